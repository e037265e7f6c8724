package blotter.fetch;

import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a response as it went over the wire, and where its body begins. Lenient about line ends (RFC 9112, 2.2);
 * header bytes are read as ISO-8859-1, so none is lost.
 *
 * @param bodyStart offset of the first byte after the empty line
 */
record Message(int status, List<Field> fields, int bodyStart) {

    /** One header field, its name in the server's own case. */
    public record Field(String name, String value) {}

    public static Message of(Bytes response) {
        byte[] bytes = response.array();
        int end = headLength(bytes);
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        var fields = new ArrayList<Field>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (folded && !fields.isEmpty()) {
                Field last = fields.removeLast();
                fields.add(new Field(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                fields.add(new Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new Message(status(lines[0]), List.copyOf(fields), end);
    }

    private static int status(String line) {
        String[] parts = line.split(" ", 3);
        try {
            return parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Length of the head with its empty line; all of it when there is none. */
    static int headLength(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && i + 1 < bytes.length) {
                if (bytes[i + 1] == '\n') {
                    return i + 2;
                }
                if (bytes[i + 1] == '\r' && i + 2 < bytes.length && bytes[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return bytes.length;
    }

    /** The first field of that name, whatever its case. */
    public Optional<String> header(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of a list field (RFC 9110, 5.6.1), lower case, in order. */
    List<String> list(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> List.of(field.value().split(",")).stream())
                .map(value -> value.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
