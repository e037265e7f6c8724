package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.web.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site over an index that lacks some of what is kept: deleted and made anew by somebody else, or behind for good. */
class PartialIndexTest {
    private static final int ROWS = 40;
    private static final ReleaseId ONE = ReleaseId.ofKey("urn:blotter:import:r3");

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void fill() throws IOException {
        home = new Home(dir.resolve("home"), Path.of("").toAbsolutePath());
        imported(0, ROWS);
    }

    @Test
    void an_index_that_was_deleted_under_a_site_is_said_to_be_a_part_until_it_is_whole_again() throws Exception {
        try (Blotter blotter = Blotter.reader(home, InstantSource.system());
                Site site = Visitor.site(blotter)) {
            var visitor = Visitor.of(site);
            assertThat(completeness(visitor)).isEqualTo(Completeness.WHOLE);
            delete(home.index());
            until(visitor, 0);
            assertThat(completeness(visitor)).isEqualTo(new Completeness(false, null));
            assertThat(visitor.get("/").body()).contains("Nothing can be found yet");
            assertThat(visitor.get("/release/" + ONE).statusCode()).isEqualTo(503);

            var half = new CountDownLatch(1);
            var rest = new CountDownLatch(1);
            var filling = CompletableFuture.runAsync(() -> rebuild(half, rest));
            assertThat(half.await(60, TimeUnit.SECONDS)).isTrue();
            var part = completeness(visitor);
            assertThat(part.complete()).isFalse();
            assertThat(part.missing()).isNotNull().isPositive().isLessThanOrEqualTo(ROWS);
            assertThat(visitor.get("/").body()).contains("role=\"status\"", "cannot be found yet");
            rest.countDown();
            filling.get(60, TimeUnit.SECONDS);
            until(visitor, ROWS);
            assertThat(completeness(visitor)).isEqualTo(Completeness.WHOLE);
            assertThat(visitor.get("/release/" + ONE).statusCode()).isEqualTo(200);
        }
        imported(ROWS, 1);
    }

    @Test
    void a_page_of_hits_shows_the_part_that_the_first_one_saw() throws Exception {
        try (Blotter blotter = Blotter.reader(home, InstantSource.system());
                Site site = Visitor.site(blotter)) {
            var visitor = Visitor.of(site);
            delete(home.index().resolve("catalogue.db"));
            JsonNode first = json(visitor, "/api/v1/hits?size=10");
            assertThat(first.get("complete").asBoolean()).isFalse();
            assertThat(new World()
                            .run("", "index", "--rebuild", "--home", home.root().toString()))
                    .isZero();
            until(visitor, ROWS);
            JsonNode second = json(visitor, "/api/v1/hits" + first.get("next").asString());
            assertThat(second.get("hits")).hasSize(10);
            assertThat(second.get("complete").asBoolean()).isFalse();
            assertThat(second.get("missing").isNull()).isTrue();
            assertThat(json(visitor, "/api/v1/hits?size=10").get("complete").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_cursor_from_before_a_takedown_does_not_show_what_was_withheld() throws Exception {
        try (Blotter blotter = Blotter.reader(home, InstantSource.system());
                Site site = Visitor.site(blotter)) {
            var visitor = Visitor.of(site);
            JsonNode first = json(visitor, "/api/v1/hits?size=1");
            String shown = first.get("hits").get(0).get("id").asString();
            String other = shown.equals(ONE.value())
                    ? ReleaseId.ofKey("urn:blotter:import:r4").value()
                    : ONE.value();
            assertThat(new World()
                            .run(
                                    "",
                                    "withhold",
                                    other,
                                    "--reason",
                                    "asked for",
                                    "--by",
                                    "the desk",
                                    "--home",
                                    home.root().toString()))
                    .isZero();
            int hits = 1;
            for (JsonNode page = first;
                    page.get("next") != null && !page.get("next").isNull(); ) {
                page = json(visitor, "/api/v1/hits" + page.get("next").asString());
                assertThat(page.toString()).doesNotContain(other);
                hits += page.get("hits").size();
            }
            assertThat(hits).isEqualTo(ROWS - 1);
        }
    }

    /** Stops while half of it is put, and tells. */
    private void rebuild(CountDownLatch half, CountDownLatch rest) {
        try (Blotter _ = Blotter.writer(home, InstantSource.system(), n -> {
            if (n == ROWS / 2) {
                half.countDown();
                await(rest);
            }
        })) {
            assertThat(half.getCount()).isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a site finds so many and says whether that is all. */
    private static void until(Visitor visitor, int total) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            JsonNode answer = json(visitor, "/api/v1/search?size=1");
            if (answer.get("total").asInt() == total && answer.get("complete").asBoolean() == total > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never were " + total + " found: "
                + visitor.get("/api/v1/status").body());
    }

    private static Completeness completeness(Visitor visitor) throws IOException, InterruptedException {
        JsonNode status = json(visitor, "/api/v1/status");
        JsonNode missing = status.get("missing");
        return new Completeness(status.get("complete").asBoolean(), missing.isNull() ? null : missing.asLong());
    }

    private static JsonNode json(Visitor visitor, String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(visitor.get(path).body());
    }

    private void imported(int from, int count) throws IOException {
        Path rows = StatementRows.write(dir, from, count);
        var world = new World();
        assertThat(world.run(
                        "", "import", rows.toString(), "--home", home.root().toString()))
                .as(world.err())
                .isZero();
    }

    private static void delete(Path place) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(place)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
