package blotter.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file of JSON lines, packed or plain. */
final class Rows {
    private Rows() {}

    static List<JsonNode> of(Path file) throws IOException {
        var json = new JsonMapper();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .toList();
        }
    }

    static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
