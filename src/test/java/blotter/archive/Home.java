package blotter.archive;

import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import blotter.release.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive in a directory of a test, and arrivals to put into it. */
record Home(Path dir) {
    static final Instant START = Instant.parse("2026-11-22T10:15:00.123456Z");
    static final InstantSource CLOCK = InstantSource.fixed(START);
    static final Limits SMALL = new Limits(1 << 20, 1, 0);
    static final Limits TURNING = new Limits(1, 1, 0);
    static final Limits LASTING = new Limits(1 << 20, 1 << 20, 0);
    static final List<Claimed> CLAIMS = List.of(
            new Claimed("published", new Evidence.Claim(Evidence.Origin.FEED, "Sun, 22 Nov 2026", "feed-1")),
            new Claimed("title", new Evidence.Claim(Evidence.Origin.SOURCE_CONFIG, "ضبط مواد مخدرة", null)));

    Path archive() {
        return dir.resolve("archive");
    }

    Path index() {
        return dir.resolve("index");
    }

    /** Segments stay open when the archive is closed. */
    Archive open() throws IOException {
        return Archive.open(archive(), index(), CLOCK, LASTING);
    }

    /** Segments are closed when the archive is. */
    Archive openSealing() throws IOException {
        return Archive.open(archive(), index(), CLOCK, SMALL);
    }

    /** Every batch fills a segment. */
    Archive openTurning() throws IOException {
        return Archive.open(archive(), index(), CLOCK, TURNING);
    }

    static Arrival.Exchange page(String url, int minute, String body) {
        return answer(
                url, minute, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"" + minute + "\"\r\n\r\n" + body);
    }

    static Arrival.Exchange answer(String url, int minute, String response) {
        return answer(url, minute, response.getBytes(StandardCharsets.UTF_8), null);
    }

    static Arrival.Exchange answer(String url, int minute, byte[] response, Arrival.@Nullable Truncated truncated) {
        return new Arrival.Exchange(
                url,
                START.plus(Duration.ofMinutes(minute)),
                "agency",
                Purpose.RELEASE,
                Bytes.of(("GET " + url + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8)),
                Bytes.of(response),
                "127.0.0.1",
                truncated,
                CLAIMS,
                "https://agency.example/feed",
                Duration.ofMillis(12));
    }

    static Arrival.Saved saved(String url, int minute, String body) {
        return new Arrival.Saved(
                url,
                START.plus(Duration.ofMinutes(minute)),
                "import",
                "text/html",
                Bytes.of(body.getBytes(StandardCharsets.UTF_8)),
                "Lena Example",
                "box.zip line 3",
                CLAIMS);
    }

    static Note.Readings reading(Capture capture, @Nullable String key, int revision) {
        return new Note.Readings(
                START, List.of(new Reading(capture.id(), key, revision, key == null ? null : "ab12", "text", "1")));
    }

    static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
