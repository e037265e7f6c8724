package blotter.search.lucene;

import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that writes the index. What is written is visible within a second, made so by a thread of its own, never by who
 * asks; until somebody asks for the first time it costs nothing. Another thread makes it durable each second, so that readers in other processes follow closely;
 * while a commit takes long, as under a flood, they are made less often. Only {@link #commit} moves the position, and what
 * comes after it is put again after a crash. An index of another version is made again beside the old one, which answers until
 * a position is committed; one that cannot be read is made again in its place. One that a fault of the disk closed is opened again
 * by whoever writes next, and what was lost is {@linkplain #lacking() known} until it is put again.
 */
final class Writer implements Searchers {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final Duration LATEST = Duration.ofMillis(600);
    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final Duration UNBOUNDED = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Standing standing;
    private final Directory directory;
    private final Analyzer analyzer;
    private final BM25Similarity similarity;
    private final Segments segments;
    private final Snapshots snapshots;
    private final Ticker ticker;
    private final FacetState.Shelf columns = new FacetState.Shelf();
    private final Set<ReleaseId> lacking = ConcurrentHashMap.newKeySet();
    private volatile OpenIndex index;
    private volatile @Nullable Elder elder;
    private Stamp stamp;
    private final Throttle commits = new Throttle(COMMIT, UNBOUNDED, System::nanoTime);
    private final Throttle refreshes = new Throttle(REFRESH, LATEST, System::nanoTime);
    private volatile boolean asked;
    private volatile long quietSince = System.nanoTime();
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
        this.analyzer = analyzer;
        this.similarity = similarity;
        index = OpenIndex.open(directory, analyzer, similarity, columns, stamp);
        if (standing.elder().isPresent()) {
            elder = Elder.open(standing.elder().get(), columns, similarity);
        } else {
            index.commit(stamp);
            publish();
        }
        ticker = new Ticker(Map.of("blotter-index-shown", this::show, "blotter-index-kept", this::keepUp));
    }

    /** From now on the index that is written answers, here and in every process that reads. */
    private synchronized void publish() throws IOException {
        standing.generations().use(standing.generation());
        standing.generations().keepOnly(List.of(standing.generation()));
        Elder old = elder;
        if (old != null) {
            index.refresh();
            elder = null;
            old.close();
        }
    }

    /** The index to write to: opened again, as it was committed last, where a fault closed it. */
    private OpenIndex index() throws IOException {
        OpenIndex now = index;
        return now.broken() && !closed ? mended() : now;
    }

    private synchronized OpenIndex mended() throws IOException {
        OpenIndex old = index;
        if (old.broken() && !closed) {
            Stamp last = Stamp.last(directory);
            OpenIndex again = OpenIndex.open(directory, analyzer, similarity, columns, last);
            Set<ReleaseId> lost = old.fleeting();
            lacking.addAll(lost);
            stamp = last;
            index = again;
            old.hide();
            LOG.warn("the index is open again after a fault; releases to be put into it again: {}", lost.size());
        }
        return index;
    }

    /** What is put of a release; made by whoever puts it. */
    interface Card {
        Document make() throws IOException;
    }

    void put(ReleaseId id, Card card) throws IOException {
        write(id, () -> index().put(id, card.make()));
        quietSince = System.nanoTime();
    }

    /** What is taken down is gone at once: an old index that still has it answers no longer. */
    void remove(ReleaseId id) throws IOException {
        write(id, () -> index().remove(id));
        if (elder != null) {
            commit(stamp());
            publish();
        }
    }

    private void write(ReleaseId id, IORunnable change) throws IOException {
        boolean written = false;
        try {
            change.run();
            written = true;
        } finally {
            if (written) {
                lacking.remove(id);
            } else {
                lacking.add(id);
            }
        }
        changed();
    }

    /** There is something to make durable and to show. */
    private void changed() {
        commits.want();
        refreshes.want();
    }

    /** Releases that are not in the index as they were last put or removed, because that failed or was lost. */
    Set<ReleaseId> lacking() {
        var all = new HashSet<>(lacking);
        OpenIndex now = index;
        if (now.broken()) {
            all.addAll(now.fleeting());
        }
        return all;
    }

    /** Whether the next question sees all that was put and removed, but for what is lacking. */
    boolean current() throws IOException {
        asked();
        return elder == null && index.current();
    }

    synchronized void commit(String position) throws IOException {
        OpenIndex to = index();
        if (to.broken()) {
            throw new AlreadyClosedException("the index is closed");
        }
        commit(stamp.at(position));
        if (elder != null && !position.isEmpty()) {
            publish();
        }
    }

    /** Writes every segment anew that holds what was deleted, and lets go of the old ones. */
    synchronized void expunge() throws IOException {
        index().expunge();
        commit(stamp.expunged());
        refresh();
        snapshots.clear();
        index.deleteUnusedFiles();
        FacetedSearcher searcher = index.acquire();
        try {
            if (searcher.getIndexReader().hasDeletions()) {
                throw new IOException(
                        "the index still holds some of what was removed; run \"blotter index --rebuild\"");
            }
        } finally {
            release(searcher);
        }
    }

    private synchronized Stamp stamp() {
        return stamp;
    }

    /** What a commit says of itself is so only once it is made. */
    private synchronized void commit(Stamp next) throws IOException {
        commits.run(() -> {
            index.commit(next);
            stamp = next;
        });
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
        asked();
        while (true) {
            OpenIndex now = index;
            try {
                return now.acquire();
            } catch (AlreadyClosedException e) {
                if (now.equals(index)) {
                    throw e;
                }
            }
        }
    }

    /** Nothing is made visible before somebody asks; what a fault closed answers as it was. */
    private void asked() throws IOException {
        if (!asked) {
            asked = true;
            if (!index.broken()) {
                refresh();
            }
        }
    }

    @Override
    public void release(FacetedSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    public void refresh() throws IOException {
        refreshes.run(() -> index.refresh());
    }

    private void show() throws IOException {
        if (index.broken()) {
            return;
        }
        snapshots.expire();
        if (asked && refreshes.due()) {
            refresh();
        }
    }

    private void keepUp() throws IOException {
        if (index.broken()) {
            return;
        }
        if (commits.due()) {
            keep();
        } else if (System.nanoTime() - quietSince > IDLE.toNanos()) {
            quietSince = System.nanoTime();
            if (index.settle(segments, false)) { // a merge came to its end
                changed();
            }
        }
    }

    /** Merges many parts into few and waits for it: what happens by itself when nothing came in for a while. */
    void settle() throws IOException {
        index().settle(segments, true);
        changed();
    }

    private synchronized void keep() throws IOException {
        if (!closed) {
            commit(stamp);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        ticker.close();
        synchronized (this) {
            Elder old = elder;
            try {
                if (old != null) {
                    old.close();
                }
                index.hide();
                if (!index.broken()) {
                    index.commit(stamp);
                }
            } finally {
                release();
            }
        }
    }

    /** Ends without waiting for merges, which lose nothing; whatever fails, the next may write. */
    private void release() throws IOException {
        try {
            index.close();
        } finally {
            IOUtils.close(directory, standing.lock());
        }
    }
}
