package blotter.crawl;

import blotter.extract.Page;
import blotter.extract.RowValues;
import blotter.release.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON Lines: one release a line. The bytes of a line are kept as they are, so nothing of a row is lost; only a
 * line that could never become a release is refused, by its number. A value of it that cannot be used is told of.
 */
final class ImportRows {
    static final int LONGEST = 64 << 20;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final RowValues values = new RowValues();
    private final InstantSource clock;

    /** @param clock says which dates are still to come */
    ImportRows(InstantSource clock) {
        this.clock = clock;
    }

    /** @param file how messages call the input */
    void read(InputStream in, String file, Consumer<ImportItem> sink) throws IOException {
        var line = new ByteArrayOutputStream();
        var told = new HashSet<String>();
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        boolean tooLong = false;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, start, i - start);
                    take(line.toByteArray(), tooLong, file, number++, told, sink);
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
            take(line.toByteArray(), tooLong, file, number, told, sink);
        }
    }

    private void take(
            byte[] bytes, boolean tooLong, String file, long number, Set<String> told, Consumer<ImportItem> sink) {
        String place = file + ":" + number;
        if (tooLong) {
            sink.accept(new ImportItem.Refused(place, "the line is longer than " + (LONGEST >> 20) + " MiB"));
            return;
        }
        byte[] row = trimmed(bytes, number == 1);
        if (row.length > 0) {
            sink.accept(item(row, place, told));
        }
    }

    private ImportItem item(byte[] row, String place, Set<String> told) {
        JsonNode node;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row));
            node = StrictJson.MAPPER.readTree(row);
        } catch (CharacterCodingException _) {
            return new ImportItem.Refused(place, "the line is not UTF-8; save the file as UTF-8");
        } catch (JacksonException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            return new ImportItem.Refused(place, "the line is not JSON: " + said);
        }
        if (!node.isObject()) {
            return new ImportItem.Refused(place, "the line is no JSON object; write {\"id\", \"title\", \"text\"}");
        }
        JsonNode text = node.path("text");
        if (!text.isString() && !text.isMissingNode() && !text.isNull()) {
            return new ImportItem.Refused(place, "the row's \"text\" is not a string");
        }
        if (text.asString("").isBlank()) {
            return new ImportItem.Refused(place, "the row has no \"text\"");
        }
        String url = words(node, "url");
        String id = words(node, "id");
        if (url.isEmpty() && id.isEmpty()) {
            return new ImportItem.Refused(place, "the row has neither \"url\" nor \"id\"; give it one of them");
        }
        Optional<String> fault = url.isEmpty() ? Optional.empty() : ImportAddress.fault(url);
        if (fault.isPresent() && id.isEmpty()) {
            return new ImportItem.Refused(place, "\"" + url + "\" " + fault.get() + "; or give the row an \"id\"");
        }
        String address = fault.isPresent() ? "" : url;
        try {
            ImportItem.Saver saver = ImportSidecar.saver(node, "the row");
            List<String> findings = findings(node, fault, told);
            return new ImportItem.Saved(place, id, address, Page.ROW, Bytes.of(row), List.of(), saver, findings);
        } catch (IOException e) {
            return new ImportItem.Refused(place, String.valueOf(e.getMessage()));
        }
    }

    /** What of a row that is taken cannot be used; a key that nothing reads is told of once, at its first row. */
    private List<String> findings(JsonNode row, Optional<String> fault, Set<String> told) {
        var out = new ArrayList<String>();
        fault.ifPresent(said ->
                out.add("\"url\" is \"" + words(row, "url") + "\", which " + said + "; its \"id\" names it now"));
        out.addAll(values.unusable(row, clock.instant()));
        RowValues.unread(row).stream()
                .filter(unread -> told.add(unread.key()))
                .map(RowValues.Unread::message)
                .forEach(out::add);
        return out;
    }

    private static String words(JsonNode row, String key) {
        String words = RowValues.words(row, key);
        return words == null ? "" : words.strip();
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
