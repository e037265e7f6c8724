package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor relies on: verification, copies, takedowns, and where something saved by hand came from. */
class KeepingTest {
    @TempDir
    Path dir;

    private final World world = new World();

    @Test
    void a_post_saved_by_hand_is_found_with_its_address_and_with_who_saved_it_and_when() throws IOException {
        Path post = dir.resolve("post.txt");
        Files.writeString(post, """
                Security forces arrested two suspects in Zakho and seized 12 kilograms of hashish.
                The statement was published on the page of the directorate only.
                """);
        String home = dir.resolve("home").toString();
        String url = "https://social.example/directorate/posts/17";
        assertThat(world.run(
                        "",
                        "import",
                        post.toString(),
                        "--url",
                        url,
                        "--by",
                        "M. Karim",
                        "--saved-at",
                        "2026-03-01T09:30:00+03:00",
                        "--home",
                        home))
                .as(world.err())
                .isZero();
        JsonNode hit = found("hashish", home).path("hits").get(0);
        assertThat(hit.path("url").asString()).isEqualTo(url);
        assertThat(hit.path("seen").path("from").asString()).isEqualTo("2026-03-01");
        try (Blotter blotter =
                Blotter.reader(new Home(Path.of(home), Path.of("").toAbsolutePath()), InstantSource.system())) {
            var capture = blotter.archive().catalogue().latest(url).orElseThrow();
            assertThat(capture.at()).isEqualTo(Instant.parse("2026-03-01T06:30:00Z"));
        }
        assertThat(world.run("", "import", post.toString(), "--url", "social.example/17", "--home", home))
                .isEqualTo(64);
        assertThat(world.run("", "import", post.toString(), "--saved-at", "yesterday", "--home", home))
                .isEqualTo(64);
        assertThat(world.err()).contains("2026-03-01T09:30:00+03:00");
    }

    @Test
    void verify_compares_the_index_with_the_archive_both_ways() throws IOException {
        String home = Files.createDirectory(dir.resolve("home")).toString();
        Path rows = StatementRows.write(dir, 0, 20);
        assertThat(world.run("", "verify", "--home", home)).isZero();
        assertThat(world.run("", "import", rows.toString(), "--home", home)).isZero();
        assertThat(world.run("", "verify", "--home", home)).as(world.out()).isZero();
        var place = new Home(Path.of(home), Path.of("").toAbsolutePath());
        ReleaseId id = ReleaseId.ofKey("urn:blotter:import:r3");
        try (Blotter blotter = Blotter.writer(place, InstantSource.system(), _ -> {})) {
            blotter.engine().remove(id);
        }
        assertThat(world.run("", "verify", "--home", home)).isEqualTo(1);
        assertThat(world.out()).contains("release " + id + " is in the archive and cannot be found");
        assertThat(world.run("", "index", "--rebuild", "--home", home)).isZero();
        assertThat(world.run("", "verify", "--home", home)).as(world.out()).isZero();
        try (Blotter blotter = Blotter.writer(place, InstantSource.system(), _ -> {})) {
            var shown = blotter.engine().release(id).orElseThrow();
            world.run("", "status", "--home", home);
            blotter.archive()
                    .note(new blotter.archive.Note.Withheld(
                            Instant.EPOCH, id, "names a child", "desk", List.of(), false))
                    .join();
            blotter.engine().put(shown);
        }
        assertThat(world.run("", "verify", "--home", home)).isEqualTo(1);
        assertThat(world.out()).contains("release " + id + " is withheld and can still be found");
    }

    @Test
    void a_copy_taken_while_an_import_runs_is_a_whole_archive() throws Exception {
        Path home = dir.resolve("home");
        assertThat(world.run("", "import", StatementRows.write(dir, 0, 50).toString(), "--home", home.toString()))
                .isZero();
        Path more = StatementRows.write(dir, 50, 400);
        var importing = CompletableFuture.supplyAsync(
                () -> new World().run("", "import", more.toString(), "--home", home.toString()));
        Path copy = dir.resolve("copy");
        while (!importing.isDone() && size(home.resolve("archive")) < 30_000) {
            Thread.sleep(5);
        }
        copy(home.resolve("archive"), copy.resolve("archive"));
        assertThat(importing.get()).isZero();
        assertThat(world.run("", "index", "--rebuild", "--home", copy.toString()))
                .as(world.err())
                .isZero();
        assertThat(world.run("", "verify", "--home", copy.toString()))
                .as(world.out())
                .isZero();
        int total = found("", copy.toString()).path("total").asInt();
        assertThat(total).isBetween(50, 450);
        assertThat(world.run("", "import", more.toString(), "--home", copy.toString()))
                .isZero();
        assertThat(found("", copy.toString()).path("total").asInt()).isEqualTo(450);
    }

    @Test
    void what_was_taken_down_stays_so_when_it_is_rebuilt_or_brought_again() throws IOException {
        String home = dir.resolve("home").toString();
        Path rows = StatementRows.write(dir, 0, 5);
        assertThat(world.run("", "import", rows.toString(), "--home", home)).isZero();
        String id = ReleaseId.ofKey("urn:blotter:import:r3").value();
        for (String how : new String[] {"--json", "--erase"}) {
            assertThat(world.run("", "withhold", id, "--reason", "court order", "--by", "desk", how, "--home", home))
                    .as(world.err())
                    .isZero();
            assertThat(world.run("", "index", "--rebuild", "--home", home)).isZero();
            assertThat(world.run("", "import", rows.toString(), "--home", home)).isZero();
            assertThat(found("", home).path("total").asInt()).isEqualTo(4);
            assertThat(world.run("", "export", "--format", "jsonl", "--home", home))
                    .isZero();
            assertThat(world.out()).doesNotContain("case number 3 ");
            assertThat(world.run("", "verify", "--home", home)).as(world.out()).isZero();
        }
    }

    private JsonNode found(String words, String home) {
        assertThat(world.run("", "search", words, "--relevant", "any", "--json", "--home", home))
                .as(world.err())
                .isZero();
        return JsonMapper.shared().readTree(world.out());
    }

    private static long size(Path folder) throws IOException {
        return ImportBench.bytes(folder);
    }

    /** As cp -a does it: file after file, some of which grow or are renamed meanwhile. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try {
                Files.copy(file, target);
            } catch (NoSuchFileException _) {
                // was renamed between listing and copying; a second pass of the copy would take it
            }
        }
    }
}
