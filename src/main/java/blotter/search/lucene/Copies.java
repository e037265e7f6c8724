package blotter.search.lucene;

import blotter.operation.Copy;
import blotter.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
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
    private final StoredRelease stored;
    private final Map<Integer, Release> read = new HashMap<>();
    private final Map<BytesRef, List<Integer>> kept = new HashMap<>();
    private final List<Integer> first = new ArrayList<>();

    Copies(IndexSearcher searcher, StoredRelease stored) {
        this.searcher = searcher;
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
        List<BytesRef> marks = marks(doc);
        for (BytesRef mark : marks) {
            for (int other : kept.getOrDefault(mark, List.of())) {
                if (Copy.of(release(other), release(doc))) {
                    return other;
                }
            }
        }
        for (BytesRef mark : marks) {
            kept.computeIfAbsent(mark, _ -> new ArrayList<>()).add(doc);
        }
        return null;
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
        List<BytesRef> marks = marks(doc);
        if (marks.isEmpty()) {
            return 0;
        }
        ScoreDoc[] others = searcher.search(new TermInSetQuery(Schema.FINGERPRINT, marks), COMMON).scoreDocs;
        int copies = 0;
        for (ScoreDoc other : others) {
            copies += other.doc != doc && Copy.of(release(doc), release(other.doc)) ? 1 : 0;
        }
        return copies;
    }

    Release release(int doc) throws IOException {
        Release release = read.get(doc);
        if (release == null) {
            release = stored.read(searcher.storedFields(), doc);
            read.put(doc, release);
        }
        return release;
    }

    /** Marks that some but not too many releases share: most texts have none, and the dictionary says so at once. */
    private List<BytesRef> marks(int doc) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Schema.FINGERPRINT);
        if (!values.advanceExact(doc - leaf.docBase)) {
            return List.of();
        }
        var marks = new ArrayList<BytesRef>();
        for (int i = 0; i < values.docValueCount(); i++) {
            BytesRef mark = BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd()));
            int shared = reader.docFreq(new Term(Schema.FINGERPRINT, mark));
            if (shared > 1 && shared <= COMMON) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
