package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Draft;
import blotter.search.Expression;
import blotter.search.Field;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * A draft as a query: the words of it that are rare in the archive, its names and words of the trade in every language, the
 * places, agencies and topics read from it whatever their spelling, the day it happened and its figures. The rarer something
 * is the more it weighs, so that a governorate and a day tell more than a country and a topic.
 */
final class Resemblance {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’\\u200c.-]*");

    /** Words of a draft that are looked at; a statement says what it is about in its beginning. */
    private static final int LOOKED_AT = 600;

    /** Words that are searched for, the weightiest. */
    private static final int MOST = 40;

    /** With more words and names than this a release must share two at least. */
    private static final int SHORT = 6;

    /** A name or a word of the trade tells more than another word as rare. */
    private static final float NAMED = 1.6f;

    private static final float PLACE = 1.8f;
    private static final float AGENCY = 0.5f;
    private static final float TOPIC = 0.6f;
    private static final float FIGURE = 0.8f;
    private static final float SAME_DAYS = 4f;
    private static final float NEAR_DAYS = 1.5f;
    private static final int NEAR = 15;

    private final Wordbook book;
    private final OtherNames names;
    private final IndexReader reader;
    private final Map<String, Weighted> clauses = new LinkedHashMap<>();

    Resemblance(Wordbook book, OtherNames names, IndexReader reader) {
        this.book = book;
        this.names = names;
        this.reader = reader;
    }

    /** A query and how much it says. */
    private record Weighted(Query query, double weight, float share, int times) {
        double worth() {
            return weight * share * Math.sqrt(times);
        }
    }

    Query of(Draft draft) throws IOException {
        words(draft.title() + "\n" + draft.text());
        var out = new BooleanQuery.Builder();
        List<Weighted> best = clauses.values().stream()
                .sorted(Comparator.comparingDouble(Weighted::worth).reversed())
                .limit(MOST)
                .toList();
        for (Weighted clause : best) {
            out.add(new BoostQuery(clause.query, clause.share * (float) Math.sqrt(clause.times)), Occur.SHOULD);
        }
        out.setMinimumNumberShouldMatch(best.size() > SHORT ? 2 : 1);
        facet(out, Field.LOCATION, draft.locations(), PLACE);
        facet(out, Field.AGENCY, draft.agencies(), AGENCY);
        facet(out, Field.TOPIC, draft.topics(), TOPIC);
        days(out, draft.happened());
        for (Query figure : Figures.like(draft.facts())) {
            out.add(new BoostQuery(new ConstantScoreQuery(figure), FIGURE), Occur.SHOULD);
        }
        if (draft.itself() != null) {
            out.add(new TermQuery(new Term(Schema.ID, draft.itself().value())), Occur.MUST_NOT);
        }
        Query query = out.build();
        return best.isEmpty() && draft.locations().isEmpty() && draft.agencies().isEmpty()
                ? new MatchNoDocsQuery("a draft without words")
                : query;
    }

    /** The longest names and meanings, as a query widens them, and each word between them. */
    private void words(String text) throws IOException {
        var words = new ArrayList<Expression>();
        var matcher = WORD.matcher(text);
        while (words.size() < LOOKED_AT && matcher.find()) {
            words.add(new Expression.Word(matcher.group()));
        }
        for (int at = 0; at < words.size(); ) {
            String word = ((Expression.Word) words.get(at)).text();
            boolean function = book.functionWords().contains(word);
            OtherNames.Run run = function ? null : names.longest(words, at, words.size(), false, true);
            if (run != null) {
                add("run " + run.query(), run.query(), rarity(run.query()), NAMED);
                at += run.words();
            } else {
                Query query =
                        function || word.length() < 2 ? null : book.words().word(word, false);
                if (query != null) {
                    add("word " + query, query, rarity(query), 1f);
                }
                at++;
            }
        }
    }

    private void add(String key, Query query, double rarity, float share) {
        if (rarity > 0) {
            clauses.merge(
                    key,
                    new Weighted(query, rarity, share, 1),
                    (before, again) -> new Weighted(before.query, before.weight, before.share, before.times + 1));
        }
    }

    /** How few releases have one of a query's words: 0 when none has, or nearly all. */
    private double rarity(Query query) throws IOException {
        var terms = new ArrayList<Term>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query owner, Term... each) {
                terms.addAll(List.of(each));
            }
        });
        int most = 0;
        for (Term term : terms) {
            most = Math.max(most, term.field().equals(Schema.TEXT) ? reader.docFreq(term) : 0);
        }
        return most == 0 ? 0 : rarity(most);
    }

    private double rarity(int releases) {
        return Math.log(1 + (reader.numDocs() - Math.min(releases, reader.numDocs()) + 0.5) / (releases + 0.5));
    }

    private void facet(BooleanQuery.Builder out, Field field, List<String> values, float weight) throws IOException {
        for (String value : values) {
            var term = new Term(Schema.facet(field), value);
            int releases = reader.docFreq(term);
            if (releases > 0) {
                out.add(
                        new BoostQuery(Filters.term(term.field(), value), (float) (weight * rarity(releases))),
                        Occur.SHOULD);
            }
        }
    }

    private static void days(BooleanQuery.Builder out, DateSpan span) {
        if (span.from() == null || span.to() == null || span.from().plusDays(62).isBefore(span.to())) {
            return;
        }
        for (Dated dated : List.of(Dated.HAPPENED, Dated.PUBLISHED)) {
            float share = dated == Dated.HAPPENED ? 1f : 0.5f;
            out.add(new BoostQuery(overlap(span, 1, dated), SAME_DAYS * share), Occur.SHOULD);
            out.add(new BoostQuery(overlap(span, NEAR, dated), NEAR_DAYS * share), Occur.SHOULD);
        }
    }

    private static Query overlap(DateSpan span, int days, Dated dated) {
        var wide = DateSpan.days(
                Objects.requireNonNull(span.from()).minusDays(days),
                Objects.requireNonNull(span.to()).plusDays(days));
        return new ConstantScoreQuery(Filters.overlap(wide, dated));
    }
}
