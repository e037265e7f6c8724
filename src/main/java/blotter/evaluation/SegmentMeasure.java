package blotter.evaluation;

import blotter.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Pages of which some passages must be in the text and some must not: the measure of trafilatura's own tests, white
 * space normalised, counted over all passages of all pages.
 */
final class SegmentMeasure implements Measure {
    private final String set;
    private final Extractor extractor;

    SegmentMeasure(String set, Extractor extractor) {
        this.set = set;
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return set;
    }

    @Override
    public boolean present(Path data) {
        return cases(data).present();
    }

    private Cases cases(Path data) {
        return new Cases(data.resolve("extraction").resolve(set), extractor);
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        Cases cases = cases(data);
        double kept = 0;
        double lost = 0;
        double wrong = 0;
        int titles = 0;
        double right = 0;
        var rows = cases.rows();
        long begun = System.nanoTime();
        for (JsonNode row : rows) {
            var found = cases.read(row);
            String text = found == null ? "" : plain(found.text());
            for (JsonNode segment : row.path("with")) {
                if (text.contains(plain(segment.asString()))) {
                    kept++;
                } else {
                    lost++;
                }
            }
            for (JsonNode segment : row.path("without")) {
                wrong += text.contains(plain(segment.asString())) ? 1 : 0;
            }
            String title = Cases.text(row, "title");
            if (!title.isEmpty()) {
                titles++;
                right += found == null ? 0 : Words.f1(found.title(), title);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return List.of(
                Score.of(set + ".segment-f1", 2 * kept / Math.max(1, 2 * kept + wrong + lost), rows.size()),
                Score.of(set + ".segment-precision", kept / Math.max(1, kept + wrong), rows.size()),
                Score.of(set + ".segment-recall", kept / Math.max(1, kept + lost), rows.size()),
                Score.of(set + ".title-word-f1", right / Math.max(1, titles), titles),
                new Score(set + ".pages-per-second", rows.size() / seconds, rows.size(), Score.Better.NEITHER));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
