package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.lucene.search.Query;

/**
 * Parts of the engine by themselves, and Lucene itself asked the very same on the same index, so that the bench can say what
 * the one costs over the other. Not for answering anybody.
 */
public final class Yardstick {
    /** Parts an index is in once it has settled. */
    public static final int PARTS = Segments.FEW;

    private final Searchers searchers;
    private final Answers answers;

    Yardstick(Searchers searchers, Answers answers) {
        this.searchers = searchers;
        this.answers = answers;
    }

    /** The engine's way from typed words to the best releases: read, widened, ordered; without their texts. */
    public int top(Search search) {
        return searchers.with(searcher -> answers.of(searcher, search).top());
    }

    /** The best releases likewise, and some of the facets with labels and addresses, and the months when they are wanted. */
    public int facets(Search search, List<Field> fields, boolean months) {
        return searchers.with(searcher -> answers.of(searcher, search).facets(fields, months));
    }

    /** Lucene's own search for as many by score, with the query that the engine makes of the words, made beforehand. */
    public IntSupplier lucene(Search search) {
        Query query = searchers.with(
                searcher -> searcher.rewrite(answers.of(searcher, search).query()));
        return () -> searchers.with(state -> state.searcher(false).search(query, search.size()).scoreDocs.length);
    }
}
