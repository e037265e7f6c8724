package blotter.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index with what counting needs of it. */
final class FacetedSearcher extends IndexSearcher {
    private final FacetState facets;

    FacetedSearcher(IndexReader reader, FacetState facets) {
        super(reader);
        this.facets = facets;
    }

    FacetState facets() {
        return facets;
    }
}
