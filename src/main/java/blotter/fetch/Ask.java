package blotter.fetch;

import blotter.config.Source;
import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address to ask, and on whose behalf.
 *
 * @param etag of the copy we hold, null to ask for the page whatever it is
 * @param lastModified of the copy we hold, as the server wrote it
 * @param claims what the place that yielded the address said of it
 * @param via the address that yielded this one, null for a start
 */
public record Ask(
        String url,
        Source source,
        Purpose purpose,
        @Nullable String etag,
        @Nullable String lastModified,
        List<Claimed> claims,
        @Nullable String via) {

    public static Ask of(String url, Source source, Purpose purpose) {
        return new Ask(url, source, purpose, null, null, List.of(), null);
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }

    Ask robots(String address) {
        return new Ask(address, source, Purpose.ROBOTS, null, null, List.of(), url);
    }
}
