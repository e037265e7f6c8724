package blotter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.extract.Extraction;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import blotter.search.Search;
import blotter.search.SearchAddress;
import blotter.search.lucene.LuceneEngine;
import blotter.web.Shelf;
import blotter.web.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long pages take beside the searches they show, over HTTP on loopback. {@code -Dpages=200000} measures what
 * docs/measurements.md says; without it the archive is small and only the shape is checked.
 */
class PageTimesTest {
    private static final int SIZE = Integer.getInteger("pages", 2_000);
    private static final int ROUNDS = SIZE > 10_000 ? 30 : 5;
    private static final List<String> SEARCHES = List.of(
            "",
            "q=police",
            "q=meth",
            "q=police&sort=newest",
            "year=2024",
            "lang=en&q=arrested",
            "page=3&q=police",
            "from=2024-03&to=2024-03",
            "-lang=en",
            "q=zebra");

    @TempDir
    Path folder;

    @Test
    void a_page_takes_little_longer_than_its_search() throws Exception {
        try (var engine = LuceneEngine.open(folder, new IdsOnly())) {
            var made = new MadeUp(7);
            for (int i = 0; i < SIZE; i++) {
                engine.put(made.apply(i));
            }
            engine.commit("made up");
            engine.refresh();
            try (var site = new Site(engine, new Nothing(), new IdsOnly(), List.of(), Site.Options.of("bench"))
                            .start("127.0.0.1", 0);
                    var client = HttpClient.newHttpClient()) {
                measure(engine, client, "http://127.0.0.1:" + site.port() + "/");
            }
        }
    }

    private static void measure(LuceneEngine engine, HttpClient client, String base) throws Exception {
        var searches = new ArrayList<Double>();
        var pages = new ArrayList<Double>();
        var over = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var address : SEARCHES) {
                var search = search(address);
                double alone = millis(() -> engine.search(search));
                double whole = millis(() -> get(client, base + (address.isEmpty() ? "" : "?" + address)));
                if (round > 0) {
                    searches.add(alone);
                    pages.add(whole);
                    over.add(whole - alone);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d releases: search p50 %.1f p99 %.1f ms; page p50 %.1f p99 %.1f ms; page over its search p50 %.1f ms%n",
                SIZE,
                at(searches, .5),
                at(searches, .99),
                at(pages, .5),
                at(pages, .99),
                at(over, .5));
        assertThat(at(over, .5)).as("milliseconds of a page over its search").isLessThan(SIZE > 10_000 ? 10 : 100);
    }

    private static Search search(String address) {
        return switch (SearchAddress.read(address)) {
            case SearchAddress.Good good -> good.search();
            case SearchAddress.Bad bad -> throw new IllegalArgumentException(bad.sentence());
        };
    }

    private static double at(List<Double> times, double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void get(HttpClient client, String address) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
    }

    /** An archive that keeps nothing: the pages measured ask it for little. */
    private static final class Nothing implements Shelf {
        @Override
        public Optional<Capture> capture(String id) {
            return Optional.empty();
        }

        @Override
        public Payload payload(Capture capture) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public Optional<ReleaseId> release(Capture capture) {
            return Optional.empty();
        }

        @Override
        public Optional<History> history(ReleaseId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Note.Withheld> withheld(ReleaseId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Extraction.Text> text(Capture capture) {
            return Optional.empty();
        }

        @Override
        public List<Note.Coverage> coverage() {
            return List.of();
        }

        @Override
        public List<Note.Coverage> lastVisits() {
            return List.of();
        }

        @Override
        public List<Change> changes(int most) {
            return List.of();
        }

        @Override
        public long captures() {
            return 0;
        }
    }
}
