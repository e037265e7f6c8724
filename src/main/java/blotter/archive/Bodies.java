package blotter.archive;

import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that stands in our metadata records: notes, the circumstances of a capture, and what is left of an erased one. */
final class Bodies {
    static final String NOTE = "application/vnd.blotter.note+json";
    static final String CIRCUMSTANCES = "application/vnd.blotter.circumstances+json";
    static final String TOMBSTONE = "application/vnd.blotter.tombstone+json";

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /**
     * What is known of a capture beside its bytes.
     *
     * @param length of the payload, bytes; a revisit's own record has no payload to measure
     * @param took milliseconds from request to the last byte, null for a file
     * @param by who handed a file over
     * @param how the file it came in and the line, for a row
     */
    record Circumstances(
            String source,
            Purpose purpose,
            long length,
            @Nullable String via,
            @Nullable Long took,
            @Nullable String by,
            @Nullable String how,
            List<Claimed> claims) {}

    /**
     * What stays in the place of a record whose payload was erased; the record keeps its id, address and date.
     *
     * @param type WARC-Type it had
     * @param release the id of the release that was taken down
     */
    record Tombstone(
            String type,
            int status,
            @Nullable String contentType,
            String sha256,
            String release,
            String reason,
            String by) {}

    byte[] bytes(Object body) {
        return json.writeValueAsBytes(body);
    }

    Note note(byte[] block) throws BadRecord {
        return read(block, Note.class);
    }

    Note note(String block) throws BadRecord {
        return read(block.getBytes(java.nio.charset.StandardCharsets.UTF_8), Note.class);
    }

    Circumstances circumstances(byte[] block) throws BadRecord {
        return read(block, Circumstances.class);
    }

    Tombstone tombstone(byte[] block) throws BadRecord {
        return read(block, Tombstone.class);
    }

    String claims(List<Claimed> claims) {
        return json.writeValueAsString(claims);
    }

    List<Claimed> claims(String body) {
        return List.of(json.readValue(body, Claimed[].class));
    }

    private <T> T read(byte[] block, Class<T> type) throws BadRecord {
        try {
            return json.readValue(block, type);
        } catch (JacksonException e) {
            throw new BadRecord("a " + type.getSimpleName() + " that is not as docs/archive-format.md says: "
                    + e.getOriginalMessage());
        }
    }
}
