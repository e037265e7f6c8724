package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.EngineUnderTest;
import blotter.search.Releases;
import blotter.search.Search;
import blotter.search.SearchEngine;
import blotter.search.SmallVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index outlives its process: its position, its versions, who else reads it or would write it. */
final class StandingIndexTest extends EngineUnderTest {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneEngine.open(folder, new SmallVocabulary());
    }

    @Test
    void a_position_outlives_the_process() {
        put(releases.of("en", "Kept", "news"));
        assertThat(engine.position()).isEmpty();
        engine.commit("segment-3:120");
        put(releases.of("en", "Kept too", "news"));
        engine.close();
        engine = open();
        assertThat(engine.position()).contains("segment-3:120");
        assertThat(engine.size()).isEqualTo(2);
    }

    @Test
    void an_index_of_another_form_is_known_for_one_and_made_again_by_who_writes() throws IOException {
        assertThat(LuceneEngine.readable(folder.resolve("none"))).isTrue();
        put(releases.of("en", "Kept", "news"));
        engine.commit("all");
        engine.close();
        assertThat(LuceneEngine.readable(folder)).isTrue();
        Path generation =
                folder.resolve(Files.readString(folder.resolve("current")).strip());
        try (var directory = FSDirectory.open(generation);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "1", "position", "all").entrySet());
            writer.commit();
        }
        assertThat(LuceneEngine.readable(folder)).isFalse();
        engine = open();
        assertThat(engine.position()).isEmpty();
        assertThat(LuceneEngine.readable(folder)).isTrue();
    }

    @Test
    void an_index_of_another_version_answers_until_the_new_one_is_complete() throws InterruptedException {
        put(releases.of("en", "Kept", "news"));
        engine.commit("all");
        engine.close();
        assertThat(LuceneEngine.filledBy(folder, "")).isTrue();
        assertThat(LuceneEngine.filledBy(folder, "another extractor")).isFalse();
        engine = LuceneEngine.open(folder, new SmallVocabulary(), "another extractor");
        try (SearchEngine reader = LuceneEngine.reader(folder, SmallVocabulary::new, "another extractor")) {
            assertThat(engine.position()).isEmpty();
            assertThat(reader.position()).isEmpty();
            put(releases.of("en", "Read better", "news"));
            engine.commit("");
            assertThat(ask("kept").total()).isEqualTo(1);
            assertThat(ask("better").total()).isZero();
            assertThat(reader.search(Search.EVERYTHING.words("kept")).total()).isEqualTo(1);
            engine.commit("all again");
            assertThat(ask("kept").total()).isZero();
            assertThat(ask("better").total()).isEqualTo(1);
            long end = System.nanoTime() + 5_000_000_000L;
            while (reader.position().isEmpty() && System.nanoTime() < end) {
                assertThat(reader.search(Search.EVERYTHING).total()).isEqualTo(1);
                Thread.sleep(20);
            }
            assertThat(reader.search(Search.EVERYTHING.words("better")).total()).isEqualTo(1);
        }
        engine.close();
        engine = LuceneEngine.open(folder, new SmallVocabulary(), "another extractor");
        assertThat(engine.position()).contains("all again");
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void an_index_that_is_begun_anew_and_never_finished_leaves_the_old_one_as_it_was() {
        put(releases.of("en", "Kept", "news"));
        engine.commit("all");
        engine.close();
        SearchEngine half = LuceneEngine.anew(folder, new SmallVocabulary(), "");
        half.put(releases.of("en", "Half", "way"));
        half.commit("");
        half.close();
        engine = open();
        assertThat(engine.position()).contains("all");
        assertThat(ask("kept").total()).isEqualTo(1);
        assertThat(ask("half").total()).isZero();
    }

    @Test
    void what_is_taken_down_while_an_index_is_made_again_is_gone_at_once() {
        var secret = releases.of("en", "Secret", "news");
        put(secret);
        engine.commit("all");
        engine.close();
        engine = LuceneEngine.anew(folder, new SmallVocabulary(), "");
        assertThat(ask("secret").total()).isEqualTo(1);
        engine.remove(secret.id());
        assertThat(ask("secret").total()).isZero();
    }

    @Test
    void a_reader_follows_the_commits_of_the_writer_and_changes_nothing() throws InterruptedException {
        try (SearchEngine reader = LuceneEngine.reader(folder, new SmallVocabulary())) {
            assertThat(reader.search(Search.EVERYTHING).total()).isZero();
            put(releases.of("en", "Far", "away"));
            engine.commit("here");
            long end = System.nanoTime() + 2_000_000_000L;
            while (reader.position().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(reader.position()).contains("here");
            assertThat(reader.search(Search.EVERYTHING.words("far")).total()).isEqualTo(1);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.put(new Releases().of("en", "x", "y")))
                    .hasMessageContaining("only reads");
        }
    }

    @Test
    void a_second_writer_is_refused_with_the_reason() {
        org.assertj.core.api.Assertions.assertThatThrownBy(this::open)
                .hasMessageContaining("another process writes the index");
    }
}
