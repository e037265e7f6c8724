package blotter.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks the terms of a query up in the index once, for an answer runs its query many times, and leaves out what the index does
 * not hold: a word is tried in every field and language, and most of them do not know it. What is found stays the same.
 */
final class KnownTerms {
    private static final Query NOTHING = new MatchNoDocsQuery("not in the index");

    private final FacetedSearcher state;

    KnownTerms(FacetedSearcher state) {
        this.state = state;
    }

    Query of(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> term(term.getTerm());
            case PhraseQuery phrase -> phrase(phrase);
            case WordForms forms -> of(forms.of(term -> state.term(term).docFreq() > 0));
            case BoostQuery boost -> {
                Query inner = of(boost.getQuery());
                yield inner instanceof MatchNoDocsQuery ? NOTHING : new BoostQuery(inner, boost.getBoost());
            }
            case Together together -> Together.of(of(together.words()));
            case DisjunctionMaxQuery any -> any(any);
            case BooleanQuery clauses -> clauses(clauses);
            default -> query;
        };
    }

    private Query term(Term term) throws IOException {
        TermStates known = state.term(term);
        return known.docFreq() == 0 ? NOTHING : new TermQuery(term, known);
    }

    private Query phrase(PhraseQuery phrase) throws IOException {
        for (Term term : phrase.getTerms()) {
            if (state.term(term).docFreq() == 0) {
                return NOTHING;
            }
        }
        return phrase;
    }

    private Query any(DisjunctionMaxQuery any) throws IOException {
        List<Query> known = new ArrayList<>();
        for (Query each : any.getDisjuncts()) {
            Query inner = of(each);
            if (!(inner instanceof MatchNoDocsQuery)) {
                known.add(inner);
            }
        }
        return known.isEmpty()
                ? NOTHING
                : known.size() == 1 ? known.getFirst() : new DisjunctionMaxQuery(known, any.getTieBreakerMultiplier());
    }

    private Query clauses(BooleanQuery clauses) throws IOException {
        var out = new BooleanQuery.Builder();
        out.setMinimumNumberShouldMatch(clauses.getMinimumNumberShouldMatch());
        int matching = 0;
        for (BooleanClause clause : clauses) {
            Query inner = of(clause.query());
            if (inner instanceof MatchNoDocsQuery) {
                if (clause.isRequired()) {
                    return NOTHING;
                }
            } else {
                out.add(inner, clause.occur());
                matching += clause.isProhibited() ? 0 : 1;
            }
        }
        return matching == 0 ? NOTHING : out.build();
    }
}
