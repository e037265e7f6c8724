package blotter.search.lucene;

import blotter.release.DateSpan;
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
import blotter.search.Expression.Unread;
import blotter.search.Expression.Value;
import blotter.search.Expression.Word;
import blotter.search.FunctionWords;
import blotter.search.PartialDate;
import blotter.search.Results.Also;
import blotter.search.Results.Problem;
import blotter.search.Search;
import blotter.search.Vocabulary;
import blotter.search.Vocabulary.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
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
    private final FunctionWords functionWords;
    private final OtherNames names;
    private final PersonNames people;
    private final TypedDates dates;
    private final AskedFigures figures;
    private final Search search;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final Set<Also> also = new LinkedHashSet<>();
    private int negations;

    Meaning(Vocabulary vocabulary, Wordbook book, PersonNames people, Search search, IndexReader reader) {
        this.people = people;
        this.vocabulary = vocabulary;
        this.words = book.words();
        this.functionWords = book.functionWords();
        this.names = OtherNames.ofQuery(vocabulary, book);
        this.dates = new TypedDates(words, search.dated(), book.clock());
        this.figures = new AskedFigures(book.synonyms(), reader, search.q(), problems::add);
        this.search = search;
    }

    /** What the words mean, as strict as asked and as a fallback. */
    Wording of(Expression expression) {
        if (expression instanceof Word word) {
            return units(List.of(word), false).wording();
        }
        if (expression instanceof All all && all.parts().size() > 1) {
            return units(all.parts(), false).wording();
        }
        Query query = query(expression, false);
        return Wording.of(query == null ? MatchAllDocsQuery.INSTANCE : query);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Words that are no names, of people neither, and have no others that mean the same, as typed. */
    List<String> plain() {
        return plain;
    }

    List<Also> also() {
        return List.copyOf(also);
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
            case Figure figure -> silent(figures.of(figure));
            case Unread unread -> silent(WordQueries.nothing("not read: " + unread.value()));
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
    private Units units(List<Expression> asked, boolean title) {
        List<Expression> parts = negations == 0 ? OtherSpelling.of(asked) : asked;
        var units = new Units();
        var beside = new Neighbours();
        read(parts, parts.size(), title, units, beside);
        people(units, beside, title);
        return units;
    }

    /** @param longest words that one name or meaning may have */
    private void read(List<Expression> parts, int longest, boolean title, Units units, Neighbours beside) {
        int at = 0;
        while (at < parts.size()) {
            int known = known(parts, at, longest, title, units, beside);
            Expression part = parts.get(at);
            if (known == 0 && part instanceof Word word && !functionWords.contains(word.text())) {
                plain(word, title, units, beside);
            } else if (known == 0) {
                if (part instanceof Word word && !functionWords.spelled(word.text())) {
                    beside.add(word.text(), true, units.size(), units.size());
                } else {
                    people(units, beside, title);
                }
                other(part, title, units);
            }
            at += Math.max(1, known);
        }
    }

    /** Adds a date, or the longest run of words that is one name or meaning; 0 when none begins here, else its words. */
    private int known(List<Expression> parts, int at, int longest, boolean title, Units units, Neighbours beside) {
        TypedDates.Run date = search.also() && !title && negations == 0 ? dates.longest(parts, at) : null;
        if (date != null) {
            people(units, beside, title);
            units.word(folded(date.also().words()), date.query());
            also.add(date.also());
            return date.words();
        }
        OtherNames.Run run = search.also() ? names.longest(parts, at, longest, title, negations == 0) : null;
        boolean function = parts.get(at) instanceof Word word && functionWords.contains(word.text());
        if (run == null || (function && run.words() == 1)) {
            return 0;
        }
        int first = units.size();
        if (run.apart()) {
            read(parts.subList(at, at + run.words()), run.words() - 1, title, units, new Neighbours());
            units.together(first, run.query());
        } else {
            units.word(folded(run.also().words()), run.query());
        }
        for (String word : run.also().words().split(" ", -1)) {
            beside.add(word, true, first, units.size());
        }
        if (!run.also().forms().isEmpty()) {
            also.add(run.also());
        }
        return run.words();
    }

    private void plain(Word word, boolean title, Units units, Neighbours beside) {
        Query query = words.word(word.text(), title);
        if (query != null) {
            beside.add(word.text(), false, units.size(), units.size() + 1);
            units.word(folded(word.text()), query);
        }
    }

    private List<String> folded(String text) {
        return words.folded(text).terms();
    }

    /** Lets the names of people among words that stand beside one another be met in other letters, and begins anew. */
    private void people(Units units, Neighbours beside, boolean title) {
        boolean wanted = search.also() && negations == 0 && !beside.words.isEmpty();
        List<PersonNames.Found> met = wanted ? people.in(beside.words, title) : List.of();
        for (PersonNames.Found found : met) {
            units.widen(beside.from.get(found.from()), beside.to.get(found.to() - 1), found.query());
            var typed = beside.words.subList(found.from(), found.to());
            also.add(new Also(
                    String.join(" ", typed.stream().map(PersonNames.Typed::text).toList()), found.forms()));
        }
        for (int at = 0; negations == 0 && at < beside.words.size(); at++) {
            int word = at;
            if (!beside.words.get(at).known()
                    && met.stream().noneMatch(found -> found.from() <= word && word < found.to())) {
                plain.add(beside.words.get(at).text());
            }
        }
        beside.words.clear();
        beside.from.clear();
        beside.to.clear();
    }

    /** Words that stand beside one another, and the units each is in: none for one that says nothing. */
    private static final class Neighbours {
        private final List<PersonNames.Typed> words = new ArrayList<>();
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();

        void add(String word, boolean known, int firstUnit, int endUnit) {
            words.add(new PersonNames.Typed(word, known));
            from.add(firstUnit);
            to.add(endUnit);
        }
    }

    /** A word that says nothing, or what is no word. */
    private void other(Expression part, boolean title, Units units) {
        Query query = part instanceof Word word ? words.word(word.text(), title) : query(part, title);
        if (part instanceof Word) {
            units.function(query);
        } else if (bare(part)) {
            units.word(List.of(String.valueOf(part)), query);
        } else {
            units.needed(query);
        }
    }

    /** Whether a part is made of words alone, which may be missed when most of the others are there. */
    private static boolean bare(Expression part) {
        return switch (part) {
            case Any any -> any.parts().stream().allMatch(Meaning::bare);
            case All all -> all.parts().stream().allMatch(Meaning::bare);
            case Word _, Beginning _ -> true;
            case Phrase _, Near _, Figure _, Not _, Title _, Value _, Bound _, Unread _ -> false;
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
            case Resolution.Part(List<String> ids) -> {
                problems.add(
                        Question.part("q", value.field(), value.value(), value.start(), value.end(), ids, vocabulary));
                yield Filters.any(value.field(), ids, search.dated());
            }
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
