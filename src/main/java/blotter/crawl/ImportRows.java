package blotter.crawl;

import blotter.extract.Page;
import blotter.release.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines: one release a line. The bytes of a line are kept as they are, so nothing of a row is lost; only a
 * line that could never become a release is refused, by its number.
 */
final class ImportRows {
    static final int LONGEST = 64 << 20;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param file how messages call the input */
    void read(InputStream in, String file, Consumer<ImportItem> sink) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        boolean tooLong = false;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, start, i - start);
                    take(line.toByteArray(), tooLong, file, number++, sink);
                    line.reset();
                    tooLong = false;
                    start = i + 1;
                }
            }
            if (line.size() + count - start <= LONGEST) {
                line.write(buffer, start, count - start);
            } else {
                tooLong = true;
            }
        }
        if (line.size() > 0 || tooLong) {
            take(line.toByteArray(), tooLong, file, number, sink);
        }
    }

    private void take(byte[] bytes, boolean tooLong, String file, long number, Consumer<ImportItem> sink) {
        String place = file + ":" + number;
        if (tooLong) {
            sink.accept(new ImportItem.Refused(place, "the line is longer than " + (LONGEST >> 20) + " MiB"));
            return;
        }
        byte[] row = trimmed(bytes, number == 1);
        if (row.length > 0) {
            sink.accept(item(row, place));
        }
    }

    private ImportItem item(byte[] row, String place) {
        JsonNode node;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row));
            node = json.readTree(row);
        } catch (CharacterCodingException _) {
            return new ImportItem.Refused(place, "the line is not UTF-8; save the file as UTF-8");
        } catch (JacksonException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            return new ImportItem.Refused(place, "the line is not JSON: " + said);
        }
        if (!node.isObject()) {
            return new ImportItem.Refused(place, "the line is no JSON object; write {\"id\", \"title\", \"text\"}");
        }
        String url = words(node, "url");
        String id = words(node, "id");
        if (words(node, "text").isBlank()) {
            return new ImportItem.Refused(place, "the row has no \"text\"");
        }
        if (url.isEmpty() && id.isEmpty()) {
            return new ImportItem.Refused(place, "the row has neither \"url\" nor \"id\"; give it one of them");
        }
        String address = web(url) ? url : "";
        if (address.isEmpty() && id.isEmpty()) {
            return new ImportItem.Refused(
                    place,
                    "\"" + url + "\" is no address of the web; give a whole \"url\" with https://, or an \"id\"");
        }
        try {
            ImportItem.Saver saver = ImportSidecar.saver(node, "the row");
            return new ImportItem.Saved(place, id, address, Page.ROW, Bytes.of(row), List.of(), saver);
        } catch (IOException e) {
            return new ImportItem.Refused(place, String.valueOf(e.getMessage()));
        }
    }

    /** Whether an address is absolute, of the web, and can be written as one. */
    static boolean web(String url) {
        try {
            String scheme = url.toLowerCase(Locale.ROOT);
            return (scheme.startsWith("http://") || scheme.startsWith("https://"))
                    && new URI(url).getRawAuthority() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String words(JsonNode row, String key) {
        JsonNode value = row.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    /** Without the byte order mark of the first line and the carriage return and blanks around. */
    private static byte[] trimmed(byte[] bytes, boolean first) {
        int start = 0;
        int end = bytes.length;
        boolean marked = first && end >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
        start += marked ? 3 : 0;
        while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return java.util.Arrays.copyOfRange(bytes, start, end);
    }
}
