package blotter.evaluation;

import blotter.release.DateSpan;
import blotter.text.DatePhrase;
import blotter.text.DatePhrase.Order;
import blotter.text.RelativePhrase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Dates as pages write them in six languages: right, wrong, or honestly not known. */
final class PhraseMeasure implements Measure {
    @Override
    public String name() {
        return "date-phrases";
    }

    @Override
    public boolean present(Path data) {
        return cases(data).present();
    }

    private static Cases cases(Path data) {
        return new Cases(data.resolve("extraction/date-phrases"));
    }

    @Override
    public List<Score> run(Path data) throws IOException {
        var absolute = new DatePhrase();
        var relative = new RelativePhrase();
        double right = 0;
        double wrong = 0;
        var rows = cases(data).rows();
        for (JsonNode row : rows) {
            String phrase = Cases.text(row, "text");
            Optional<DateSpan> found = absolute.parse(phrase, Order.DAY_FIRST);
            String anchor = Cases.text(row, "anchor");
            if (found.isEmpty() && !anchor.isEmpty()) {
                found = relative.parse(phrase, OffsetDateTime.parse(anchor).toZonedDateTime());
            }
            if (found.isPresent()) {
                boolean same = found.get().equals(DateSpan.day(LocalDate.parse(Cases.text(row, "date"))));
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        return List.of(
                Score.of("date-phrases.right", right / rows.size(), rows.size()),
                new Score("date-phrases.wrong", wrong / rows.size(), rows.size(), Score.Better.LOWER));
    }
}
