package blotter.evaluation;

import blotter.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Pages or documents whose whole text is known: the mean over all of them of the words in common. */
final class WordMeasure implements Measure {
    private final String set;
    private final Extractor extractor;

    WordMeasure(String set, Extractor extractor) {
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
        double sum = 0;
        int texts = 0;
        int empty = 0;
        for (JsonNode row : cases.rows()) {
            String wanted = Cases.text(row, "text");
            if (wanted.isEmpty()) {
                continue;
            }
            var found = cases.read(row);
            texts++;
            empty += found == null ? 1 : 0;
            sum += found == null ? 0 : Words.f1(found.text(), wanted);
        }
        return List.of(
                Score.of(set + ".word-f1", sum / Math.max(1, texts), texts),
                new Score(set + ".without-text", (double) empty / Math.max(1, texts), texts, Score.Better.LOWER));
    }
}
