package blotter.search.lucene;

import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index with what counting needs of it. What was counted lately is kept: the second page of a search and its
 * other views count nothing again, and neither does the first page of everything.
 */
final class FacetedSearcher extends IndexSearcher {
    private static final int KEPT = 32;

    private final FacetState facets;
    private final Map<Counted, Tally> tallies = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** What was counted by what. */
    private record Counted(Query query, Dated dated) {}

    FacetedSearcher(IndexReader reader, FacetState facets) {
        super(reader);
        this.facets = facets;
    }

    FacetState facets() {
        return facets;
    }

    /**
     * Counts what a query finds, unless that is known.
     *
     * @param searcher of this state, with the patience of whoever asks; what it did not finish is not kept
     */
    Tally tally(IndexSearcher searcher, Query query, Dated dated) throws IOException {
        var key = new Counted(query, dated);
        Tally known = kept(key);
        if (known != null) {
            return known;
        }
        Tally made = Tally.of(searcher, facets, query, dated);
        if (!searcher.timedOut()) {
            keep(key, made);
        }
        return made;
    }

    private @Nullable Tally kept(Counted key) {
        synchronized (tallies) {
            return tallies.get(key);
        }
    }

    private void keep(Counted key, Tally tally) {
        synchronized (tallies) {
            tallies.put(key, tally);
            if (tallies.size() > KEPT) {
                tallies.remove(tallies.keySet().iterator().next());
            }
        }
    }
}
