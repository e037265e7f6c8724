package blotter.search.lucene;

import blotter.operation.Fingerprint;
import blotter.release.Release;
import blotter.search.Results.Hit;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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
                copies(release),
                release.revisions().size(),
                release.removed());
    }

    private int copies(Release release) throws IOException {
        String fingerprint = Fingerprint.of(release.text());
        return fingerprint.isEmpty()
                ? 0
                : Math.max(0, searcher.count(new TermQuery(new Term(Schema.FINGERPRINT, fingerprint))) - 1);
    }
}
