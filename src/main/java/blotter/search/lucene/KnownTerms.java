package blotter.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Rarity rarity;

    KnownTerms(FacetedSearcher state) {
        this.state = state;
        this.rarity = new Rarity(state);
    }

    Query of(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> term(term.getTerm());
            case PhraseQuery phrase -> phrase(phrase);
            case WordForms forms -> of(forms.of(term -> state.term(term).docFreq()));
            case BoostQuery boost -> {
                Query inner = of(boost.getQuery());
                yield inner instanceof MatchNoDocsQuery ? NOTHING : new BoostQuery(inner, boost.getBoost());
            }
            case Together together -> Together.of(of(together.words()));
            case Meant meant -> meant(meant);
            case DisjunctionMaxQuery any -> best(known(any.getDisjuncts()));
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

    private List<Query> known(Collection<Query> queries) throws IOException {
        List<Query> known = new ArrayList<>();
        for (Query each : queries) {
            Query inner = of(each);
            if (!(inner instanceof MatchNoDocsQuery)) {
                known.add(inner);
            }
        }
        return known;
    }

    private static Query best(List<Query> known) {
        return known.isEmpty() ? NOTHING : Meant.best(known);
    }

    /**
     * An index that has few releases in one language has the names of that language seldom. That makes none of them tell more than
     * the words as typed, which would then come last.
     */
    private Query meant(Meant meant) throws IOException {
        Query typed = of(meant.typed());
        List<Query> others = known(meant.others());
        if (typed instanceof MatchNoDocsQuery) {
            return best(others);
        }
        double most = rarity.of(typed);
        List<Query> ways = new ArrayList<>(List.of(typed));
        for (Query other : others) {
            double own = rarity.of(other);
            ways.add(own > most ? new BoostQuery(other, (float) (most / own)) : other);
        }
        return best(ways);
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
