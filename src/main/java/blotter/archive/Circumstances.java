package blotter.archive;

import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a capture beside its bytes. It stands in fields of the capture's own record; what is too long for
 * that, or holds a control character, stands in a metadata record behind it, as all of it did in the first archives.
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
        List<Claimed> claims) {

    private static final String SOURCE = "Blotter-Source";
    private static final String PURPOSE = "Blotter-Purpose";
    private static final String LENGTH = "Blotter-Length";
    private static final String TOOK = "Blotter-Took";
    private static final String VIA = "Blotter-Via";
    private static final String BY = "Blotter-By";
    private static final String HOW = "Blotter-How";
    private static final String CLAIMS = "Blotter-Claims";
    private static final int LONGEST = 2048;

    Circumstances withoutClaims() {
        return new Circumstances(source, purpose, length, via, took, by, how, List.of());
    }

    /**
     * As fields of a record, none when they cannot stand there.
     *
     * @param payload whether the record holds the payload, whose length then need not be said
     */
    Map<String, String> fields(Bodies bodies, boolean payload) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SOURCE, source);
        if (purpose != Purpose.RELEASE) {
            fields.put(PURPOSE, purpose.id());
        }
        put(fields, LENGTH, payload ? null : String.valueOf(length));
        put(fields, TOOK, took == null ? null : took.toString());
        put(fields, VIA, via);
        put(fields, BY, by);
        put(fields, HOW, how);
        put(fields, CLAIMS, claims.isEmpty() ? null : bodies.compact(claims));
        int letters = fields.values().stream().mapToInt(String::length).sum();
        boolean plain = fields.values().stream().allMatch(Circumstances::plain);
        return plain && letters <= LONGEST ? fields : Map.of();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static boolean plain(String value) {
        return value.equals(value.strip()) && value.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    private static long length(WarcItem item) {
        String said = item.text(LENGTH);
        if (!said.isEmpty()) {
            return Long.parseLong(said);
        }
        return item.type().equals("response") ? item.answer().payloadLength() : item.block().length;
    }

    /** What the fields of a record say, null when it has none of them. */
    static @Nullable Circumstances of(WarcItem item, Bodies bodies) throws IOException {
        String source = item.field(SOURCE).orElse(null);
        if (source == null) {
            return null;
        }
        try {
            String claims = item.field(CLAIMS).orElse(null);
            return new Circumstances(
                    source,
                    Purpose.valueOf(item.field(PURPOSE).orElse("release").toUpperCase(java.util.Locale.ROOT)),
                    length(item),
                    item.field(VIA).orElse(null),
                    item.field(TOOK).map(Long::valueOf).orElse(null),
                    item.field(BY).orElse(null),
                    item.field(HOW).orElse(null),
                    claims == null ? List.of() : bodies.ofCompact(claims));
        } catch (IllegalArgumentException e) {
            throw new BadRecord("fields of a capture that are not as docs/archive-format.md says: " + e.getMessage());
        }
    }
}
