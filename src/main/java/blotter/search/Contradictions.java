package blotter.search;

import blotter.release.DateSpan;
import blotter.search.Expression.All;
import blotter.search.Expression.Any;
import blotter.search.Expression.Bound;
import blotter.search.Expression.Figure;
import blotter.search.Expression.Title;
import blotter.search.Expression.Value;
import blotter.search.Results.Problem;
import blotter.search.Vocabulary.Resolution;
import blotter.text.Printable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of one search that no release can meet together, wherever they stand: dates in words and in the fields for
 * them, years, figures of people, and fields that have one value. Such a search finds what it asks for, which is nothing;
 * here it is said why, at the later of the two. What is taken away contradicts nobody.
 */
public final class Contradictions {
    /** Fields of which a release has one value. */
    private static final Set<Field> SINGLE = Set.of(Field.LANG, Field.KIND, Field.SOURCE);

    private final Vocabulary vocabulary;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Contradictions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What contradicts what.
     *
     * @param expression the words of the search, read
     * @param search with its dates in order
     */
    public static List<Problem> of(Expression expression, Search search, Vocabulary vocabulary) {
        var found = new Contradictions(vocabulary);
        var held = new ArrayList<Condition>();
        found.filters(search, held);
        found.read(expression, search.q(), held);
        return List.copyOf(found.problems);
    }

    /** Something a release must meet, as it is written, and where. */
    private record Condition(
            String written, Place place, @Nullable Limit limit) {}

    /** Where something stands: a parameter, its value, and the part of it. */
    private record Place(String parameter, String value, int start, int end) {}

    private sealed interface Limit {}

    /** One of these spans of days must be touched; an open end is the first or last day there is. */
    private record Days(List<Span> any) implements Limit {}

    /** The date must not be known. */
    private record Undated() implements Limit {}

    private record People(Amount amount) implements Limit {}

    private record One(Field field, Set<String> ids) implements Limit {}

