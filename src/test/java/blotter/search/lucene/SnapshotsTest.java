package blotter.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Finder;
import blotter.search.Releases;
import blotter.search.Search;
import blotter.search.SearchEngine;
import blotter.search.SmallVocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States kept for cursors are let go when their time is over, and when nothing of what was removed may stay. */
final class SnapshotsTest {
    private static final BM25Similarity SIMILARITY = new BM25Similarity();

    private final AtomicLong stopwatch = new AtomicLong(Long.MAX_VALUE - 5);
    private final Snapshots snapshots = new Snapshots(stopwatch::get);
    private final Releases releases = new Releases();

    @TempDir
    Path folder;

    @Test
    void who_writes_lets_go_of_a_state_nobody_asked_for_in_ten_minutes() throws Exception {
        try (var writer = new Writer(folder, Analyzers.all(), SIMILARITY, "", false, snapshots)) {
            letsGo(writer, writer);
        }
    }

    @Test
    void who_reads_lets_go_of_it_likewise() throws Exception {
        try (var writer = new Writer(folder, Analyzers.all(), SIMILARITY, "", false, new Snapshots(System::nanoTime));
                var follower = new Follower(folder, SIMILARITY, "", snapshots)) {
            letsGo(writer, follower);
        }
    }

    private void letsGo(Writer writer, Searchers searchers) throws Exception {
        FacetedSearcher state = searchers.acquire();
        long number = snapshots.keep(state, snapshots.era());
        searchers.release(state);
        writer.put(releases.of("en", "One", "news").id(), Document::new);
        writer.commit("a position");
        writer.refresh();
        searchers.refresh();
        pass(Duration.ofMinutes(9));
        FacetedSearcher again = snapshots.acquire(number).orElseThrow();
        assertThat(again).isSameAs(state);
        searchers.release(again);
        pass(Duration.ofMinutes(9));
        snapshots.expire();
        assertThat(state.getIndexReader().getRefCount()).isOne();
        pass(Duration.ofMinutes(2));
        until(() -> state.getIndexReader().getRefCount() == 0);
        assertThat(snapshots.acquire(number)).isEmpty();
    }

    @Test
    void a_state_of_a_question_under_way_is_not_kept_once_all_were_let_go() throws IOException {
        try (var writer = new Writer(folder, Analyzers.all(), SIMILARITY, "", false, snapshots)) {
            long era = snapshots.era();
            FacetedSearcher state = writer.acquire();
            int held = state.getIndexReader().getRefCount();
            snapshots.clear();
            assertThat(snapshots.acquire(snapshots.keep(state, era))).isEmpty();
            assertThat(state.getIndexReader().getRefCount()).isEqualTo(held);
            writer.release(state);
        }
    }

    @Test
    void an_erasure_ends_every_cursor_also_where_another_process_reads() throws Exception {
        try (SearchEngine writer = LuceneEngine.open(folder, new SmallVocabulary())) {
            var erased = releases.of("en", "Kept", "news");
            writer.put(erased);
            writer.put(releases.of("en", "Kept too", "news"));
            writer.commit("a position");
            try (SearchEngine reader = LuceneEngine.reader(folder, new SmallVocabulary())) {
                Search search = Search.EVERYTHING.sized(1);
                String own = cursor(writer, search);
                String others = cursor(reader, search);
                writer.remove(erased.id());
                writer.commit("another");
                reader.refresh();
                assertThat(writer.page(search, own)).isPresent();
                assertThat(reader.page(search, others)).isPresent();
                writer.expunge();
                assertThat(writer.page(search, own)).isEmpty();
                until(() -> reader.page(search, others).isEmpty());
                assertThat(cursor(reader, Search.EVERYTHING)).isEmpty();
            }
        }
    }

    private static String cursor(Finder finder, Search search) {
        String next = finder.page(search, "").orElseThrow().next();
        return next == null ? "" : next;
    }

    private void pass(Duration time) {
        stopwatch.addAndGet(time.toNanos());
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 400 && !so.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }
}
