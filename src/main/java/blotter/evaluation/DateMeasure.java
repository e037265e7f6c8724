package blotter.evaluation;

import blotter.extract.Extractor;
import blotter.release.DateSpan;
import blotter.release.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pages whose day of publication is known: the measure of htmldate's own tests, where no answer is no right one. */
final class DateMeasure implements Measure {
    private final String set;
    private final Extractor extractor;

    DateMeasure(String set, Extractor extractor) {
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
        int all = 0;
        double right = 0;
        double wrong = 0;
        for (JsonNode row : cases.rows()) {
            String wanted = Cases.text(row, "date");
            if (wanted.isEmpty()) {
                continue;
            }
            all++;
            var found = cases.read(row);
            LocalDate day = found == null ? null : day(found.published().value());
            right += day != null && day.toString().equals(wanted) ? 1 : 0;
            wrong += day != null && !day.toString().equals(wanted) ? 1 : 0;
        }
        return List.of(
                Score.of(set + ".accuracy", right / Math.max(1, all), all),
                Score.of(set + ".precision", right / Math.max(1, right + wrong), all),
                new Score(set + ".wrong", wrong / Math.max(1, all), all, Score.Better.LOWER));
    }

    private static @Nullable LocalDate day(DateSpan date) {
        return date.precision() == Precision.DAY ? date.from() : null;
    }
}
