package blotter.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index as it was before it began to be made again: it answers until the new one is complete. */
final class Elder {
    private final Directory directory;
    private final FacetedSearcher searcher;

    private Elder(Directory directory, FacetedSearcher searcher) {
        this.directory = directory;
        this.searcher = searcher;
    }

    /** The last commit of a generation. */
    static Elder open(Path generation, FacetState.Shelf columns, BM25Similarity similarity) throws IOException {
        Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory);
        return new Elder(directory, FacetedSearcher.of(reader, columns, similarity));
    }

    /** Null once it is closed. */
    @Nullable
    FacetedSearcher acquire() {
        return searcher.getIndexReader().tryIncRef() ? searcher : null;
    }

    /** Who searches it still may go on. */
    void close() throws IOException {
        searcher.getIndexReader().decRef();
        directory.close();
    }
}
