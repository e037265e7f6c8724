package blotter.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that writes the index. What is written is visible to who asks a quarter of a second later, and costs nothing
 * while nobody asks. A thread of its own makes it durable each second, so that readers in other processes follow closely;
 * while a commit takes long, as under a flood, they are made less often. Only {@link #commit} moves the position, and what
 * comes after it is put again after a crash. An index of another version, or one that cannot be read, is emptied: the
 * archive fills it again.
 */
final class Writer implements Searchers {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration REFRESH = Duration.ofMillis(250);
    private static final Duration COMMIT = Duration.ofSeconds(1);

    /** At most one part in so many of the time goes into commits that nobody asked for. */
    private static final long SHARE = 10;

    private static final double BUFFER_MB = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Thread clock;
    private Stamp stamp;
    private volatile long committed = System.nanoTime();
    private volatile long pause = COMMIT.toNanos();
    private volatile boolean dirty;
    private volatile long refreshed = System.nanoTime();
    private volatile boolean uncommitted;
    private volatile boolean closed;

    Writer(Path folder, Analyzer analyzer, BM25Similarity similarity, String version) throws IOException {
        directory = FSDirectory.open(folder);
        stamp = Stamp.fresh(version);
        var config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity);
        config.setRAMBufferSizeMB(BUFFER_MB);
        Stamp kept = stamp(directory);
        boolean fits = kept != null && kept.fits(stamp);
        config.setOpenMode(fits ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
        if (fits && kept != null) {
            stamp = kept;
        }
        try {
            writer = new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IOException(
                    "another process writes the index in " + folder + "; stop it, or read the index without writing",
                    e);
        }
        writer.setLiveCommitData(stamp.data().entrySet());
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                var searcher = new FacetedSearcher(reader);
                searcher.setSimilarity(similarity);
                return searcher;
            }
        });
        clock = Thread.ofPlatform().daemon().name("blotter-index").start(this::tick);
    }

    /** What the last commit says; null when there is none that can be read, and then what is left of it is deleted. */
    private static @Nullable Stamp stamp(Directory directory) throws IOException {
        try {
            return DirectoryReader.indexExists(directory)
                    ? Stamp.of(SegmentInfos.readLatestCommit(directory).getUserData())
                    : null;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            LOG.warn("the index cannot be read and is made again from the archive: {}", e.getMessage());
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return null;
        }
    }

    void put(Term id, Document card) throws IOException {
        writer.updateDocument(id, card);
        uncommitted = true;
        dirty = true;
    }

    void remove(Term id) throws IOException {
        writer.deleteDocuments(id);
        uncommitted = true;
        dirty = true;
    }

    synchronized void commit(String position) throws IOException {
        stamp = stamp.at(position);
        writer.setLiveCommitData(stamp.data().entrySet());
        commit();
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

    @Override
    public FacetedSearcher acquire() throws IOException {
        if (dirty && System.nanoTime() - refreshed > REFRESH.toNanos()) {
            refresh();
        }
        return (FacetedSearcher) searchers.acquire();
    }

    @Override
    public void release(FacetedSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    @Override
    public void refresh() throws IOException {
        dirty = false;
        refreshed = System.nanoTime();
        searchers.maybeRefreshBlocking();
    }

    private void tick() {
        while (!closed && writer.isOpen()) {
            try {
                Thread.sleep(REFRESH);
                if (uncommitted && System.nanoTime() - committed > pause) {
                    keep();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.error("the index could not be committed; it is tried again", e);
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
        clock.interrupt();
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            searchers.close();
            writer.close();
            directory.close();
        }
    }

    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e.getMessage(), e);
    }
}
