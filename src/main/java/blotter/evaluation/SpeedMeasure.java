package blotter.evaluation;

import blotter.enrich.Document;
import blotter.enrich.Enricher;
import blotter.release.DateSpan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How many texts of two thousand letters one thread reads in a second of its processor: the further statements of one language after the
 * other, joined until they are that long. The first rounds are for the compiler and not counted.
 */
final class SpeedMeasure implements Measure {
    private static final int LETTERS = 2000;
    private static final int ROUNDS = 60;
    private static final int COUNTED = 15;
    private final Path crawlConfig;

    SpeedMeasure(Path crawlConfig) {
        this.crawlConfig = crawlConfig;
    }

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public boolean present(Path data) {
        return Files.isRegularFile(StatementsMeasure.FURTHER);
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Enricher enricher = StatementsMeasure.enricher(crawlConfig);
        List<Document> documents = documents();
        ThreadMXBean core = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = core.getCurrentThreadCpuTime();
            documents.forEach(enricher::enrich);
            long took = core.getCurrentThreadCpuTime() - start;
            best = round < ROUNDS - COUNTED ? best : Math.min(best, took);
        }
        return List.of(new Score(
                "enrich.texts-per-second", documents.size() * 1e9 / best, documents.size(), Score.Better.NEITHER));
    }

    private static List<Document> documents() throws IOException {
        Map<String, StringBuilder> open = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        for (JsonNode row : Rows.of(StatementsMeasure.FURTHER)) {
            String lang = row.path("lang").asString("");
            StringBuilder text = open.computeIfAbsent(lang, _ -> new StringBuilder());
            text.append(row.path("text").asString("")).append('\n');
            if (text.length() >= LETTERS) {
                LocalDate day = LocalDate.parse(row.path("published").asString(""));
                documents.add(new Document(
                        null,
                        row.path("title").asString(""),
                        text.substring(0, LETTERS),
                        lang,
                        DateSpan.day(day),
                        null,
                        false,
                        List.of()));
                text.setLength(0);
            }
        }
        return documents;
    }
}
