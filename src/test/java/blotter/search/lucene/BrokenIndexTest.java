package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blotter.release.Release;
import blotter.search.EngineUnderTest;
import blotter.search.SearchEngine;
import blotter.search.SmallVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose disk fails in the midst of a write: it says what it lacks, and goes on when the disk does. */
final class BrokenIndexTest extends EngineUnderTest {
    @TempDir
    Path folder;

    @Override
    protected SearchEngine open() {
        return LuceneEngine.open(folder, new SmallVocabulary());
    }

    @Test
    void what_a_fault_undid_is_known_until_it_is_put_again() throws IOException {
        Release kept = releases.of("en", "Kept", "news");
        Release lost = releases.of("en", "Lost", "news");
        Release refused = releases.of("en", "Refused", "news");
        put(kept);
        engine.commit("first");
        engine.put(lost);
        Path away = takeAway();
        assertThatThrownBy(engine::refresh).isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
        assertThat(engine.lacking()).containsExactly(lost.id());
        assertThatThrownBy(() -> engine.put(refused))
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
        assertThatThrownBy(() -> engine.commit("second"))
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
        assertThat(engine.lacking()).containsExactlyInAnyOrder(lost.id(), refused.id());
        assertThat(ask("news").total()).as("what was shown before").isEqualTo(1);

        giveBack(away);
        engine.put(refused);
        assertThat(engine.lacking()).containsExactly(lost.id());
        engine.put(lost);
        assertThat(engine.lacking()).isEmpty();
        engine.refresh();
        assertThat(engine.current()).isTrue();
        assertThat(ask("news").total()).isEqualTo(3);
        assertThat(engine.position()).as("the position of the last commit").contains("first");
        engine.commit("second");
        engine.close();
        engine = open();
        assertThat(engine.position()).contains("second");
        assertThat(engine.size()).isEqualTo(3);
    }

    @Test
    void what_was_removed_while_nothing_could_be_written_is_gone_once_it_can() throws IOException {
        Release kept = releases.of("en", "Kept", "news");
        put(kept, releases.of("en", "Kept too", "news"));
        engine.commit("first");
        Path away = takeAway();
        engine.remove(kept.id());
        assertThatThrownBy(() -> engine.commit("second"))
                .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
        assertThat(engine.position()).contains("first");
        giveBack(away);
        engine.lacking().forEach(engine::remove);
        engine.commit("second");
        engine.refresh();
        assertThat(engine.lacking()).isEmpty();
        assertThat(engine.current()).isTrue();
        assertThat(ask("news").total()).isEqualTo(1);
        engine.close();
        engine = open();
        assertThat(engine.position()).contains("second");
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void what_is_put_is_not_said_to_be_found_before_it_is() {
        put(releases.of("en", "Kept", "news"));
        assertThat(engine.current()).isTrue();
        for (int i = 0; i < 200; i++) {
            engine.put(releases.of("en", "Number " + i, "news"));
            boolean current = engine.current();
            assertThat(engine.size() == i + 2 || !current).as("release %d", i).isTrue();
        }
        engine.refresh();
        assertThat(engine.current()).isTrue();
        assertThat(engine.size()).isEqualTo(201);
    }

    /** The disk is gone: nothing can be made where it was. */
    private Path takeAway() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        return Files.move(generation(), away);
    }

    private void giveBack(Path away) throws IOException {
        Files.move(away, generation());
    }

    private Path generation() throws IOException {
        return folder.resolve(Files.readString(folder.resolve("current")).strip());
    }
}
