package blotter.search.lucene;

import blotter.operation.Copy;
import blotter.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Folds releases that repeat a text into the first of them in a list, and counts them. Marks in the index say which releases
 * may be copies of one another, their texts decide.
 */
final class Copies {
    /** A mark that more releases share is a sentence that an agency ends every statement with. */
    private static final int COMMON = 400;

    private final IndexSearcher searcher;
    private final FacetState state;
    private final StoredRelease stored;
    private final Map<Integer, Release> read = new ConcurrentHashMap<>();
    private final Map<Long, List<Integer>> kept = new HashMap<>();
    private final List<Integer> first = new ArrayList<>();

    Copies(IndexSearcher searcher, FacetState state, StoredRelease stored) {
        this.searcher = searcher;
        this.state = state;
        this.stored = stored;
    }

    /** Takes more of a list, in its order, until so many that are no copies of one before are there. */
    void take(ScoreDoc[] docs, int enough) throws IOException {
        for (int i = 0; i < docs.length && first.size() < enough; i++) {
            if (repeated(docs[i].doc) == null) {
                first.add(docs[i].doc);
            }
        }
    }

    /** The document before that the next one of a list repeats; null when it repeats none, and later ones may repeat it. */
    @Nullable
    Integer repeated(int doc) throws IOException {
        List<Long> marks = marks(doc);
        for (long mark : marks) {
            for (int other : kept.getOrDefault(mark, List.of())) {
                if (repeats(doc, other)) {
                    return other;
                }
            }
        }
        for (long mark : marks) {
            kept.computeIfAbsent(mark, _ -> new ArrayList<>()).add(doc);
        }
        return null;
    }

    private boolean repeats(int doc, int other) throws IOException {
        return key(doc) == key(other) && Copy.of(release(other), release(doc));
    }

    private long key(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Schema.COPY);
        return keys.advanceExact(doc - leaf.docBase) ? keys.longValue() : Long.MIN_VALUE;
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    /** Lets go of the texts read so far; they are read again when they are needed. */
    void forget() {
        read.clear();
    }

    /** Documents that repeat none before them. */
    List<Integer> first() {
        return first;
    }

    /** How many other releases repeat the text of a document, whether or not they are in the list. */
    int of(int doc) throws IOException {
        List<Long> marks = marks(doc);
        if (marks.isEmpty()) {
            return 0;
        }
        List<BytesRef> terms = marks.stream().map(Schema::bytes).toList();
        ScoreDoc[] others = searcher.search(new TermInSetQuery(Schema.MARK, terms), COMMON).scoreDocs;
        int copies = 0;
        for (ScoreDoc other : others) {
            copies += other.doc != doc && repeats(doc, other.doc) ? 1 : 0;
        }
        return copies;
    }

    /** A release in brief. */
    Release release(int doc) throws IOException {
        Release release = read.get(doc);
        if (release == null) {
            release = stored.brief(searcher.storedFields(), doc);
            read.put(doc, release);
        }
        return release;
    }

    /** Marks that some but not too many releases share: most texts have none. */
    private List<Long> marks(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Schema.MARK);
        var marks = new ArrayList<Long>();
        if (values.advanceExact(doc - leaf.docBase)) {
            for (int left = values.docValueCount(); left > 0; left--) {
                long mark = values.nextValue();
                int shared = state.marked(mark, COMMON + 1);
                if (shared > 1 && shared <= COMMON) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }
}
