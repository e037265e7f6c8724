package blotter.evaluation;

import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.release.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of one set, {@code ground-truth.jsonl} and the files it names, read by the extractor as if just fetched. */
final class Cases {
    /** Later than every page of the sets, so that no date is refused for want of knowing when a page was fetched. */
    private static final Instant FETCHED = Instant.parse("2026-12-31T12:00:00Z");

    private final Path folder;
    private final @Nullable Extractor extractor;

    Cases(Path folder, @Nullable Extractor extractor) {
        this.folder = folder;
        this.extractor = extractor;
    }

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

    /** What the extractor makes of the page of a row; null when it finds no text. */
    Extraction.@Nullable Text read(JsonNode row) throws IOException {
        Path file = folder.resolve(row.path("file").asString(""));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            String url = text(row, "url");
            var page = new Page(
                    url.isEmpty() ? "urn:case:" + text(row, "id") : url,
                    file.toString().endsWith(".pdf") ? "application/pdf" : "text/html",
                    Bytes.of(plain.readAllBytes()),
                    FETCHED,
                    Page.Hints.NONE,
                    List.of(),
                    null);
            return extractor != null && extractor.extract(page) instanceof Extraction.Text found ? found : null;
        }
    }

    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isString() ? value.asString() : "";
    }
}
