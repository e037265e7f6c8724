package blotter.search.lucene;

import blotter.release.ReleaseId;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index while it is open for writing. Lucene closes it at a fault of the disk and drops what was not committed; which
 * releases those are is known here, and so is what no question finds yet. A state that was shown before goes on answering.
 */
final class OpenIndex {
    private static final double BUFFER_MB = 48;
    private static final long UNDER_WAY = Long.MAX_VALUE;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Releases that were put or removed and are not yet both shown and durable, with the numbers Lucene gave that. */
    private final Map<ReleaseId, Long> begun = new ConcurrentHashMap<>();

    private volatile long shown;
    private volatile long durable;

    private OpenIndex(IndexWriter writer, SearcherManager searchers) {
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Goes on from the last commit in a directory, or begins. */
    static OpenIndex open(
            Directory directory, Analyzer analyzer, BM25Similarity similarity, FacetState.Shelf columns, Stamp stamp)
            throws IOException {
        var config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity);
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setMergedSegmentWarmer(columns::of);
        config.setMergePolicy(merging());
        var writer = new IndexWriter(directory, config);
        try {
            writer.setLiveCommitData(stamp.data().entrySet());
            return new OpenIndex(writer, new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                        throws IOException {
                    return FacetedSearcher.of(reader, columns, similarity);
                }
            }));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** The usual policy, which on demand leaves no segment with anything deleted, however little that is. */
    private static MergePolicy merging() {
        var policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        return policy;
    }

    /** Whether a fault closed it: nothing more can be written here. */
    boolean broken() {
        return !writer.isOpen();
    }

    void put(ReleaseId id, Document card) throws IOException {
        write(id, () -> writer.updateDocument(term(id), card));
    }

    void remove(ReleaseId id) throws IOException {
        write(id, () -> writer.deleteDocuments(term(id)));
    }

    /** One change; says the number Lucene gives it. */
    private interface Change {
        long make() throws IOException;
    }

    private void write(ReleaseId id, Change change) throws IOException {
        begun.put(id, UNDER_WAY);
        boolean made = false;
        try {
            begun.put(id, change.make());
            made = true;
        } finally {
            if (!made) {
                begun.remove(id);
            }
        }
    }

    static Term term(ReleaseId id) {
        return new Term(Schema.ID, id.value());
    }

    /** Makes durable what was put so far, and what a commit is to say of itself. */
    void commit(Stamp stamp) throws IOException {
        writer.setLiveCommitData(stamp.data().entrySet());
        done(shown, writer.commit());
    }

    /** Makes what was put so far visible to whoever acquires next. */
    void refresh() throws IOException {
        long seen = writer.getMaxCompletedSequenceNumber();
        searchers.maybeRefreshBlocking();
        done(seen, durable);
    }

    private synchronized void done(long seen, long kept) {
        shown = Math.max(shown, seen);
        durable = Math.max(durable, kept);
        begun.values().removeIf(number -> number <= Math.min(shown, durable));
    }

    /** Whether whoever acquires next sees all that was put or removed, or is about to be. */
    boolean current() {
        return begun.values().stream().allMatch(number -> number <= shown);
    }

    /** Releases whose last change is lost when it breaks. */
    Set<ReleaseId> fleeting() {
        return begun.entrySet().stream()
                .filter(each -> each.getValue() > durable)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException when it was replaced */
    FacetedSearcher acquire() throws IOException {
        return (FacetedSearcher) searchers.acquire();
    }

    /** Writes every segment anew that holds what was deleted. */
    void expunge() throws IOException {
        writer.forceMergeDeletes(true);
    }

    void deleteUnusedFiles() throws IOException {
        writer.deleteUnusedFiles();
    }

    /** Merges as far as is worth it; says whether there is something new to commit. */
    boolean settle(Segments segments, boolean wait) {
        segments.settle(writer, wait);
        return writer.hasUncommittedChanges();
    }

    /** Shows nothing any more; who has a state goes on. */
    void hide() throws IOException {
        searchers.close();
    }

    /** Ends without waiting for merges, which lose nothing. */
    void close() throws IOException {
        writer.rollback();
    }
}
