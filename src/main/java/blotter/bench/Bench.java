package blotter.bench;

import blotter.release.Release;
import blotter.search.Field;
import blotter.search.Search;
import blotter.search.lucene.BareIndex;
import blotter.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures indexing and searching against bare Lucene in one run on one machine. Only the ratios are worth keeping: the times
 * depend on the machine and on what else it does.
 */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final long SEED = 7;

    private Bench() {}

    /** One thing measured, in milliseconds. */
    public record Row(String what, double bare, double blotter, double ratio) {
        Row(String what, double bare, double blotter) {
            this(what, bare, blotter, blotter / bare);
        }
    }

    /** Measures over so many made-up releases; uses a temporary folder and needs about 20 kB there for each. */
    public static List<Row> run(int size) throws IOException {
        Path folder = Files.createTempDirectory("blotter-bench");
        try {
            var made = new MadeUp(SEED);
            List<Release> releases = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                releases.add(made.apply(i));
            }
            return measure(folder, releases);
        } finally {
            delete(folder);
        }
    }

    /** The rows as a table. */
    public static List<String> lines(List<Row> rows) {
        var out = new ArrayList<String>();
        out.add(String.format(Locale.ROOT, "%-38s %10s %10s %8s", "", "bare", "blotter", "ratio"));
        for (Row row : rows) {
            out.add(String.format(
                    Locale.ROOT, "%-38s %10.3f %10.3f %8.2f", row.what(), row.bare(), row.blotter(), row.ratio()));
        }
        return out;
    }

    private static List<Row> measure(Path folder, List<Release> releases) {
        try (var bare = new BareIndex(folder.resolve("bare"));
                var engine = LuceneEngine.open(folder.resolve("engine"), new IdsOnly())) {
            double plain = millis(() -> {
                releases.forEach(release -> bare.put(release.text()));
                bare.commit();
            });
            double ours = millis(() -> {
                releases.forEach(engine::put);
                engine.commit("bench");
                engine.refresh();
            });
            var rows = new ArrayList<Row>();
            rows.add(new Row("index one release, ms", plain / releases.size(), ours / releases.size()));
            double word = best(() -> bare.top("weapons"));
            Search narrowed = Search.EVERYTHING.toggle(Field.LOCATION, "C1").toggle(Field.YEAR, "2015");
            rows.add(row("one word, ms", word, engine, Search.EVERYTHING.words("weapons")));
            rows.add(row("one word in quotes, ms", word, engine, Search.EVERYTHING.words("\"weapons\"")));
            rows.add(row("two words, ms", word, engine, Search.EVERYTHING.words("weapons w100")));
            rows.add(row("a phrase, ms", word, engine, Search.EVERYTHING.words("\"an operation\"")));
            rows.add(row("everything with facets, ms", word, engine, Search.EVERYTHING));
            rows.add(row("two facets selected, ms", word, engine, narrowed));
            return rows;
        }
    }

    private static Row row(String what, double bare, LuceneEngine engine, Search search) {
        return new Row(what, bare, best(() -> engine.search(search)));
    }

    /** The best of several rounds of ten, after a round that warms up; milliseconds of one. */
    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            double millis = millis(() -> {
                for (int i = 0; i < 10; i++) {
                    work.run();
                }
            });
            best = round == 0 ? best : Math.min(best, millis / 10);
        }
        return best;
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
