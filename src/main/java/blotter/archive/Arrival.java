package blotter.archive;

import blotter.release.Bytes;
import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came in and is to be kept. Nothing is parsed before it is kept. */
public sealed interface Arrival {
    String url();

    Instant at();

    String source();

    List<Claimed> claims();

    /**
     * One HTTP exchange, exactly as it went over the wire.
     *
     * @param request the whole request message
     * @param response the whole response message with its transfer and content codings
     * @param ip address of the connected peer, null for an exchange taken from another archive
     * @param truncated why the response is not whole, null when it is
     * @param claims what the place that yielded the address said of it
     * @param via the address that yielded this one, null for a start
     */
    record Exchange(
            String url,
            Instant at,
            String source,
            Purpose purpose,
            Bytes request,
            Bytes response,
            @Nullable String ip,
            @Nullable Truncated truncated,
            List<Claimed> claims,
            @Nullable String via,
            Duration took)
            implements Arrival {}

    /**
     * A file or a row that a person handed over, or an item that came whole inside an API answer.
     *
     * @param url the address it claims to come from; {@code urn:blotter:SOURCE:GIVEN-ID} when it claims none
     * @param body the file, byte for byte
     * @param by who handed it over
     * @param how the file it came in and the line, for a row
     */
    record Saved(
            String url,
            Instant at,
            String source,
            String contentType,
            Bytes body,
            String by,
            String how,
            List<Claimed> claims)
            implements Arrival {}

    /** Why a response is cut (WARC 1.1, section 5.13). */
    enum Truncated {
        LENGTH,
        TIME,
        DISCONNECT,
        UNSPECIFIED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
