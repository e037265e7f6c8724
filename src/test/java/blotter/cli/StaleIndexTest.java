package blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.extract.Extractor;
import blotter.release.Bytes;
import blotter.release.ReleaseId;
import blotter.search.SmallVocabulary;
import blotter.search.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads finds an index that is behind or of another form, and mends it first where it can. */
class StaleIndexTest {
    @TempDir
    Path home;

    private final World world = new World();

    @Test
    void an_index_of_another_form_is_made_again_before_it_is_searched_and_exported() throws IOException {
        String at = withOneRow();
        Path index = new Home(home, Path.of("").toAbsolutePath()).lucene();
        for (String command : List.of("search", "export")) {
            Path generation =
                    index.resolve(Files.readString(index.resolve("current")).strip());
            try (var directory = FSDirectory.open(generation);
                    var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(Map.of("schema", "1").entrySet());
                writer.commit();
            }
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).contains("the index is of another version; it is made again");
            assertThat(world.out()).as(command).contains("Marra");
            assertThat(world.run("", command, "held", "--home", at)).as(command).isZero();
            assertThat(world.err()).as(command).doesNotContain("made again");
        }
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
        try (var _ = LuceneEngine.open(kept.lucene(), new SmallVocabulary(), Extractor.VERSION)) {
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
