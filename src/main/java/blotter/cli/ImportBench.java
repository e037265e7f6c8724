package blotter.cli;

import blotter.crawl.ImportReport;
import blotter.crawl.Importer;
import blotter.search.Search;
import blotter.search.SearchAddress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Imports made-up releases, searches them, and makes their index again, with the clock running. */
final class ImportBench {
    private static final long SEED = 7;
    private static final List<String> PLACES = List.of("Basra", "Baghdad", "Erbil", "Mosul", "Kirkuk", "Najaf");
    private static final List<String> FINDS =
            List.of("crystal meth", "hashish", "captagon pills", "rifles", "smuggled oil", "forged passports");
    private static final List<String> QUESTIONS = List.of(
            "",
            "q=crystal+meth",
            "q=%22forged+passports%22&location=Basra",
            "year=2024&sort=newest",
            "q=rifles+-oil&topic=arms");
    private static final int ROUNDS = 20;

    private final Terminal terminal;
    private final Home installed;

    ImportBench(Terminal terminal, Home installed) {
        this.terminal = terminal;
        this.installed = installed;
    }

    /** What was measured; times in milliseconds. */
    record Report(
            int releases,
            double importedPerSecond,
            double rebuiltPerSecond,
            double archiveBytesEach,
            double indexBytesEach,
            Map<String, Double> medians) {
        List<String> lines() {
            var out = new ArrayList<String>();
            out.add(String.format(Locale.ROOT, "import   %,.0f releases/s", importedPerSecond));
            out.add(String.format(Locale.ROOT, "rebuild  %,.0f releases/s", rebuiltPerSecond));
            out.add(String.format(
                    Locale.ROOT,
                    "disk     archive %,.0f, index %,.0f bytes a release",
                    archiveBytesEach,
                    indexBytesEach));
            medians.forEach((question, ms) -> out.add(String.format(
                    Locale.ROOT, "search   %6.2f ms (median)  %s", ms, question.isEmpty() ? "everything" : question)));
            return out;
        }
    }

    Report run(int size) throws IOException {
        try (var folder = new TemporaryFolder("blotter-bench")) {
            var home = new Home(folder.path().resolve("home"), installed.installed());
            Path rows = folder.path().resolve("rows.jsonl");
            write(rows, size);
            double importing;
            Map<String, Double> medians;
            try (Blotter blotter = Blotter.writer(home, terminal.clock(), _ -> {})) {
                long began = System.nanoTime();
                ImportReport report = new Importer(blotter.archive(), blotter.pipeline(), terminal.clock())
                        .run(List.of(rows), "import", "bench", (_, _, _) -> {});
                blotter.indexer().finish();
                importing = seconds(began);
                if (report.fresh() != size) {
                    throw new Stop(Exit.SOFTWARE, "only " + report.fresh() + " of " + size + " releases were imported");
                }
                medians = questions(blotter);
            }
            long began = System.nanoTime();
            Blotter.rebuilt(home, terminal.clock(), _ -> {}).close();
            double rebuilding = seconds(began);
            return new Report(
                    size,
                    size / importing,
                    size / rebuilding,
                    (double) bytes(home.archive()) / size,
                    (double) bytes(home.index()) / size,
                    medians);
        }
    }

    private static Map<String, Double> questions(Blotter blotter) {
        var out = new LinkedHashMap<String, Double>();
        for (String question : QUESTIONS) {
            if (!(SearchAddress.read(question) instanceof SearchAddress.Good(Search search))) {
                throw new IllegalStateException("not an address: " + question);
            }
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                blotter.engine().search(search);
                times[i] = seconds(began) * 1000;
            }
            Arrays.sort(times);
            out.put(question, times[ROUNDS / 2]);
        }
        return out;
    }

    private static void write(Path file, int size) throws IOException {
        var chance = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < size; i++) {
                String place = PLACES.get(chance.nextInt(PLACES.size()));
                String find = FINDS.get(chance.nextInt(FINDS.size()));
                LocalDate day = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(2000));
                out.write(String.format(
                        Locale.ROOT,
                        "{\"id\":\"b%d\",\"title\":\"%d arrested in %s\",\"text\":\"Officers arrested %d people in %s and seized"
                                + " %s. The case number is %d. A court in %s will hear them.\",\"published\":\"%s\",\"lang\":\"en\"}%n",
                        i,
                        1 + chance.nextInt(9),
                        place,
                        1 + chance.nextInt(9),
                        place,
                        find,
                        chance.nextInt(1_000_000),
                        PLACES.get(chance.nextInt(PLACES.size())),
                        day));
            }
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .mapToLong(file -> file.length())
                    .sum();
        }
    }
}
