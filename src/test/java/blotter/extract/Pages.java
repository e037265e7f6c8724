package blotter.extract;

import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Pages for tests: fetched on 20 December 2025 by a source in Baghdad. */
final class Pages {
    static final Instant FETCHED = Instant.parse("2025-12-20T09:00:00Z");
    static final Page.Hints HINTS =
            new Page.Hints(List.of(), ZoneId.of("Asia/Baghdad"), null, null, null, List.of(), Recurring.NONE);

    private Pages() {}

    static Page html(String html) {
        return of("https://news.example.org/story/1", "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    static Page row(String json) {
        return of("urn:blotter:import:1", Page.ROW, json.getBytes(StandardCharsets.UTF_8));
    }

    static Page of(String url, String contentType, byte[] body) {
        return new Page(url, contentType, Bytes.of(body), FETCHED, HINTS, List.of(), "capture-1");
    }
}
