package blotter.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The queries of which one has to be met for a query to be met, scores apart. A word in its forms, in two fields and under all its
 * other names comes to a list of terms, which are looked for one by one at a fraction of the cost.
 */
final class Alternatives {
    private final Set<Query> found = new LinkedHashSet<>();

    private Alternatives() {}

    /** The query itself when it is more than a choice. */
    static Set<Query> of(Query query) {
        var alternatives = new Alternatives();
        alternatives.add(query);
        return alternatives.found;
    }

    private void add(Query query) {
        switch (query) {
            case BoostQuery boost -> add(boost.getQuery());
            case ConstantScoreQuery constant -> add(constant.getQuery());
            case DisjunctionMaxQuery any -> any.getDisjuncts().forEach(this::add);
            case SynonymQuery forms -> forms.getTerms().forEach(form -> found.add(new TermQuery(form)));
            case BooleanQuery clauses -> add(clauses);
            default -> found.add(query);
        }
    }

    private void add(BooleanQuery clauses) {
        List<BooleanClause> needed = clauses.clauses().stream()
                .filter(clause -> clause.occur() != Occur.SHOULD)
                .toList();
        int least = clauses.getMinimumNumberShouldMatch();
        if (needed.isEmpty() && least <= 1) {
            clauses.forEach(clause -> add(clause.query()));
        } else if (needed.size() == 1 && needed.getFirst().isRequired() && least == 0) {
            add(needed.getFirst().query());
        } else {
            found.add(clauses);
        }
    }
}
