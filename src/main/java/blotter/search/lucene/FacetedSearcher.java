package blotter.search.lucene;

import blotter.search.Search;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.Similarity;

/**
 * One state of the index with what counting needs of it. What was counted lately is kept: the second page of a search and its
 * other views count nothing again, and neither does the first page of everything.
 */
final class FacetedSearcher extends IndexSearcher {
    private static final int KEPT = 32;

    /** A number and a word are small, and many are wanted while somebody types. */
    private static final int KEPT_TOTALS = 2_048;

    /** A word is looked for in all its forms and other names, a hundred terms and more, most of which no release has. */
    private static final int KEPT_TERMS = 16_384;

    private final FacetState facets;
    private final IndexReader known;
    private final IndexReader shown;
    private final Lately<Sought, Found> found = new Lately<>(KEPT);
    private final Lately<Counted, Tally> tallies = new Lately<>(KEPT);
    private final Lately<Search, Long> totals = new Lately<>(KEPT_TOTALS);
    private final Lately<String, Optional<String>> words = new Lately<>(KEPT_TOTALS);
    private final Lately<Term, TermStates> terms = new Lately<>(KEPT_TERMS);
    private final IndexSearcher dictionary;
    /** What is known of every term that no release has: one for all of them. */
    private final TermStates nowhere;

    private final Lately<NameWays.Wanted, List<NameWays.Way>> ways = new Lately<>(KEPT_TOTALS);

    /** What was looked for in what. */
    private record Sought(Object reader, Query query) {}

    /** What was counted by what. */
    private record Counted(Sought sought, Dated dated) {}

    private FacetedSearcher(DirectoryReader reader, FacetState.Shelf columns) throws IOException {
        super(reader);
        var all = new DictionaryReader(reader, columns);
        this.facets = columns.state(reader);
        this.known = all;
        this.shown = ShownReader.of(all);
        this.dictionary = new IndexSearcher(all);
        this.nowhere = new TermStates(all.getContext());
    }

    /** Searches a state; made by the thread that refreshes. */
    static FacetedSearcher of(IndexReader reader, FacetState.Shelf columns, Similarity similarity) throws IOException {
        var searcher = new FacetedSearcher((DirectoryReader) reader, columns);
        searcher.setSimilarity(similarity);
        return searcher;
    }

    /**
     * Searches this state for one answer.
     *
     * @param all whether what is set aside is found too
     */
    IndexSearcher searcher(boolean all) {
        var searcher = new IndexSearcher(all ? known : shown);
        searcher.setSimilarity(getSimilarity());
        return searcher;
    }

    FacetState facets() {
        return facets;
    }

    /** All releases of this state, for looking words up. */
    IndexReader known() {
        return known;
    }

    /**
     * What a query finds, looked for unless that is known.
     *
     * @param searcher of this state, with the patience of whoever asks; what it did not finish is not kept
     */
    Found found(IndexSearcher searcher, Query query) throws IOException {
        return found.of(sought(searcher, query), () -> Found.by(query, searcher), () -> !searcher.timedOut());
    }

    /** Counts what a query finds, likewise. */
    Tally tally(IndexSearcher searcher, Query query, Dated dated) throws IOException {
        return tallies.of(
                new Counted(sought(searcher, query), dated),
                () -> Tally.of(searcher, facets, query, dated),
                () -> !searcher.timedOut());
    }

    /** How many releases a search finds, counted unless that is known. */
    long total(Search search, Beside.Part<Long> counting) throws IOException {
        return totals.of(search, counting, () -> true);
    }

    /** How releases spell a term, looked up unless that is known; empty for what may be the name of a person. */
    Optional<String> word(String term, Beside.Part<Optional<String>> reading) throws IOException {
        return words.of(term, reading, () -> true);
    }

    /** Where a term stands among all releases, looked up unless that is known. */
    TermStates term(Term term) throws IOException {
        return terms.of(term, () -> look(term), () -> true);
    }

    private TermStates look(Term term) throws IOException {
        TermStates found = TermStates.build(dictionary, term, true);
        return found.docFreq() == 0 ? nowhere : found;
    }

    /** How this state writes a word of a name, looked up unless that is known. */
    List<NameWays.Way> ways(NameWays.Wanted word, Beside.Part<List<NameWays.Way>> reading) throws IOException {
        return ways.of(word, reading, () -> true);
    }

    private static Sought sought(IndexSearcher searcher, Query query) {
        return new Sought(searcher.getTopReaderContext().id(), query);
    }
}
