package blotter.search.lucene;

import blotter.release.Release;
import blotter.search.Results.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Makes what is shown of each release found. May be used by two threads at once. */
final class HitCards {
    private final Copies copies;
    private final Marks marks;

    /** @param words what is marked in titles and texts */
    HitCards(IndexSearcher searcher, Query words, Copies copies) throws IOException {
        this.copies = copies;
        this.marks = new Marks(searcher, words);
    }

    List<Hit> of(List<Integer> docs) throws IOException {
        var hits = new ArrayList<Hit>();
        for (int doc : docs) {
            hits.add(of(doc));
        }
        return hits;
    }

    private Hit of(int doc) throws IOException {
        Release release = copies.release(doc);
        Marks.Places places = marks.in(doc);
        return new Hit(
                release.id(),
                release.givenId(),
                release.url(),
                release.kind(),
                Snippet.whole(release.title(), places.title()),
                Snippet.of(release.text(), places.text(), release.title()),
                release.lang(),
                release.published().value(),
                release.happened().value(),
                release.seen(),
                release.agencies(),
                release.locations(),
                release.topics(),
                release.facts(),
                release.source(),
                copies.of(doc),
                release.revisions().size(),
                release.removed());
    }
}
