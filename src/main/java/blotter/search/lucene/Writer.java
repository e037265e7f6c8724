package blotter.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that writes the index. What is written is visible within a second, made so by a thread of its own, never by who
 * asks; until somebody asks for the first time it costs nothing. Another thread makes it durable each second, so that readers in other processes follow closely;
 * while a commit takes long, as under a flood, they are made less often. Only {@link #commit} moves the position, and what
 * comes after it is put again after a crash. An index of another version is made again beside the old one, which answers until
 * a position is committed; one that cannot be read is made again in its place.
 */
final class Writer implements Searchers {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final Duration LATEST = Duration.ofMillis(600);
    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** At most one part in so many of the time goes into commits that nobody asked for. */
    private static final long SHARE = 10;

    private static final double BUFFER_MB = 48;

    private final Standing standing;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Segments segments;
    private final Snapshots snapshots;
    private final List<Thread> threads;
    private final FacetState.Shelf columns = new FacetState.Shelf();
    private volatile @Nullable Elder elder;
    private Stamp stamp;
    private volatile long committed = System.nanoTime();
    private volatile long pause = COMMIT.toNanos();
    private volatile boolean dirty;
    private volatile boolean asked;
    private volatile long rest = REFRESH.toNanos();
    private volatile long refreshed = System.nanoTime();
    private volatile boolean uncommitted;
    private volatile long quietSince = System.nanoTime();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean closed;

    /**
     * @param anew whether the index is made again beside the one that is there, even when that is of the same version
     * @param snapshots let go of when their time is over, and when nothing of what was removed may stay
     */
    Writer(Path folder, Analyzer analyzer, BM25Similarity similarity, String version, boolean anew, Snapshots snapshots)
            throws IOException {
        this.snapshots = snapshots;
        standing = Standing.of(folder, Stamp.fresh(version), anew);
        stamp = standing.stamp();
        directory = FSDirectory.open(standing.generation());
        segments = new Segments(standing.generation());
        var config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity);
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setMergedSegmentWarmer(columns::of);
        config.setMergePolicy(merging());
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(stamp.data().entrySet());
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return FacetedSearcher.of(reader, columns, similarity);
            }
        });
        if (standing.elder().isPresent()) {
            elder = Elder.open(standing.elder().get(), columns, similarity);
        } else {
            writer.commit();
            publish();
        }
        threads = List.of(
                Thread.ofPlatform().daemon().name("blotter-index-shown").start(this::show),
                Thread.ofPlatform().daemon().name("blotter-index-kept").start(this::keepUp));
    }

    /** The usual policy, which on demand leaves no segment with anything deleted, however little that is. */
    private static MergePolicy merging() {
        var policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        return policy;
    }

    /** From now on the index that is written answers, here and in every process that reads. */
    private synchronized void publish() throws IOException {
        standing.generations().use(standing.generation());
        standing.generations().keepOnly(List.of(standing.generation()));
        Elder old = elder;
        if (old != null) {
            searchers.maybeRefreshBlocking();
            elder = null;
            old.close();
        }
    }

    void put(Term id, Document card) throws IOException {
        writer.updateDocument(id, card);
        quietSince = System.nanoTime();
        uncommitted = true;
        dirty = true;
    }

    /** What is taken down is gone at once: an old index that still has it answers no longer. */
    void remove(Term id) throws IOException {
        writer.deleteDocuments(id);
        if (elder != null) {
            writer.commit();
            publish();
        }
        uncommitted = true;
        dirty = true;
    }

    synchronized void commit(String position) throws IOException {
        stamp = stamp.at(position);
        writer.setLiveCommitData(stamp.data().entrySet());
        commit();
        if (elder != null && !position.isEmpty()) {
            publish();
        }
    }

    /** Writes every segment anew that holds what was deleted, and lets go of the old ones. */
    synchronized void expunge() throws IOException {
        writer.forceMergeDeletes(true);
        stamp = stamp.expunged();
        writer.setLiveCommitData(stamp.data().entrySet());
        commit();
        refresh();
        snapshots.clear();
        writer.deleteUnusedFiles();
        var searcher = searchers.acquire();
        try {
            if (searcher.getIndexReader().hasDeletions()) {
                throw new IOException(
                        "the index still holds some of what was removed; run \"blotter index --rebuild\"");
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private void commit() throws IOException {
        long began = System.nanoTime();
        uncommitted = false;
        writer.commit();
        committed = System.nanoTime();
        pause = Math.max(COMMIT.toNanos(), (committed - began) * SHARE);
    }

    @Override
    public synchronized Optional<String> position() {
        return stamp.position();
    }

    /** Never waits but the first time: from then on a thread of its own makes what is written visible. */
    @Override
    public FacetedSearcher acquire() throws IOException {
        Elder old = elder;
        FacetedSearcher before = old == null ? null : old.acquire();
        if (before != null) {
            return before;
        }
        if (!asked) {
            asked = true;
            refresh();
        }
        return (FacetedSearcher) searchers.acquire();
    }

    @Override
    public void release(FacetedSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    public void refresh() throws IOException {
        long began = System.nanoTime();
        dirty = false;
        searchers.maybeRefreshBlocking();
        refreshed = System.nanoTime();
        rest = Math.clamp((refreshed - began) * SHARE, REFRESH.toNanos(), LATEST.toNanos());
    }

    private void show() {
        every(() -> {
            snapshots.expire();
            if (asked && dirty && System.nanoTime() - refreshed > rest) {
                refresh();
            }
        });
    }

    private void keepUp() {
        every(() -> {
            if (uncommitted && System.nanoTime() - committed > pause) {
                keep();
            } else if (System.nanoTime() - quietSince > IDLE.toNanos()) {
                quietSince = System.nanoTime();
                segments.settle(writer, false);
                if (writer.hasUncommittedChanges()) { // of a merge that came to its end
                    uncommitted = true;
                    dirty = true;
                }
            }
        });
    }

    /** Merges many parts into few and waits for it: what happens by itself when nothing came in for a while. */
    void settle() {
        segments.settle(writer, true);
        uncommitted = true;
        dirty = true;
    }

    /** Something that is done again and again, and tried again when it fails. */
    private interface Step {
        void run() throws IOException;
    }

    private void every(Step step) {
        while (!closed && writer.isOpen()) {
            try {
                if (end.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                step.run();
            } catch (InterruptedException | AlreadyClosedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.error("the index could not be written; it is tried again", e);
                }
            }
        }
    }

    private synchronized void keep() throws IOException {
        if (!closed) {
            commit();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        end.countDown(); // an interrupt would close files in the midst of a write
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            Elder old = elder;
            try {
                if (old != null) {
                    old.close();
                }
                searchers.close();
                writer.commit();
            } finally {
                release();
            }
        }
    }

    /** Ends without waiting for merges, which lose nothing; whatever fails, the next may write. */
    private void release() throws IOException {
        try {
            writer.rollback();
        } finally {
            IOUtils.close(directory, standing.lock());
        }
    }

    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e.getMessage(), e);
    }
}
