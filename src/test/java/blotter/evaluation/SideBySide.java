package blotter.evaluation;

import blotter.extract.Extractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Scores ours and the ready Java tools on the same pages in the same run, pages per second included: {@code
 * src/measure/side-by-side.sh}. Each set is read once unmeasured, so that all are warm.
 */
final class SideBySide {
    private static final String OURS = "blotter";
    private static final List<String> SETS = List.of("trafilatura", "wcxb", "newspaper4k");

    private SideBySide() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        List<String> sets = args.length > 1 ? List.of(args).subList(1, args.length) : SETS;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var readers = new LinkedHashMap<String, PageReader>();
        readers.put(OURS, new OurReader(new Extractor()));
        readers.putAll(Rivals.all());
        out.println("| tool | score | value | pages |\n|---|---|---|---|");
        for (String set : sets) {
            for (var reader : readers.entrySet()) {
                var measure = new PageMeasure(set, reader.getValue());
                if (!measure.present(data)) {
                    out.printf(Locale.ROOT, "| %s | %s | absent | 0 |%n", reader.getKey(), set);
                    continue;
                }
                measure.run(data);
                for (Score score : measure.run(data)) {
                    if (score.name().contains(".date-") && !reader.getKey().equals(OURS)) {
                        continue; // the others give no dates
                    }
                    out.printf(
                            Locale.ROOT,
                            "| %s | %s | %.4f | %d |%n",
                            reader.getKey(),
                            score.name(),
                            score.value(),
                            score.cases());
                }
            }
        }
    }
}
