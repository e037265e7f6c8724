package blotter.archive;

import blotter.release.Claimed;
import blotter.release.Evidence;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** A claim as a row of a field: what of, who said it, the words, and the capture they were said in. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"field", "origin", "words", "capture"})
    private record Row(
            String field,
            Evidence.Origin origin,
            String words,
            @Nullable String capture) {}

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
        return read(block.getBytes(StandardCharsets.UTF_8), Note.class);
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

    /** Claims in a line, as they stand in a field of a record. */
    String compact(List<Claimed> claims) {
        return json.writeValueAsString(claims.stream()
                .map(said -> new Row(
                        said.field(),
                        said.claim().origin(),
                        said.claim().words(),
                        said.claim().capture()))
                .toList());
    }

    List<Claimed> ofCompact(String line) throws BadRecord {
        return Arrays.stream(read(line.getBytes(StandardCharsets.UTF_8), Row[].class))
                .map(row -> new Claimed(row.field(), new Evidence.Claim(row.origin(), row.words(), row.capture())))
                .toList();
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
