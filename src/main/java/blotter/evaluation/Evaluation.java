package blotter.evaluation;

import blotter.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the measures one after the other and holds each score against its floor. A set that is not there is said to be
 * absent, not failed: the sets are larger than the repository and not ours to ship.
 */
public final class Evaluation {
    private final List<Measure> measures;
    private final Floors floors;

    public Evaluation(List<Measure> measures, Floors floors) {
        this.measures = List.copyOf(measures);
        this.floors = floors;
    }

    /** Every measure there is, with the floors that are shipped. */
    public static Evaluation standard() {
        return standard(Path.of("crawl-config"));
    }

    /**
     * Every measure there is, with the floors that are shipped.
     *
     * @param crawlConfig the folder whose agencies, topics and places are used
     */
    public static Evaluation standard(Path crawlConfig) {
        var ours = new OurReader(new Extractor());
        var measures = new ArrayList<Measure>(List.of(
                new PageMeasure("trafilatura", ours),
                new PageMeasure("wcxb", ours),
                new PageMeasure("newspaper4k", ours),
                new PageMeasure("pdf-rtl", ours),
                new PageMeasure("htmldate", ours),
                new PhraseMeasure(),
                StatementsMeasure.gold(crawlConfig, _ -> {}),
                StatementsMeasure.further(crawlConfig, _ -> {}),
                new SpeedMeasure(crawlConfig),
                new ToponymMeasure("lgl", crawlConfig),
                new ToponymMeasure("tr-news", crawlConfig),
                new NewsEventsMeasure(crawlConfig)));
        measures.addAll(SearchSets.all(crawlConfig));
        return new Evaluation(measures, Floors.shipped());
    }

    /**
     * Measures all sets under a folder and writes a table, a line a score.
     *
     * @return whether every floor holds
     */
    public boolean run(Path data, Appendable out) throws IOException {
        boolean hold = true;
        line(out, "score", "value", "floor", "cases", "");
        for (Measure measure : measures) {
            if (!measure.present(data)) {
                line(out, measure.name(), "-", "-", "0", "absent");
                continue;
            }
            for (Score score : measure.run(data)) {
                hold &= tell(score, out);
            }
        }
        return hold;
    }

    private boolean tell(Score score, Appendable out) throws IOException {
        var floor = floors.of(score.name());
        boolean holds = floor.isEmpty() || score.holds(floor.getAsDouble());
        String bound = floor.isEmpty() ? "-" : number(floor.getAsDouble());
        line(out, score.name(), number(score.value()), bound, Integer.toString(score.cases()), holds ? "" : "below");
        return holds;
    }

    private static void line(Appendable out, String name, String value, String floor, String cases, String remark)
            throws IOException {
        out.append(String.format(Locale.ROOT, "%-36s %9s %9s %7s %s", name, value, floor, cases, remark)
                        .stripTrailing())
                .append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.4f", value);
    }
}
