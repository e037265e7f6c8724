package blotter.bench;

import blotter.bench.Questions.Question;
import blotter.search.Field;
import blotter.search.lucene.LuceneEngine;
import blotter.search.lucene.Yardstick;
import blotter.web.Site;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Measures indexing and searching against bare Lucene in one run on one machine. Only the ratios are worth keeping: the times
 * depend on the machine and on what else it does.
 */
public final class Bench {
    private static final long SEED = 7;
    private static final int EACH = 100;
    private static final int RATE = 20;
    private static final List<Field> THREE = List.of(Field.AGENCY, Field.LOCATION, Field.YEAR);

    private final World world;
    private final int threads;
    private final Duration length;
    private final Consumer<String> progress;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A bench.
     *
     * @param threads that index
     * @param length how long pages are asked for over HTTP
     * @param progress told what is being done
     */
    public Bench(World world, int threads, Duration length, Consumer<String> progress) {
        this.world = world;
        this.length = length;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * One thing measured of both.
     *
     * @param unit of both: ms, or bytes
     * @param most the ratio that is aimed at
     */
    public record Row(String what, String unit, double bare, double blotter, double ratio, double most) {
        Row(String what, String unit, double bare, double blotter, double most) {
            this(what, unit, bare, blotter, blotter / bare, most);
        }
    }

    /**
     * All that was measured.
     *
     * @param releases how many were searched
     * @param heap megabytes in use after all of it
     */
    public record Report(int releases, List<Row> rows, PageBench.Pages pages, Refresh refresh, long heap) {
        /** As a table. */
        public List<String> lines() {
            var out = new ArrayList<>(Bench.lines(rows));
            out.addAll(pages.lines());
            out.add(refresh.line());
            out.add("heap in use with " + releases + " releases: " + heap + " MB");
            return out;
        }
    }

    /** Measures over so many made-up releases; uses the folder and needs about 12 kB there for each. */
    public Report run(int size, Path folder) throws IOException {
        var made = new MadeUp(SEED, world);
        try (var bare = new BareIndex(folder.resolve("bare"));
                var engine = LuceneEngine.open(folder.resolve("engine"), world.vocabulary())) {
            progress.accept("bare Lucene indexes " + size + " releases");
            Loading plain = Loading.of(size, threads, made, bare::put, bare::commit);
            progress.accept("blotter indexes them");
            Loading ours = Loading.of(size, threads, made, engine::put, () -> engine.commit("bench"));
            bare.settle(Yardstick.PARTS);
            engine.settle();
            engine.commit("bench"); // lets go of the parts that were merged
            engine.refresh();
            rows.add(new Row("index a release, clock, " + threads + " threads", "ms", plain.each(), ours.each(), 2));
            rows.add(new Row("index a release, processor", "ms", plain.processorEach(), ours.processorEach(), 2));
            rows.add(new Row(
                    "size of a release",
                    "bytes",
                    (double) bytes(folder.resolve("bare")) / size,
                    (double) bytes(folder.resolve("engine")) / size,
                    2));
            ask(bare, engine.yardstick(), new Questions(bare, made, SEED));
            whole(engine, new Questions(bare, made, SEED + 1));
            PageBench.Pages pages = pages(engine, new Questions(bare, made, SEED + 2));
            progress.accept("searching while new releases come in");
            Refresh refresh = Refresh.of(engine, made, size);
            return new Report(size, List.copyOf(rows), pages, refresh, heap());
        }
    }

    private PageBench.Pages pages(LuceneEngine engine, Questions questions) throws IOException {
        progress.accept("search pages over HTTP");
        var mix = new ArrayList<Question>(questions.words(EACH));
        mix.addAll(questions.phrases(EACH));
        mix.addAll(questions.together(EACH));
        mix.addAll(questions.either(EACH));
        mix.addAll(questions.narrowed(EACH, world.agencies().subList(0, 4)));
        Collections.shuffle(mix, new Random(SEED));
        var site =
                new Site(Holdings.whole(engine, new EmptyShelf(), world.vocabulary(), List.of()), Options.of("bench"));
        try (Site started = site.start("127.0.0.1", 0)) {
            var pages = new PageBench("http://127.0.0.1:" + started.port());
            var load = pages.run(mix, RATE, length);
            Clock searches = Clock.of(mix, q -> engine.search(q.search()).hits().size());
            both(
                    "search page over HTTP, one client, against its search",
                    searches,
                    Clock.of(mix, pages::ask),
                    Double.NaN);
            return load;
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void ask(BareIndex bare, Yardstick ours, Questions questions) throws IOException {
        best("word", questions.words(EACH), bare, ours);
        best("phrase", questions.phrases(EACH), bare, ours);
        best("two words", questions.together(EACH), bare, ours);
        best("one of three words", questions.either(EACH), bare, ours);
        List<Question> either = questions.either(EACH);
        progress.accept("facets");
        Clock plain = Clock.of(either, q -> bare.facets(q.bare(), false));
        Clock own = Clock.of(either, q -> ours.facets(q.search(), THREE, false));
        both("agency, location, year and top 10", plain, own, 1.5);
        plain = Clock.of(either, q -> bare.facets(q.bare(), true));
        own = Clock.of(either, q -> ours.facets(q.search(), THREE, true));
        both("the same with months", plain, own, 1.5);
        progress.accept("drill-sideways");
        List<String> agencies = world.agencies().subList(0, 4);
        List<Question> narrowed = questions.narrowed(EACH, agencies);
        plain = Clock.of(narrowed, q -> bare.sideways(q.bare(), first(q, Field.AGENCY), first(q, Field.YEAR)));
        own = Clock.of(narrowed, q -> ours.facets(q.search(), THREE, true));
        both("two selections, sideways, with months", plain, own, 1.5);
    }

    private static String first(Question question, Field field) {
        return question.search()
                .include()
                .getOrDefault(field, Collections.emptySortedSet())
                .first();
    }

    private void best(String what, List<Question> questions, BareIndex bare, Yardstick ours) throws IOException {
        progress.accept(what);
        Clock own = Clock.of(questions, q -> ours.top(q.search()));
        List<IntSupplier> prepared =
                questions.stream().map(q -> ours.lucene(q.search())).toList();
        Clock same = Clock.of(prepared, IntSupplier::getAsInt);
        Clock plain = Clock.of(questions, q -> bare.top(q.bare()));
        both(what + ", top 10, against the same query", same, own, 1.5);
        both(what + ", top 10, against one field", plain, own, 3);
    }

    private void both(String what, Clock plain, Clock own, double most) {
        rows.add(new Row(what + ", p50", "ms", plain.middle(), own.middle(), most));
        rows.add(new Row(what + ", p99", "ms", plain.worst(), own.worst(), most));
    }

    /** The whole answer as pages and API show it; bare Lucene has no such thing, so its facets stand beside. */
    private void whole(LuceneEngine engine, Questions questions) throws IOException {
        progress.accept("whole answers");
        List<Question> either = questions.either(EACH);
        Clock own = Clock.of(either, q -> engine.search(q.search()).hits().size());
        Clock facets = Clock.of(either, q -> engine.yardstick().facets(q.search(), THREE, true));
        both("whole answer, all facets, 10 snippets, against its facets", facets, own, Double.NaN);
    }

    /** The rows as a table. */
    static List<String> lines(List<Row> rows) {
        var out = new ArrayList<String>();
        out.add(String.format(Locale.ROOT, "%-62s %10s %10s %7s %5s", "", "bare", "blotter", "ratio", "aim"));
        for (Row row : rows) {
            out.add(String.format(
                    Locale.ROOT,
                    "%-62s %10.3f %10.3f %7.2f %5s",
                    row.what() + ", " + row.unit(),
                    row.bare(),
                    row.blotter(),
                    row.ratio(),
                    Double.isNaN(row.most()) ? "" : Double.toString(row.most())));
        }
        return out;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .mapToLong(file -> file.length())
                    .sum();
        }
    }
}
