package blotter.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one request at one time, and where it is kept.
 *
 * @param id WARC-Record-ID as a UUID, without {@code urn:uuid:}
 * @param url the address asked, or the address a saved file claims
 * @param at when the answer began to arrive
 * @param status HTTP status; 0 for a file handed over by a person
 * @param contentType as the server or the importer said it
 * @param sha256 of the payload (the body without transfer coding), hexadecimal
 * @param length of the payload, bytes
 * @param segment file name of the WARC segment below archive/
 * @param offset of the record's gzip member in the segment, bytes
 * @param source id of the source it was collected for
 */
public record Capture(
        String id,
        String url,
        Instant at,
        int status,
        @Nullable String contentType,
        String sha256,
        long length,
        String segment,
        long offset,
        String source,
        Purpose purpose) {

    /** Why an address was asked. Only what was asked as a release becomes one. */
    public enum Purpose {
        RELEASE,
        DISCOVERY,
        ROBOTS;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
