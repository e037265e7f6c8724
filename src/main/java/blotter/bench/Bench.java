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
    private static final int RELEASES = 5_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 7;

    private Bench() {}

    /** Writes a table; uses a temporary folder and needs about 100 MB there. */
    public static void run(Appendable out) throws IOException {
        run(out, RELEASES);
    }

    static void run(Appendable out, int size) throws IOException {
        Path folder = Files.createTempDirectory("blotter-bench");
        try {
            var made = new MadeUp(SEED);
            List<Release> releases = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                releases.add(made.apply(i));
            }
            measure(out, folder, releases);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Appendable out, Path folder, List<Release> releases) throws IOException {
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
            line(out, releases.size() + " releases made up with seed " + SEED);
            line(out, String.format(Locale.ROOT, "%-38s %10s %10s %8s", "", "bare", "blotter", "ratio"));
            row(out, "index one release, ms", plain / releases.size(), ours / releases.size());
            double word = best(() -> bare.top("weapons"));
            row(out, "one word, ms", word, best(() -> engine.search(Search.EVERYTHING.words("weapons"))));
            row(out, "two words, ms", word, best(() -> engine.search(Search.EVERYTHING.words("weapons w100"))));
            row(out, "a phrase, ms", word, best(() -> engine.search(Search.EVERYTHING.words("\"an operation\""))));
            row(out, "everything with facets, ms", word, best(() -> engine.search(Search.EVERYTHING)));
            Search narrowed = Search.EVERYTHING.toggle(Field.LOCATION, "C1").toggle(Field.YEAR, "2015");
            row(out, "two facets selected, ms", word, best(() -> engine.search(narrowed)));
        }
    }

    private static void row(Appendable out, String what, double bare, double ours) throws IOException {
        line(out, String.format(Locale.ROOT, "%-38s %10.3f %10.3f %8.2f", what, bare, ours, ours / bare));
    }

    private static void line(Appendable out, String line) throws IOException {
        out.append(line.stripTrailing()).append('\n');
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
