package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * How much it tells of a release that a query finds it: the inverse document frequency of BM25 (Robertson and Zaragoza 2009), added
 * up over the words that must all be there. Of a choice, such as of title and text, and of
 * the forms of a word the commonest counts; 0 for what has no words.
 */
final class Rarity {
    private final FacetedSearcher state;

    Rarity(FacetedSearcher state) {
        this.state = state;
    }

    double of(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> of(term.getTerm());
            case SynonymQuery forms -> commonest(forms);
            case PhraseQuery phrase -> together(phrase);
            case BoostQuery boost -> of(boost.getQuery());
            case Together words -> of(words.words());
            case BooleanQuery clauses -> clauses(clauses);
            default -> 0;
        };
    }

    private double of(Term term) throws IOException {
        int having = state.term(term).docFreq();
        int all = state.known().maxDoc();
        return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    private double commonest(SynonymQuery forms) throws IOException {
        double least = Double.MAX_VALUE;
        for (Term form : forms.getTerms()) {
            least = Math.min(least, of(form));
        }
        return least;
    }

    private double together(PhraseQuery phrase) throws IOException {
        double sum = 0;
        for (Term term : phrase.getTerms()) {
            sum += of(term);
        }
        return sum;
    }

    private double clauses(BooleanQuery clauses) throws IOException {
        double needed = 0;
        double choice = Double.MAX_VALUE;
        for (BooleanClause clause : clauses) {
            if (clause.isRequired()) {
                needed += of(clause.query());
            } else if (clause.isScoring()) {
                choice = Math.min(choice, of(clause.query()));
            }
        }
        return choice == Double.MAX_VALUE ? needed : needed + choice;
    }
}
