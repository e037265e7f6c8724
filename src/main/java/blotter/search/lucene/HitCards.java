package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.Results.Hit;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes what is shown of each release found. */
final class HitCards {
    private final IndexSearcher searcher;
    private final Marks marks;

    /** @param words what is marked in titles and texts */
    HitCards(IndexSearcher searcher, Query words) throws IOException {
        this.searcher = searcher;
        this.marks = new Marks(searcher, words);
    }

    Hit of(Release release, int doc) throws IOException {
        Marks.Places places = marks.in(doc);
        return new Hit(
                release.id(),
                release.givenId(),
                release.url(),
                release.kind(),
                Snippet.whole(release.title(), places.title()),
                Snippet.of(release.text(), places.text()),
                release.lang(),
                release.published().value(),
                release.happened().value(),
                release.seen(),
                release.agencies(),
                release.locations(),
                release.topics(),
                release.facts(),
                release.source(),
                copies(doc),
                release.revisions().size(),
                release.removed());
    }

    /** Most texts have no copy, and the dictionary says so at once. */
    private int copies(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Schema.FINGERPRINT);
        if (!values.advanceExact(doc - leaf.docBase)) {
            return 0;
        }
        var mark = new Term(Schema.FINGERPRINT, BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
        return searcher.getIndexReader().docFreq(mark) < 2 ? 0 : Math.max(0, searcher.count(new TermQuery(mark)) - 1);
    }
}
