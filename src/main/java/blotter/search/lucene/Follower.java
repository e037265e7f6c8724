package blotter.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an index that another process writes, and looks for its commits five times a second. While there is no index, or one of
 * another version, it answers as an empty one does.
 */
final class Follower extends ReferenceManager<FacetedSearcher> implements Searchers {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration EVERY = Duration.ofMillis(200);

    private final Generations generations;
    private final Directory nothing = new ByteBuffersDirectory();
    private final FacetState.Shelf columns = new FacetState.Shelf();
    private final BM25Similarity similarity;
    private final Stamp wanted;
    private final Snapshots snapshots;
    private boolean expunged;
    private volatile @Nullable Path read;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean closed;

    /** @param snapshots let go of when their time is over, and when whoever writes leaves nothing of what was removed */
    Follower(Path folder, BM25Similarity similarity, String version, Snapshots snapshots) throws IOException {
        this.snapshots = snapshots;
        this.generations = new Generations(Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath());
        this.similarity = similarity;
        this.wanted = Stamp.fresh(version);
        new IndexWriter(nothing, new IndexWriterConfig()).close();
        DirectoryReader found = open();
        current = searcher(found == null ? DirectoryReader.open(nothing) : found);
        Thread.ofPlatform().daemon().name("blotter-index-follower").start(this::tick);
    }

    /** The index as committed; null when there is none that can be searched. */
    private @Nullable DirectoryReader open() throws IOException {
        Path now = generations.current().orElse(null);
        if (now == null) {
            return null;
        }
        var directory = FSDirectory.open(now);
        if (DirectoryReader.indexExists(directory)) {
            DirectoryReader reader = DirectoryReader.open(directory);
            if (stamp(reader).readable(wanted)) {
                read = now;
                return reader;
            }
            reader.close();
        }
        directory.close();
        return null;
    }

    private static Stamp stamp(DirectoryReader reader) throws IOException {
        return Stamp.of(reader.getIndexCommit().getUserData());
    }

    private static long expunges(FacetedSearcher state) throws IOException {
        return stamp((DirectoryReader) state.getIndexReader()).expunges();
    }

    private FacetedSearcher searcher(IndexReader reader) throws IOException {
        return FacetedSearcher.of(reader, columns, similarity);
    }

    @Override
    protected @Nullable FacetedSearcher refreshIfNeeded(FacetedSearcher held) throws IOException {
        FacetedSearcher newer = newer(held);
        expunged |= newer != null && expunges(newer) != expunges(held);
        return newer;
    }

    private @Nullable FacetedSearcher newer(FacetedSearcher held) throws IOException {
        var reader = (DirectoryReader) held.getIndexReader();
        if (!generations.current().equals(Optional.ofNullable(read))) {
            DirectoryReader found = open();
            if (found != null) {
                return searcher(found);
            }
            return reader.directory().equals(nothing) ? null : nothing();
        }
        DirectoryReader newer = read == null ? null : DirectoryReader.openIfChanged(reader);
        return newer == null ? null : searcher(newer);
    }

    private FacetedSearcher nothing() throws IOException {
        read = null;
        return searcher(DirectoryReader.open(nothing));
    }

    /** Called by one thread at a time, once the new state is the one that questions are answered from. */
    @Override
    protected void afterMaybeRefresh() throws IOException {
        if (expunged) {
            expunged = false;
            snapshots.clear();
        }
    }

    @Override
    protected void decRef(FacetedSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    @Override
    protected boolean tryIncRef(FacetedSearcher searcher) {
        return searcher.getIndexReader().tryIncRef();
    }

    @Override
    protected int getRefCount(FacetedSearcher searcher) {
        return searcher.getIndexReader().getRefCount();
    }

    @Override
    public void refresh() throws IOException {
        maybeRefreshBlocking();
    }

    @Override
    public Optional<String> position() {
        try {
            FacetedSearcher held = acquire();
            try {
                var reader = (DirectoryReader) held.getIndexReader();
                Stamp stamp = stamp(reader);
                return stamp.fits(wanted) ? stamp.position() : Optional.empty();
            } finally {
                release(held);
            }
        } catch (IOException e) {
            throw Unchecked.of(e);
        }
    }

    private void tick() {
        while (!closed) {
            try {
                if (end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                snapshots.expire();
                maybeRefresh();
            } catch (InterruptedException | AlreadyClosedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.warn("the index could not be read and is read again: {}", e.getMessage());
                }
            }
        }
    }

    @Override
    protected void afterClose() throws IOException {
        closed = true;
        end.countDown();
        nothing.close();
    }
}
