package blotter.search.lucene;

import blotter.search.Draft;
import blotter.search.Search;
import blotter.search.Suggestion;
import blotter.search.Vocabulary;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers searches on a state of the index, with all that is known besides it: words and their forms, names, what is typed. */
final class Answers {
    private final Vocabulary vocabulary;
    private final Wordbook book;
    private final StoredRelease stored;
    private final KnownNames names;
    private final Suggestions suggestions;

    Answers(Vocabulary vocabulary, Wordbook book, StoredRelease stored) {
        this.vocabulary = vocabulary;
        this.book = book;
        this.stored = stored;
        this.names = new KnownNames(vocabulary);
        this.suggestions = new Suggestions(vocabulary, names, stored);
    }

    /** An answer that looks at everything, however long it takes. */
    Answer of(FacetedSearcher state, Search search) throws IOException {
        return of(state, Answer.thorough(state), null, search);
    }

    /** An answer for somebody who waits for it. */
    Answer soon(FacetedSearcher state, Search search) throws IOException {
        return of(state, Answer.patient(state), null, search);
    }

    /** An answer for somebody who waits for what is like a text; the most alike come first unless another order is asked for. */
    Answer like(FacetedSearcher state, Draft draft, Search within) throws IOException {
        var others = OtherNames.ofDraft(vocabulary, book);
        var like = new Resemblance(book, others, state.known()).of(draft);
        var ordered = within.sort() == Search.Sort.AUTO
                ? within.sorted(Search.Sort.RELEVANCE).page(within.page())
                : within;
        return of(state, Answer.patient(state), like, ordered);
    }

    /** What somebody who has typed so much may mean. */
    List<Suggestion> suggest(FacetedSearcher state, String typed, int most) throws IOException {
        return suggestions.of(state, typed, most, search -> of(state, search));
    }

    private Answer of(FacetedSearcher state, IndexSearcher searcher, @Nullable Query like, Search search)
            throws IOException {
        var people = new PersonNames(state, book.words(), suggestions);
        var question = new Question(search, like, vocabulary, book, people, new KnownTerms(state), searcher);
        var near = new NearWords(state, book, suggestions, names, other -> of(state, other));
        return new Answer(state, searcher, vocabulary, question, stored, near);
    }
}
