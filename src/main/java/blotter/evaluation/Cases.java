package blotter.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one set, {@code ground-truth.jsonl}, and the files it names. */
record Cases(Path folder) {
    boolean present() {
        return Files.isRegularFile(folder.resolve("ground-truth.jsonl"));
    }

    List<JsonNode> rows() throws IOException {
        var json = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(folder.resolve("ground-truth.jsonl"))) {
            if (!line.isBlank()) {
                rows.add(json.readTree(line));
            }
        }
        return rows;
    }

    /** The file of a row, unpacked. */
    byte[] body(JsonNode row) throws IOException {
        Path file = folder.resolve(row.path("file").asString(""));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    static String url(JsonNode row) {
        String url = text(row, "url");
        return url.isEmpty() ? "urn:case:" + text(row, "id") : url;
    }

    static String contentType(JsonNode row) {
        return row.path("file").asString("").endsWith(".pdf") ? "application/pdf" : "text/html";
    }

    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isString() ? value.asString() : "";
    }
}
