package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.FacetBruteForce;
import blotter.search.Field;
import blotter.search.Releases;
import blotter.search.Results;
import blotter.search.Search;
import blotter.search.SearchEngine;
import blotter.search.SearchEngineContract;
import blotter.search.SmallVocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract, counts as one counts by hand, and lasts. */
final class LuceneEngineTest extends SearchEngineContract {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneEngine.open(folder, new SmallVocabulary());
    }

    @Test
    void what_settled_is_in_few_parts_and_finds_the_same() throws IOException {
        var random = new Random(3);
        for (int part = 0; part <= Segments.MANY; part++) {
            engine.put(releases.any(random, part));
            engine.commit("part " + part);
        }
        engine.refresh();
        Results before = engine.search(Search.EVERYTHING.relevant(Search.Relevant.ANY));
        assertThat(parts()).isGreaterThan(Segments.MANY);
        engine.settle();
        engine.commit("settled");
        engine.refresh();
        assertThat(parts()).isLessThanOrEqualTo(Segments.FEW);
        Results after = engine.search(Search.EVERYTHING.relevant(Search.Relevant.ANY));
        assertThat(after.total()).isEqualTo(before.total()).isPositive();
        assertThat(after.facets()).isEqualTo(before.facets());
    }

    private int parts() throws IOException {
        try (var files = FSDirectory.open(new Generations(folder).current().orElseThrow())) {
            return SegmentInfos.readLatestCommit(files).size();
        }
    }

    @Test
    void every_count_equals_counting_by_hand() {
        long seed = Long.getLong("blotter.seed", new Random().nextLong());
        var random = new Random(seed);
        Map<ReleaseId, Release> all = new HashMap<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 120; i++) {
                Release release = releases.any(random, random.nextInt(250));
                all.put(release.id(), release);
                engine.put(release);
            }
            for (ReleaseId id : List.copyOf(all.keySet())) {
                if (random.nextInt(12) == 0) {
                    all.remove(id);
                    engine.remove(id);
                }
            }
            engine.refresh();
            var hand = new FacetBruteForce(all.values());
            for (int i = 0; i < 60; i++) {
                check(any(random), hand, seed);
            }
        }
    }

    private void check(Search search, FacetBruteForce hand, long seed) {
        Results results = engine.search(search);
        String as = "seed " + seed + ": " + search;
        assertThat(results.total()).as(as).isEqualTo(hand.total(search));
        assertThat(results.setAside())
                .as(as)
                .isEqualTo(hand.total(search.relevant(Search.Relevant.ANY)) - results.total());
        for (Field field : Field.values()) {
            assertThat(FacetBruteForce.flat(results.values(field)))
                    .as(as + " " + field)
                    .isEqualTo(hand.counts(search, field));
            if (field != Field.YEAR) {
                assertThat(results.sizes().get(field))
                        .as(as + " " + field)
                        .isEqualTo(size(engine.values(search, field, 10_000)));
            }
        }
        Map<String, Long> months = hand.months(search);
        results.months()
                .forEach(month -> assertThat(month.count())
                        .as(as + " " + month)
                        .isEqualTo(months.getOrDefault(month.value(), 0L)));
    }

    private static int size(List<Results.Value> values) {
        return values.stream().mapToInt(value -> 1 + size(value.children())).sum();
    }

    private static Search any(Random random) {
        Search search = Search.EVERYTHING.words(random.nextInt(3) == 0 ? "مخدرات" : "");
        Map<Field, List<String>> values = Map.of(
                Field.AGENCY, List.of("iq-inss", "iq-cts"),
                Field.LOCATION, List.of("IQ", "IR", "1", "2", "7"),
                Field.YEAR, List.of("2019", "2021", "none", "1999"),
                Field.LANG, List.of("en", "ar"),
                Field.KIND, List.of("story"),
                Field.TOPIC, List.of("narcotics", "narcotics-production", "arms"),
                Field.SOURCE, List.of("daily"));
        for (Field field : Field.values()) {
            for (String value : values.getOrDefault(field, List.of())) {
                int dice = random.nextInt(9);
                search = dice == 0
                        ? search.toggle(field, value)
                        : dice == 1 && random.nextBoolean() ? search.exclude(field, value) : search;
            }
        }
        if (random.nextInt(4) == 0) {
            search = search.dates("2020", random.nextBoolean() ? "2021-03" : "");
        }
        return search.dated(pick(Search.Dated.values(), random)).relevant(pick(Search.Relevant.values(), random));
    }

    private static <E> E pick(E[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    @Test
    void what_is_put_is_found_within_a_second_without_asking_for_it() throws InterruptedException {
        engine.put(releases.of("en", "Fresh", "news"));
        long end = System.nanoTime() + 1_000_000_000L;
        while (ask("fresh").total() == 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(ask("fresh").total()).isEqualTo(1);
    }

    @Test
    void paging_through_every_hit_while_others_come_in_gives_each_once() {
        var before = new java.util.TreeSet<String>();
        for (int i = 0; i < 2_300; i++) {
            Release release = releases.of("en", "Old " + i, "news");
            engine.put(release);
            before.add(release.id().value());
        }
        engine.refresh();
        var seen = new java.util.ArrayList<String>();
        engine.every(Search.EVERYTHING.words("news"), (release, _) -> {
            seen.add(release.id().value());
            if (seen.size() % 100 == 0) {
                put(releases.of("en", "New " + seen.size(), "news"));
                engine.remove(release.id());
            }
        });
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_page_far_down_is_the_one_that_leafing_comes_to() {
        for (int i = 0; i < 2_500; i++) {
            engine.put(releases.of("en", "Old " + i, "news"));
        }
        engine.refresh();
        var all = new java.util.ArrayList<ReleaseId>();
        engine.every(Search.EVERYTHING, (release, _) -> all.add(release.id()));
        for (int page : new int[] {1, 5, 6, 11, 12, 13}) {
            Results results = engine.search(Search.EVERYTHING.sized(200).page(page));
            assertThat(results.hits().stream().map(Results.Hit::id))
                    .as("page " + page)
                    .containsExactlyElementsOf(all.subList((page - 1) * 200, Math.min(all.size(), page * 200)));
        }
        assertThat(engine.search(Search.EVERYTHING.sized(200).page(14)).hits()).isEmpty();
    }

    @Test
    void many_write_and_ask_at_once() throws InterruptedException {
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var threads = new java.util.ArrayList<Thread>();
        for (int t = 0; t < 3; t++) {
            int number = t;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    var random = new Random(number);
                    var mine = new Releases();
                    for (int i = 0; i < 200; i++) {
                        engine.put(mine.any(random, number * 1000 + i));
                    }
                } catch (RuntimeException | Error e) {
                    failures.add(e);
                }
            }));
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        Results results = ask(i % 2 == 0 ? "" : "basra OR court");
                        long kinds = results.values(Field.KIND).stream()
                                .mapToLong(Results.Value::count)
                                .sum();
                        assertThat(kinds).isEqualTo(results.total());
                    }
                } catch (RuntimeException | Error e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        engine.refresh();
        assertThat(failures).isEmpty();
        assertThat(engine.size()).isEqualTo(600);
    }
}
