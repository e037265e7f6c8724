package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Arrival;
import blotter.crawl.Reader;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.search.Completeness;
import blotter.search.Search;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While releases come in, the process of a watch and one beside it say what cannot be found yet. */
class WatchedIndexTest {
    private static final Search ALL = Search.EVERYTHING.relevant(Search.Relevant.ANY);

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void make() {
        home = new Home(dir.resolve("home"), Path.of("").toAbsolutePath());
    }

    @Test
    void nothing_is_said_to_be_whole_before_it_is_found() throws Exception {
        try (Blotter blotter = open()) {
            keepAndRead(blotter, 0);
            blotter.engine().refresh();
            assertThat(blotter.completeness()).isEqualTo(Completeness.WHOLE);
            var coming = CompletableFuture.runAsync(() -> {
                for (int i = 1; i < 80; i++) {
                    keepAndRead(blotter, i);
                }
            });
            int parts = 0;
            while (!coming.isDone()) {
                long kept = blotter.archive().catalogue().tally().captures();
                Completeness said = blotter.completeness();
                long found = blotter.engine().search(ALL).total();
                assertThat(!said.complete() || found >= kept)
                        .as("%s with %d found of %d", said, found, kept)
                        .isTrue();
                parts += said.complete() ? 0 : 1;
            }
            coming.get(60, TimeUnit.SECONDS);
            assertThat(parts).isPositive();
            until(() -> blotter.completeness().complete());
            assertThat(blotter.engine().search(ALL).total()).isEqualTo(80);
        }
    }

    @Test
    void a_release_that_could_not_be_put_is_said_to_be_missing_and_put_again_when_the_disk_is_back() throws Exception {
        try (Blotter blotter = open();
                var _ = blotter.indexer().upkeep()) {
            keepAndRead(blotter, 0);
            until(() -> blotter.completeness().complete());
            Path generation = home.lucene()
                    .resolve(Files.readString(home.lucene().resolve("current")).strip());
            Path away = Files.move(generation, dir.resolve("away"));
            keepAndRead(blotter, 1);
            until(() -> !blotter.engine().lacking().isEmpty());
            keepAndRead(blotter, 2);
            assertThat(blotter.completeness()).isEqualTo(new Completeness(false, 2L));
            Files.move(away, generation);
            until(() -> blotter.completeness().complete());
            assertThat(blotter.engine().search(ALL).total()).isEqualTo(3);
        }
        try (Blotter beside = Blotter.reader(home, InstantSource.system())) {
            assertThat(beside.completeness()).isEqualTo(Completeness.WHOLE);
            assertThat(beside.engine().search(ALL).total()).isEqualTo(3);
        }
    }

    @Test
    void one_beside_is_whole_without_the_watch_coming_to_its_end() throws Exception {
        try (Blotter blotter = open();
                var _ = blotter.indexer().upkeep();
                Blotter beside = Blotter.reader(home, InstantSource.system())) {
            for (int i = 0; i < 3; i++) {
                keepAndRead(blotter, i);
                until(() -> beside.completeness().complete());
                assertThat(beside.engine().search(ALL).total()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void a_position_is_not_noted_while_something_that_was_kept_is_on_its_way() throws Exception {
        try (Blotter blotter = open();
                var _ = blotter.indexer().upkeep()) {
            keepAndRead(blotter, 0);
            until(() -> inStep(blotter));
            String before = blotter.archive().position();
            try (Reader.Expected _ = blotter.pipeline().expect()) {
                keepAndRead(blotter, 1);
                Thread.sleep(2_500);
                assertThat(blotter.engine().position()).contains(before);
            }
            until(() -> inStep(blotter));
            assertThat(blotter.archive().position()).isNotEqualTo(before);
        }
    }

    @Test
    void what_stayed_unread_after_a_fault_is_no_whole_to_one_who_reads() throws IOException {
        try (Blotter blotter = open()) {
            keepAndRead(blotter, 0);
            keep(blotter, 1);
        }
        try (Blotter beside = Blotter.reader(home, InstantSource.system())) {
            assertThat(beside.engine().position()).contains(beside.archive().position());
            assertThat(beside.completeness().complete()).isFalse();
        }
        open().close();
        try (Blotter beside = Blotter.reader(home, InstantSource.system())) {
            assertThat(beside.completeness()).isEqualTo(Completeness.WHOLE);
        }
    }

    @Test
    void a_crawl_that_goes_on_for_ever_says_how_far_it_is() throws Exception {
        Path inbox = Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(inbox.resolve("one.txt"), "Officers in Basra seized rifles and arrested a man.");
        Files.createDirectories(home.config());
        Files.writeString(home.config().resolve("sources.yaml"), """
                sources:
                  - id: desk
                    name: The desk
                    type: outlet
                    languages: [en]
                    timezone: UTC
                    start:
                      - folder: %s
                """.formatted(inbox));
        var world = new World();
        Thread watch = Thread.ofPlatform()
                .start(() ->
                        world.run("", "crawl", "--watch", "--home", home.root().toString()));
        try {
            until(() -> Files.exists(home.lucene().resolve("current")));
            try (Blotter beside = Blotter.reader(home, InstantSource.system())) {
                until(() -> beside.completeness().complete()
                        && beside.engine().search(ALL).total() == 1);
                assertThat(watch.isAlive()).as(world.err()).isTrue();
            }
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private Blotter open() throws IOException {
        return Blotter.writer(home, InstantSource.system(), _ -> {});
    }

    private static boolean inStep(Blotter blotter) {
        return blotter.engine()
                .position()
                .filter(blotter.archive().position()::equals)
                .isPresent();
    }

    private static void keepAndRead(Blotter blotter, int number) {
        Capture capture = keep(blotter, number);
        assertThat(blotter.pipeline()
                        .read(capture, blotter.archive().content(capture))
                        .result())
                .isEqualTo(Reader.Result.NEW);
    }

    private static Capture keep(Blotter blotter, int number) {
        String text = "Statement " + number + "\n\nOfficers in Basra seized rifles under case number " + number + ".";
        return blotter.archive()
                .keep(new Arrival.Saved(
                        "urn:blotter:import:" + number,
                        Instant.now(),
                        "import",
                        "text/plain; charset=utf-8",
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        "desk",
                        "by hand",
                        List.of()))
                .join();
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 1_200 && !so.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }
}
