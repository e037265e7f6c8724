package blotter.search.lucene;

import blotter.search.Expression;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a place or an agency, taken together with its other names: who types Basra finds البصرة and بەسرە. The
 * longest run of words that is a name wins. Names are bounded, so that no query grows without end.
 */
final class OtherNames {
    private static final int LONGEST = 6;
    private static final int MOST = 120;
    private static final int MOST_OF_ONE = 24;
    private static final float WEIGHT = 0.8f;

    private final Vocabulary vocabulary;
    private final WordQueries words;
    private final Set<String> also = new LinkedHashSet<>();
    private int used;

    OtherNames(Vocabulary vocabulary, WordQueries words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** Words that are one name, as a query for it and its other names. */
    record Run(int words, Query query) {}

    List<String> also() {
        return List.copyOf(also);
    }

    /** The longest name that begins at a word; null when none does. */
    @Nullable
    Run longest(List<Expression> parts, int at, boolean title) {
        int most = 0;
        while (most < LONGEST && at + most < parts.size() && parts.get(at + most) instanceof Expression.Word) {
            most++;
        }
        for (int length = most; length > 0; length--) {
            var typed = new ArrayList<String>();
            for (Expression part : parts.subList(at, at + length)) {
                typed.add(((Expression.Word) part).text());
            }
            Optional<Names> names = vocabulary.names(String.join(" ", typed));
            Query query = names.isEmpty() ? null : query(typed, names.get(), title);
            if (query != null) {
                return new Run(length, query);
            }
        }
        return null;
    }

    private @Nullable Query query(List<String> typed, Names names, boolean title) {
        var asTyped = new BooleanQuery.Builder();
        for (String word : typed) {
            Query query = words.word(word, title);
            if (query == null) {
                return null;
            }
            asTyped.add(query, Occur.MUST);
        }
        var ways = new ArrayList<Query>();
        ways.add(asTyped.build());
        Set<List<String>> seen = new HashSet<>();
        seen.add(words.folded(String.join(" ", typed)).terms());
        for (String name : names.names()) {
            List<String> terms = words.folded(name).terms();
            Query query = tiny(terms) || used >= MOST || ways.size() > MOST_OF_ONE || !seen.add(terms)
                    ? null
                    : words.phrase(name, title);
            if (query != null) {
                used++;
                also.add(name);
                ways.add(new BoostQuery(query, WEIGHT));
            }
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0f);
    }

    /** One token of a letter or two stands for too much. */
    private static boolean tiny(List<String> terms) {
        return terms.isEmpty() || (terms.size() == 1 && terms.getFirst().length() < 3);
    }
}
