package blotter.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One WARC record as it stands in a segment: version line, named fields, block (WARC 1.1, section 4). Strict: what it
 * accepts is exactly one record.
 */
final class WarcItem {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private static final int MOST_OF_CHUNK_LINE = 20;

    private final byte[] data;
    private final int blockStart;
    private final Map<String, String> fields;
    private @Nullable Answer answer;

    private WarcItem(byte[] data, int blockStart, Map<String, String> fields) {
        this.data = data;
        this.blockStart = blockStart;
        this.fields = fields;
    }

    /** Reads the inflated content of one gzip member. @throws BadRecord when it is not exactly one record */
    static WarcItem parse(byte[] data) throws BadRecord {
        int head = indexOf(data, END_OF_HEAD);
        if (head < 0) {
            throw new BadRecord("no end of the WARC header");
        }
        String[] lines = new String(data, 0, head, StandardCharsets.UTF_8).split("\r\n", -1);
        if (!lines[0].startsWith("WARC/1.")) {
            throw new BadRecord("no WARC version line");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (int i = 1; i < lines.length; i++) {
            if (!last.isEmpty() && (lines[i].startsWith(" ") || lines[i].startsWith("\t"))) {
                fields.merge(last, lines[i].strip(), (value, more) -> value + " " + more);
                continue;
            }
            int colon = lines[i].indexOf(':');
            if (colon <= 0) {
                throw new BadRecord("not a WARC header line: \"" + lines[i] + "\"");
            }
            last = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            fields.putIfAbsent(last, lines[i].substring(colon + 1).strip());
        }
        int blockStart = head + END_OF_HEAD.length;
        long length = length(fields);
        long rest = data.length - blockStart - length;
        if (rest < END_OF_HEAD.length) {
            throw new BadRecord("the record ends before its Content-Length of " + length);
        }
        if (rest > END_OF_HEAD.length) {
            throw new BadRecord((rest - END_OF_HEAD.length) + " bytes follow the record in its gzip member"
                    + "; one member holds one record");
        }
        if (!Arrays.equals(data, data.length - 4, data.length, END_OF_HEAD, 0, 4)) {
            throw new BadRecord("the record does not end with two line ends");
        }
        return new WarcItem(data, blockStart, fields);
    }

    private static long length(Map<String, String> fields) throws BadRecord {
        String length = fields.getOrDefault("content-length", "");
        boolean digits = !length.isEmpty() && length.length() <= 15;
        for (int i = 0; i < length.length(); i++) {
            digits &= length.charAt(i) >= '0' && length.charAt(i) <= '9';
        }
        if (!digits) {
            throw new BadRecord("Content-Length is \"" + length + "\"");
        }
        return Long.parseLong(length);
    }

    private static int indexOf(byte[] data, byte[] what) {
        for (int i = 0; i + what.length <= data.length; i++) {
            if (data[i] == what[0] && Arrays.equals(data, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The whole record, not a copy. */
    byte[] data() {
        return data;
    }

    /**
     * Where bytes begin that are packed already, since the server sent them gzipped; the end of the record when there are
     * none. Packing them again would gain nothing, and would spoil what is gained from the text before them.
     */
    int packedFrom() {
        if (!type().equals("response")) {
            return data.length;
        }
        int body = Answer.endOfHead(data, blockStart);
        int lineEnd = body; // a chunk's length may stand before
        while (lineEnd < data.length && lineEnd < body + MOST_OF_CHUNK_LINE && data[lineEnd] != '\n') {
            lineEnd++;
        }
        return gzipAt(body) || gzipAt(lineEnd + 1) ? body : data.length;
    }

    private boolean gzipAt(int at) {
        return at + 2 < data.length && data[at] == 0x1f && data[at + 1] == (byte) 0x8b && data[at + 2] == 8;
    }

    /** The header as it stands, without the line that ends it. */
    String head() {
        return new String(data, 0, blockStart - 2, StandardCharsets.UTF_8);
    }

    byte[] block() {
        return Arrays.copyOfRange(data, blockStart, data.length - END_OF_HEAD.length);
    }

    /** The HTTP answer that is its block. */
    Answer answer() {
        if (answer == null) {
            answer = Answer.parse(block());
        }
        return answer;
    }

    String blockDigest() {
        return Digest.of(data, blockStart, data.length - END_OF_HEAD.length);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A mandatory field, empty when it is missing. */
    String text(String name) {
        return field(name).orElse("");
    }

    String type() {
        return text("WARC-Type");
    }

    String contentType() {
        return text("Content-Type");
    }

    /** The UUID of WARC-Record-ID. */
    String id() {
        return uuid(text("WARC-Record-ID"));
    }

    String url() {
        return text("WARC-Target-URI");
    }

    /** Payload digest in hexadecimal, empty when the record has none of ours. */
    String payloadSha256() {
        String digest = text("WARC-Payload-Digest");
        return digest.startsWith(Digest.LABEL) ? digest.substring(Digest.LABEL.length()) : "";
    }

    Instant at() throws BadRecord {
        try {
            return Instant.parse(text("WARC-Date"));
        } catch (DateTimeParseException e) {
            throw new BadRecord("WARC-Date is \"" + text("WARC-Date") + "\"");
        }
    }

    static String uuid(String reference) {
        String bare = reference.startsWith("<") && reference.endsWith(">")
                ? reference.substring(1, reference.length() - 1)
                : reference;
        return bare.startsWith("urn:uuid:") ? bare.substring("urn:uuid:".length()) : bare;
    }
}
