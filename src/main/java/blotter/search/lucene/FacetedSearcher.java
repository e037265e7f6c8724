package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index with what counting needs of it. */
final class FacetedSearcher extends IndexSearcher {
    private final FacetOrdinals ordinals;

    FacetedSearcher(IndexReader reader) throws IOException {
        super(reader);
        this.ordinals = new FacetOrdinals(reader);
    }

    FacetOrdinals ordinals() {
        return ordinals;
    }
}
