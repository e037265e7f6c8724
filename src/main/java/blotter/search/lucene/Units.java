package blotter.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query that stand side by side. All must be met, but for words that say nothing; when too few releases have
 * all the words, those with most of them will do, after the others.
 */
final class Units {
    /** With more words than this a query is a sentence, and no release is expected to have them all. */
    private static final int SENTENCE = 6;

    private static final int ENOUGH = 10;

    /** What a word that says nothing is worth beside one that does: rare ones would otherwise count as telling. */
    private static final float FUNCTION = 0.3f;

    /** More than any score: what has all the words comes before what has most of them. */
    private static final float FIRST = 1_000f;

    private final List<Query> words = new ArrayList<>();
    private final List<List<String>> terms = new ArrayList<>();
    private final List<Query> functions = new ArrayList<>();
    private final List<Query> needed = new ArrayList<>();
    /** How many words more there are than things meant. */
    private int joined;

    /**
     * A word or a run of words that is one name.
     *
     * @param folded its terms, by which a word typed twice is known
     */
    void word(List<String> folded, @Nullable Query query) {
        if (query != null) {
            words.add(query);
            terms.add(folded);
        }
    }

    /** How many words and runs there are so far. */
    int size() {
        return words.size();
    }

    /** Lets another query stand for some of the words: the name that they are, in other letters. */
    void widen(int from, int to, Query other) {
        for (int at = from; at < Math.min(to, words.size()); at++) {
            words.set(at, new DisjunctionMaxQuery(List.of(words.get(at), other), 0f));
        }
    }

    /** Lets another query stand for the words from one on, which mean one thing together: for each of them by its share. */
    void together(int from, Query other) {
        int count = Math.max(1, words.size() - from);
        widen(from, words.size(), new BoostQuery(other, 1f / count));
        joined += count - 1;
    }

    /** A word that says nothing by itself. */
    void function(@Nullable Query query) {
        if (query != null) {
            functions.add(new BoostQuery(query, FUNCTION));
        }
    }

    /** Something that is never left out: a phrase, a filter, what stands in brackets or is taken away. */
    void needed(@Nullable Query query) {
        if (query != null) {
            needed.add(query);
        }
    }

    /** The words, each once: who repeats one asks for no more. */
    private Collection<Query> distinct() {
        var first = new LinkedHashMap<List<String>, Query>();
        for (int at = 0; at < words.size(); at++) {
            first.putIfAbsent(terms.get(at), words.get(at));
        }
        return first.values();
    }

    /** All of them; null when there are none. */
    @Nullable
    Query strict() {
        boolean only = words.isEmpty() && needed.isEmpty();
        if (only && functions.isEmpty()) {
            return null;
        }
        var out = new BooleanQuery.Builder();
        needed.forEach(query -> out.add(query, Occur.MUST));
        distinct().forEach(query -> out.add(query, Occur.MUST));
        functions.forEach(query -> out.add(query, only ? Occur.MUST : Occur.SHOULD));
        return out.build();
    }

    Wording wording() {
        Query strict = strict();
        int count = distinct().size();
        if (strict == null || count < 2) {
            return Wording.of(strict == null ? MatchAllDocsQuery.INSTANCE : strict);
        }
        int least = Math.max(Math.min(2, count - 1), least(Math.max(1, count - joined)));
        Query loose = with(least, strict);
        return new Wording(strict, loose, with(1, loose), count, least, few(count));
    }

    /** @param first what comes first among these; null when nothing does */
    private Query with(int least, @Nullable Query first) {
        var out = new BooleanQuery.Builder();
        needed.forEach(query -> out.add(query, Occur.MUST));
        var most = new BooleanQuery.Builder();
        distinct().forEach(query -> most.add(query, Occur.SHOULD));
        most.setMinimumNumberShouldMatch(least);
        out.add(most.build(), Occur.MUST);
        functions.forEach(query -> out.add(query, Occur.SHOULD));
        if (first != null) {
            out.add(new BoostQuery(new ConstantScoreQuery(first), FIRST), Occur.SHOULD);
        }
        return out.build();
    }

    private static int least(int words) {
        return words > SENTENCE ? Math.max(2, words / 5) : (words + 1) / 2;
    }

    /** Two words without a hit, three with fewer than three: less than all is better than nothing, no sooner. */
    private static int few(int words) {
        return words == 2 ? 1 : words == 3 ? 3 : ENOUGH;
    }
}
