package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.crawl.Pipeline;
import blotter.extract.Extractor;
import blotter.release.Bytes;
import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.search.Search;
import blotter.search.SmallVocabulary;
import blotter.search.lucene.LuceneEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads finds an index that is behind or of another form, and mends it first where it can. */
class StaleIndexTest {
    private static final String EARLIER = "extractor " + Extractor.VERSION + ", enricher 0";
    private static final Search HELD = Search.EVERYTHING.words("held");

    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void an_index_of_another_form_is_made_again_before_it_is_searched_and_exported() throws IOException {
        String at = withOneRow();
        Path index = new Home(home, Path.of("").toAbsolutePath()).lucene();
        for (String command : List.of("search", "export")) {
            stamp(index, Map.of("schema", "1"));
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).contains("the index is of another version; it is made again");
            assertThat(world.out()).as(command).contains("Marra");
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).doesNotContain("made again");
        }
    }

    @Test
    void an_index_that_another_enricher_filled_is_filled_again_before_it_is_searched_and_exported() throws IOException {
        String at = withOneRow();
        Path index = new Home(home, Path.of("").toAbsolutePath()).lucene();
        for (String command : List.of("search", "export")) {
            String generation = Files.readString(index.resolve("current"));
            stamp(index, Map.of("version", EARLIER));
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).contains("the index is of another version; it is made again");
            assertThat(world.out()).as(command).contains("Marra");
            assertThat(Files.readString(index.resolve("current"))).as(command).isNotEqualTo(generation);
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).doesNotContain("of another version");
        }
    }

    @Test
    void an_index_that_another_enricher_filled_answers_until_it_is_filled_again() throws Exception {
        withOneRow();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        stamp(kept.lucene(), Map.of("version", EARLIER));
        var put = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        try (Blotter beside = Blotter.reader(kept, InstantSource.system())) {
            assertThat(beside.completeness().complete()).isFalse();
            String generation = Files.readString(kept.lucene().resolve("current"));
            var filling = CompletableFuture.runAsync(() -> fill(kept, put, rest));
            assertThat(put.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(kept.lucene().resolve("current"))).isEqualTo(generation);
            assertThat(beside.engine().search(HELD).total()).isEqualTo(1);
            rest.countDown();
            filling.get(60, TimeUnit.SECONDS);
            for (int i = 0; i < 200 && !beside.completeness().complete(); i++) {
                assertThat(beside.engine().search(HELD).total()).isEqualTo(1);
                Thread.sleep(25);
            }
            assertThat(beside.completeness()).isEqualTo(Completeness.WHOLE);
            assertThat(beside.engine().search(HELD).total()).isEqualTo(1);
            assertThat(Files.readString(kept.lucene().resolve("current"))).isNotEqualTo(generation);
        }
    }

    @Test
    void an_index_of_another_version_that_cannot_be_filled_again_is_searched_as_it_is_and_said_to_be_so()
            throws IOException {
        String at = withOneRow();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        stamp(kept.lucene(), Map.of("version", EARLIER));
        try (Archive _ = Archive.open(kept.archive(), kept.index(), InstantSource.system())) {
            assertThat(world.run("", "search", "held", "--home", at)).isZero();
            assertThat(world.err()).contains("facts are shown as that version read them");
            assertThat(world.out()).contains("Marra");
        }
    }

    @Test
    void a_command_that_writes_says_that_it_fills_an_index_of_another_version_first() throws IOException {
        String at = withOneRow();
        stamp(new Home(home, Path.of("").toAbsolutePath()).lucene(), Map.of("version", EARLIER));
        String one = ReleaseId.ofKey("urn:blotter:import:1").value();
        assertThat(world.run("", "withhold", one, "--reason", "asked for", "--by", "desk", "--home", at))
                .isZero();
        assertThat(world.err()).contains("of another version; it is filled from the archive first");
        assertThat(world.run("", "search", "held", "--json", "--home", at)).isZero();
        assertThat(world.out()).contains("\"total\":0");
    }

    @Test
    void what_was_kept_and_not_indexed_is_found_and_exported_all_the_same() throws IOException {
        String at = withOneRow();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        keepUnread(kept, "Three were held in Marra.");
        assertThat(world.run("", "export", "held", "--format", "jsonl", "--home", at))
                .as(world.err())
                .isZero();
        assertThat(world.err())
                .contains("the index is behind the archive; it is completed first")
                .contains("\"complete\":true,\"missing\":0");
        assertThat(world.out().lines()).hasSize(2);
        world.run("", "search", "held", "--home", at);
        assertThat(world.err()).doesNotContain("behind");
    }

    @Test
    void an_index_that_cannot_be_completed_is_read_as_it_is_and_said_to_be_behind() throws IOException {
        String at = withOneRow();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        keepUnread(kept, "Three were held in Marra.");
        try (var _ = LuceneEngine.open(kept.lucene(), new SmallVocabulary(), Pipeline.VERSION)) {
            assertThat(world.run("", "export", "held", "--format", "jsonl", "--home", at))
                    .as(world.err())
                    .isZero();
            assertThat(world.err())
                    .contains("it could not be completed: another process writes the index")
                    .contains("what was kept last may not be found")
                    .contains("\"complete\":false,\"missing\":0");
            assertThat(world.out().lines()).hasSize(1);
        }
        assertThat(world.run("", "export", "held", "--format", "jsonl", "--home", at))
                .isZero();
        assertThat(world.out().lines()).hasSize(2);
    }

    @Test
    void what_was_withheld_by_a_process_that_was_killed_before_it_removed_it_is_gone() throws IOException {
        String at = withOneRow();
        var kept = new Home(home, Path.of("").toAbsolutePath());
        var release = ReleaseId.ofKey("urn:blotter:import:1");
        try (Archive archive = Archive.open(kept.archive(), kept.index(), InstantSource.system())) {
            archive.note(new Note.Withheld(Instant.now(), release, "asked for", "desk", List.of("0".repeat(64)), false))
                    .join();
        }
        assertThat(world.run("", "search", "held", "--json", "--home", at)).isZero();
        assertThat(world.out()).contains("\"total\":0");
    }

    /** The home, with one release in it. */
    private String withOneRow() throws IOException {
        Path rows =
                Files.writeString(home.resolve("rows.jsonl"), "{\"id\":\"1\",\"text\":\"Two were held in Marra.\"}");
        String at = home.toString();
        assertThat(world.run("", "import", rows.toString(), "--home", at)).isZero();
        return at;
    }

    /** Lets the index say something else of itself. */
    private static void stamp(Path index, Map<String, String> other) throws IOException {
        Path generation =
                index.resolve(Files.readString(index.resolve("current")).strip());
        try (var directory = FSDirectory.open(generation);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var data = new TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
            data.putAll(other);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    /** Stops when the release is put, and tells. */
    private static void fill(Home home, CountDownLatch put, CountDownLatch rest) {
        try (Blotter _ = Blotter.writer(home, InstantSource.system(), _ -> {
            put.countDown();
            await(rest);
        })) {
            assertThat(put.getCount()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keepUnread(Home kept, String text) throws IOException {
        try (Archive archive = Archive.open(kept.archive(), kept.index(), InstantSource.system())) {
            archive.keep(new Arrival.Saved(
                            "urn:blotter:import:2",
                            Instant.now(),
                            "import",
                            "text/plain; charset=utf-8",
                            Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                            "desk",
                            "by hand",
                            List.of()))
                    .join();
        }
    }
}
