package blotter.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean something together. They are found wherever they stand in a release, but whoever asks where they stand is told
 * only of those that have all the others near them: مواد alone is any material, and no drug.
 */
final class Together extends Query {
    /** Words from one to the nearest of each other. */
    private static final int NEAR = 6;

    /** Places of such words looked at in one field. */
    private static final int MOST = 4_000;

    private final BooleanQuery words;

    private Together(BooleanQuery words) {
        this.words = words;
    }

    /** The query itself when it is one word, or none that must occur with others. */
    static Query of(Query words) {
        return words instanceof BooleanQuery all && all.clauses().size() > 1 ? new Together(all) : words;
    }

    /** All of which must occur. */
    Query words() {
        return words;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query next = words.rewrite(searcher);
        return next.equals(words) ? this : of(next);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, words.createWeight(searcher, mode, boost)) {
            @Override
            public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
                Matches all = in.matches(leaf, doc);
                return all == null ? null : near(all);
            }
        };
    }

    private Matches near(Matches all) throws IOException {
        Map<Query, Integer> which = which();
        List<Matches> fields = new ArrayList<>();
        for (String field : all) {
            List<Place> near = near(places(all.getMatches(field), which));
            Matches matches = near.isEmpty() ? null : MatchesUtils.forField(field, () -> new Walk(near));
            if (matches != null) {
                fields.add(matches);
            }
        }
        return fields.isEmpty() ? MatchesUtils.MATCH_WITH_NO_TERMS : MatchesUtils.fromSubMatches(fields);
    }

    /** Which word each query that stands somewhere is a form of. */
    private Map<Query, Integer> which() {
        Map<Query, Integer> out = new HashMap<>();
        List<BooleanClause> clauses = words.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            int word = i;
            clauses.get(i).query().visit(new QueryVisitor() {
                @Override
                public void consumeTerms(Query query, Term... terms) {
                    out.putIfAbsent(query, word);
                    for (Term term : terms) { // a choice of terms says of each place which of them stands there
                        out.putIfAbsent(new TermQuery(term), word);
                    }
                }
            });
        }
        return out;
    }

    private List<Place> places(@Nullable MatchesIterator at, Map<Query, Integer> which) throws IOException {
        List<Place> out = new ArrayList<>();
        while (at != null && out.size() < MOST && at.next()) {
            Integer word = which.get(at.getQuery());
            if (word != null) {
                out.add(new Place(
                        at.startPosition(),
                        at.endPosition(),
                        at.startOffset(),
                        at.endOffset(),
                        new Word(this, word, at.getQuery())));
            }
        }
        return out;
    }

    /** Those that have every other word near them, before or after. */
    private List<Place> near(List<Place> places) {
        boolean[][] has = new boolean[places.size()][words.clauses().size()];
        int[] last = new int[words.clauses().size()];
        Arrays.fill(last, -NEAR - 1);
        for (int i = 0; i < places.size(); i++) {
            last[places.get(i).word().number()] = places.get(i).end();
            mark(places.get(i).start(), last, 1, has[i]);
        }
        Arrays.fill(last, Integer.MAX_VALUE);
        for (int i = places.size() - 1; i >= 0; i--) {
            last[places.get(i).word().number()] = places.get(i).start();
            mark(places.get(i).end(), last, -1, has[i]);
        }
        List<Place> out = new ArrayList<>();
        for (int i = 0; i < has.length; i++) {
            boolean all = true;
            for (boolean one : has[i]) {
                all &= one;
            }
            if (all) {
                out.add(places.get(i));
            }
        }
        return out;
    }

    private static void mark(int here, int[] last, int way, boolean[] has) {
        for (int word = 0; word < last.length; word++) {
            has[word] |= (long) way * ((long) here - last[word]) <= NEAR;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        words.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(String field) {
        return "Together(" + words.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Together same && words.equals(same.words);
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + 1;
    }

    /** What stands at a place: one of the words. Only told, never run. */
    static final class Word extends Query {
        private final Together phrase;
        private final int number;
        private final Query form;

        Word(Together phrase, int number, Query form) {
            this.phrase = phrase;
            this.number = number;
            this.form = form;
        }

        /** Equal for the words of one phrase. */
        String phrase() {
            return phrase.toString();
        }

        int number() {
            return number;
        }

        /** How many words the phrase has. */
        int of() {
            return phrase.words.clauses().size();
        }

        @Override
        public void visit(QueryVisitor visitor) {
            form.visit(visitor);
        }

        @Override
        public String toString(String field) {
            return form.toString(field);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word same
                    && number == same.number
                    && phrase.equals(same.phrase)
                    && form.equals(same.form);
        }

        @Override
        public int hashCode() {
            return 31 * phrase.hashCode() + form.hashCode();
        }
    }

    /**
     * Where a word stands.
     *
     * @param start its first position, up to the last
     * @param from its first character, UTF-16 units, up to the end
     */
    private record Place(int start, int end, int from, int to, Word word) {}

    /** Places one after the other. */
    private static final class Walk implements MatchesIterator {
        private final List<Place> places;
        private int at = -1;

        Walk(List<Place> places) {
            this.places = places;
        }

        @Override
        public boolean next() {
            return ++at < places.size();
        }

        @Override
        public int startPosition() {
            return places.get(at).start();
        }

        @Override
        public int endPosition() {
            return places.get(at).end();
        }

        @Override
        public int startOffset() {
            return places.get(at).from();
        }

        @Override
        public int endOffset() {
            return places.get(at).to();
        }

        @Override
        public @Nullable MatchesIterator getSubMatches() {
            return null;
        }

        @Override
        public Query getQuery() {
            return places.get(at).word();
        }
    }
}
