package blotter.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Hands out states of the index that stay as they are while they are used, the newest first. */
interface Searchers extends Closeable {

    /** The newest state; give it back with {@link #release}. */
    FacetedSearcher acquire() throws IOException;

    void release(FacetedSearcher searcher) throws IOException;

    /** Something to do with one state of the index. */
    interface Use<T> {
        T apply(FacetedSearcher searcher) throws IOException;
    }

    /**
     * Does something with the newest state and gives it back.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    default <T> T with(Use<T> use) {
        try {
            FacetedSearcher searcher = acquire();
            try {
                return use.apply(searcher);
            } finally {
                release(searcher);
            }
        } catch (IOException e) {
            throw Unchecked.of(e);
        }
    }

    /** Makes what is written visible to whoever acquires next. */
    void refresh() throws IOException;

    /** The position of the last commit; empty for an index that is new or of another version. */
    Optional<String> position();
}