    private record Span(LocalDate first, LocalDate last) {
        boolean touches(Span other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    private void filters(Search search, List<Condition> held) {
        bound(Parameter.FROM, search.from(), held);
        bound(Parameter.TO, search.to(), held);
        search.include().forEach((field, values) -> {
            Limit limit = values(field, values);
            String first = values.first();
            String written = field.id() + "=" + String.join(", ", values);
            add(new Condition(written, new Place(field.id(), first, 0, first.length()), limit), held);
        });
    }

    private void bound(Parameter parameter, String date, List<Condition> held) {
        if (!date.isEmpty()) {
            add(
                    new Condition(
                            parameter.id() + "=" + date,
                            new Place(parameter.id(), date, 0, date.length()),
                            bound(parameter == Parameter.FROM, date)),
                    held);
        }
    }

    /**
     * First what must be met in any case, then each alternative beside that.
     *
     * @param held what must be met beside it
     */
    private void read(Expression expression, String q, List<Condition> held) {
        List<Any> later = new ArrayList<>();
        read(expression, q, held, later);
        for (Any any : later) {
            any.parts().forEach(part -> read(part, q, new ArrayList<>(held)));
        }
    }

    private void read(Expression expression, String q, List<Condition> held, List<Any> later) {
        switch (expression) {
            case All all -> all.parts().forEach(part -> read(part, q, held, later));
            case Title title -> read(title.part(), q, held, later);
            case Any any when !alike(any) -> later.add(any);
            case Any any -> add(alike(any, q), held);
            case Bound bound ->
                add(
                        new Condition(
                                QueryText.of(bound),
                                place(q, bound.start(), bound.end()),
                                bound(bound.first(), bound.date())),
                        held);
            case Value value ->
                add(
                        new Condition(
                                QueryText.of(value),
                                place(q, value.start(), value.end()),
                                values(value.field(), List.of(value.value()))),
                        held);
            case Figure figure ->
                add(
                        new Condition(
                                QueryText.of(figure),
                                place(q, figure.start(), figure.end()),
                                Amount.thing(figure.amount().field()) ? null : new People(figure.amount())),
                        held);
            case Expression.Not _,
                    Expression.Word _,
                    Expression.Phrase _,
                    Expression.Near _,
                    Expression.Unread _,
                    Expression.Beginning _ -> {}
        }
    }

    /** Whether alternatives are values of one field, which are one condition; others are each a search of its own. */
    private static boolean alike(Any any) {
        return any.parts().stream().allMatch(Value.class::isInstance)
                && any.parts().stream()
                                .map(part -> ((Value) part).field())
                                .distinct()
                                .count()
                        == 1;
    }

    private Condition alike(Any any, String q) {
        List<Value> values = any.parts().stream().map(Value.class::cast).toList();
        return new Condition(
                QueryText.of(any),
                place(q, values.getFirst().start(), values.getLast().end()),
                values(
                        values.getFirst().field(),
                        values.stream().map(Value::value).toList()));
    }

    private static Place place(String q, int start, int end) {
        int last = Math.min(end, q.length());
        int first = Math.min(start, last);
        return new Place(Parameter.Q.id(), q.substring(first, last), first, last);
    }

    private static @Nullable Limit bound(boolean first, String date) {
        DateSpan span = PartialDate.of(date).orElse(DateSpan.NONE);
        LocalDate from = span.from();
        LocalDate to = span.to();
        return from == null || to == null
                ? null
                : new Days(List.of(first ? new Span(from, LocalDate.MAX) : new Span(LocalDate.MIN, to)));
    }

    /** Null for values that say nothing of a release's only value, or name nothing, which is said elsewhere. */
    private @Nullable Limit values(Field field, Collection<String> values) {
        if (field == Field.YEAR) {
            return years(values);
        }
        if (!SINGLE.contains(field)) {
            return null;
        }
        var ids = new LinkedHashSet<String>();
        for (String value : values) {
            if (vocabulary.resolve(field, value) instanceof Resolution.Known(List<String> known)) {
                ids.addAll(known);
            }
        }
        return ids.isEmpty() ? null : new One(field, ids);
    }

    private static @Nullable Limit years(Collection<String> years) {
        if (years.stream().allMatch(PartialDate.UNKNOWN::equals)) {
            return new Undated();
        }
        List<Span> spans = years.stream()
                .map(year -> PartialDate.of(year).orElse(DateSpan.NONE))
                .filter(DateSpan::known)
                .map(span -> new Span(Objects.requireNonNull(span.from()), Objects.requireNonNull(span.to())))
                .toList();
        return spans.isEmpty() || years.contains(PartialDate.UNKNOWN) ? null : new Days(spans);
    }

    private void add(Condition fresh, List<Condition> held) {
        if (fresh.limit() == null) {
            return;
        }
        for (Condition other : held) {
            String sentence = sentence(other, fresh);
            if (sentence != null) {
                Place at = fresh.place();
                problems.add(new Problem(at.parameter(), at.value(), at.start(), at.end(), sentence, List.of()));
                break;
            }
        }
        held.add(fresh);
    }

    private static @Nullable String sentence(Condition one, Condition other) {
        String both = shown(one) + " and " + shown(other);
        if (one.limit() instanceof Days(List<Span> any) && other.limit() instanceof Days(List<Span> others)) {
            return touch(any, others)
                    ? null
                    : "no day meets both " + both + "; only a date wide enough for both matches";
        }
        return apart(one.limit(), other.limit()) ? "no release meets both " + both + ", so nothing matches" : null;
    }

    private static boolean apart(@Nullable Limit one, @Nullable Limit other) {
        if (one instanceof People(Amount amount) && other instanceof People(Amount another)) {
            return apart(amount, another);
        }
        if (one instanceof One(Field field, Set<String> ids) && other instanceof One(Field same, Set<String> others)) {
            return field == same && Collections.disjoint(ids, others);
        }
        return (one instanceof Undated && other instanceof Days) || (one instanceof Days && other instanceof Undated);
    }

    private static String shown(Condition condition) {
        return Printable.brief(condition.written(), Problem.LONGEST_WORD);
    }

    private static boolean touch(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(span -> others.stream().anyMatch(span::touches));
    }

    private static boolean apart(Amount one, Amount other) {
        return one.field().equals(other.field()) && (above(one, other) || above(other, one));
    }

    private static boolean above(Amount one, Amount other) {
        BigDecimal least = one.least();
        BigDecimal most = other.most();
        return least != null && most != null && least.compareTo(most) > 0;
    }
}
