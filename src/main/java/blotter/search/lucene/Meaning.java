package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Amount;
import blotter.search.Expression;
import blotter.search.Expression.All;
import blotter.search.Expression.Any;
import blotter.search.Expression.Beginning;
import blotter.search.Expression.Bound;
import blotter.search.Expression.Figure;
import blotter.search.Expression.Near;
import blotter.search.Expression.Not;
import blotter.search.Expression.Phrase;
import blotter.search.Expression.Title;
import blotter.search.Expression.Value;
import blotter.search.Expression.Word;
import blotter.search.FunctionWords;
import blotter.search.PartialDate;
import blotter.search.Results.Problem;
import blotter.search.Search;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Turns what a query means into what Lucene runs, noting on the way what else was searched and what names nothing. */
final class Meaning {
    private final Vocabulary vocabulary;
    private final WordQueries words;
    private final Synonyms synonyms;
    private final FunctionWords functionWords;
    private final OtherNames names;
    private final TypedDates dates;
    private final Search search;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final Set<String> spans = new LinkedHashSet<>();
    private int negations;

    Meaning(Vocabulary vocabulary, Wordbook book, Search search) {
        this.vocabulary = vocabulary;
        this.words = book.words();
        this.synonyms = book.synonyms();
        this.functionWords = book.functionWords();
        this.names = OtherNames.ofQuery(vocabulary, book);
        this.dates = new TypedDates(words, search.dated());
        this.search = search;
    }

    /** What the words mean, as strict as asked and as a fallback. */
    Wording of(Expression expression) {
        if (expression instanceof All all && all.parts().size() > 1) {
            return units(all.parts(), false).wording();
        }
        Query query = query(expression, false);
        return Wording.of(query == null ? MatchAllDocsQuery.INSTANCE : query);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Words that are no names and have no others that mean the same, as typed. */
    List<String> plain() {
        return plain;
    }

    List<String> also() {
        return Stream.concat(names.also().stream(), spans.stream()).toList();
    }

    /** Null when the expression holds no words, such as a lone dash. */
    private @Nullable Query query(Expression expression, boolean title) {
        return switch (expression) {
            case All all -> all(all.parts(), title);
            case Any any -> any(any.parts(), title);
            case Not not -> not(taken(not.part(), title));
            case Word word -> all(List.of(word), title);
            case Phrase phrase -> words.phrase(phrase.text(), title);
            case Beginning beginning -> words.beginning(beginning.text(), title);
            case Title inner -> query(inner.part(), true);
            case Near near -> words.near(near.text(), near.others(), title);
            case Figure(Amount amount, int _, int _) -> silent(Figures.of(amount, synonyms.of(amount.what())));
            case Value value -> silent(value(value));
            case Bound bound -> silent(bound(bound));
        };
    }

    /** What is taken away is not widened by meaning: nobody misses what they did not name. */
    private @Nullable Query taken(Expression part, boolean title) {
        negations++;
        Query query = query(part, title);
        negations--;
        return query;
    }

    private @Nullable Query all(List<Expression> parts, boolean title) {
        return units(parts, title).strict();
    }

    /** The longest runs of words that are one name or meaning, the words between them, and what is no word. */
    private Units units(List<Expression> parts, boolean title) {
        var units = new Units();
        int at = 0;
        while (at < parts.size()) {
            TypedDates.Run date = search.also() && !title && negations == 0 ? dates.longest(parts, at) : null;
            if (date != null) {
                units.word(date.query());
                spans.add(date.date());
                at += date.words();
                continue;
            }
            OtherNames.Run run = search.also() ? names.longest(parts, at, title, negations == 0) : null;
            Expression part = parts.get(at);
            boolean function = part instanceof Word word && functionWords.contains(word.text());
            if (run != null && !(function && run.words() == 1)) {
                units.word(run.query());
                at += run.words();
            } else if (part instanceof Word word) {
                Query query = words.word(word.text(), title);
                if (!function && negations == 0) {
                    plain.add(word.text());
                }
                if (function) {
                    units.function(query);
                } else {
                    units.word(query);
                }
                at++;
            } else {
                Query query = query(part, title);
                if (bare(part)) {
                    units.word(query);
                } else {
                    units.needed(query);
                }
                at++;
            }
        }
        return units;
    }

    /** Whether a part is made of words alone, which may be missed when most of the others are there. */
    private static boolean bare(Expression part) {
        return switch (part) {
            case Any any -> any.parts().stream().allMatch(Meaning::bare);
            case All all -> all.parts().stream().allMatch(Meaning::bare);
            case Word _, Beginning _ -> true;
            case Phrase _, Near _, Figure _, Not _, Title _, Value _, Bound _ -> false;
        };
    }

    private @Nullable Query any(List<Expression> parts, boolean title) {
        var out = new BooleanQuery.Builder();
        int added = 0;
        for (Expression part : parts) {
            Query query = query(part, title);
            if (query != null) {
                out.add(query, Occur.SHOULD);
                added++;
            }
        }
        return added == 0 ? null : out.build();
    }

    private static @Nullable Query not(@Nullable Query part) {
        return part == null
                ? null
                : silent(new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(part, Occur.MUST_NOT)
                        .build());
    }

    private Query value(Value value) {
        return switch (vocabulary.resolve(value.field(), value.value())) {
            case Resolution.Known(List<String> ids) -> Filters.any(value.field(), ids, search.dated());
            case Resolution.Unknown(List<String> near) -> {
                problems.add(Question.unknown("q", value.field(), value.value(), value.start(), value.end(), near));
                yield WordQueries.nothing("nothing is named " + value.value());
            }
        };
    }

    private Query bound(Bound bound) {
        Optional<DateSpan> span = PartialDate.of(bound.date());
        if (span.isEmpty()) {
            return WordQueries.nothing("no date " + bound.date());
        }
        return bound.first() ? Filters.since(span.get(), search.dated()) : Filters.until(span.get(), search.dated());
    }

    private static Query silent(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0f);
    }
}
