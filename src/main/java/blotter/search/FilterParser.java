package blotter.search;

import blotter.release.DateSpan;
import blotter.search.Expression.All;
import blotter.search.Expression.Any;
import blotter.search.Expression.Bound;
import blotter.search.Expression.Value;
import blotter.search.Expression.Word;
import blotter.search.QueryLexer.Mark;
import blotter.search.QueryLexer.Token;
import blotter.search.Results.Problem;
import blotter.text.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code field:value} and {@code field:(value OR value)}; a field or date that makes no sense is repaired and said. */
final class FilterParser {
    static final String TITLE = "title";

    /** Other words for location. */
    private static final List<String> PLACES = List.of("place", "city", "governorate", "country");

    private final QueryFaults faults;

    FilterParser(QueryFaults faults) {
        this.faults = faults;
    }

    /** @param values what stands after the colon, with the operators between */
    @Nullable
    Expression read(Token field, List<Token> values) {
        dangling(values);
        if (Amount.FIELDS.contains(field.text())) {
            return figures(field, values);
        }
        Optional<Parameter> known = parameter(field.text());
        var parts = new ArrayList<Expression>();
        if (known.isEmpty()) {
            faults.add(field, "no field \"" + shown(field.text()) + "\"; its words were searched as words", names());
            parts.add(new Expression.Phrase(field.text()));
        }
        for (Token token : values) {
            if (token.type() == Mark.WORD || token.type() == Mark.PHRASE) {
                int start = values.size() == 1 ? field.start() : token.start();
                Expression part = known.isPresent() ? value(known.get(), field, token, start) : plain(token);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        if (parts.isEmpty()) {
            if (values.isEmpty()) {
                missing(field, field.text());
            }
            return null;
        }
        return parts.size() == 1 ? parts.getFirst() : known.isPresent() ? new Any(parts) : new All(parts);
    }

    /** Says of what joins the values of a field where it joins none. */
    private void dangling(List<Token> values) {
        boolean value = false;
        for (int i = 0; i < values.size(); i++) {
            Token token = values.get(i);
            boolean joins = token.type() == Mark.AND || token.type() == Mark.OR;
            boolean next = i + 1 < values.size()
                    && values.get(i + 1).type() != Mark.AND
                    && values.get(i + 1).type() != Mark.OR;
            if (joins && !(value && next)) {
                faults.joinsNothing(token);
            }
            value |= !joins;
        }
    }

    /** A first date later than the last one beside it is a slip, here as in the fields for dates: the two are exchanged. */
    List<Expression> inOrder(List<Expression> parts) {
        List<Bound> bounds = parts.stream()
                .filter(Bound.class::isInstance)
                .map(Bound.class::cast)
                .toList();
        if (bounds.size() != 2 || bounds.get(0).first() == bounds.get(1).first()) {
            return parts;
        }
        Bound from = bounds.get(bounds.get(0).first() ? 0 : 1);
        Bound to = bounds.get(bounds.get(0).first() ? 1 : 0);
        LocalDate begins = PartialDate.of(from.date()).map(DateSpan::from).orElse(null);
        LocalDate ends = PartialDate.of(to.date()).map(DateSpan::to).orElse(null);
        if (begins == null || ends == null || !ends.isBefore(begins)) {
            return parts;
        }
        faults.add(
                Math.min(from.start(), to.start()),
                Math.max(from.end(), to.end()),
                PartialDate.exchanged(from.date(), to.date()));
        return parts.stream()
                .map(part -> part instanceof Bound bound
                        ? new Bound(bound.first(), (bound.first() ? to : from).date(), bound.start(), bound.end())
                        : part)
                .toList();
    }

    /** @param start where what stands for the whole condition begins: at its field, or at the value among several */
    private @Nullable Expression value(Parameter parameter, Token field, Token token, int start) {
        String value = token.text();
        if (value.isBlank()) {
            missing(token, field.text());
            return null;
        }
        if (parameter == Parameter.FROM || parameter == Parameter.TO) {
            return PartialDate.of(value).isEmpty()
                    ? unread(field, token, "not a date: ", "; write 2025, 2025-03 or 2025-03-07", List.of())
                    : new Bound(parameter == Parameter.FROM, PartialDate.ordered(value), start, token.end());
        }
        if (parameter == Parameter.YEAR && !year(value)) {
            return unread(field, token, "not a year: ", "; write four digits, or none", List.of());
        }
        if (parameter == Parameter.KIND && !parameter.choices().contains(value.toLowerCase(Locale.ROOT))) {
            return unread(
                    field,
                    token,
                    "no kind ",
                    "; there are " + String.join(", ", parameter.choices()),
                    parameter.choices());
        }
        return new Value(parameter.field().orElseThrow(), value, token.start(), token.end());
    }

    /** Figures, with one of which a release must agree. */
    private @Nullable Expression figures(Token field, List<Token> values) {
        var parts = new ArrayList<Expression>();
        for (Token token : values) {
            if (token.type() != Mark.WORD && token.type() != Mark.PHRASE) {
                continue;
            }
            if (token.text().isBlank()) {
                missing(token, field.text());
                continue;
            }
            switch (AmountReader.read(field.text(), token.text())) {
                case AmountReader.Outcome.Good(Amount amount, String repaired) -> {
                    if (repaired != null) {
                        faults.add(token, repaired);
                    }
                    int start = values.size() == 1 ? field.start() : token.start();
                    parts.add(new Expression.Figure(amount, start, token.end()));
                }
                case AmountReader.Outcome.Bad(String sentence, List<String> suggestions) ->
                    parts.add(unread(field, token, sentence, suggestions));
            }
        }
        if (values.isEmpty()) {
            missing(field, field.text());
        }
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private void missing(Token token, String field) {
        faults.add(token, "\"" + shown(field) + ":\" needs a value after it; it was left out");
    }

    /** A value that cannot be read names nothing, and nothing matches it: left out it would let everything in. */
    private Expression unread(Token field, Token token, String why, String remedy, List<String> suggestions) {
        return unread(
                field, token, why + "\"" + shown(token.text()) + "\", so nothing matches it" + remedy, suggestions);
    }

    private Expression unread(Token field, Token token, String sentence, List<String> suggestions) {
        faults.add(token, sentence, suggestions);
        return new Expression.Unread(field.text(), token.text());
    }

    private static String shown(String typed) {
        return Printable.brief(typed, Problem.LONGEST_WORD);
    }

    private static boolean year(String value) {
        return value.equals(PartialDate.UNKNOWN)
                || (value.length() == 4 && PartialDate.of(value).isPresent());
    }

    private static @Nullable Expression plain(Token token) {
        String text = token.text().replace("*", "").strip();
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                ? null
                : token.type() == Mark.WORD && QueryLexer.word(text) ? new Word(text) : new Expression.Phrase(text);
    }

    private static Optional<Parameter> parameter(String name) {
        if (PLACES.contains(name)) {
            return Optional.of(Parameter.LOCATION);
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter.queryField().isPresent()
                    && (parameter.queryField().get().equals(name)
                            || parameter.id().equals(name))) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (Parameter parameter : Parameter.values()) {
            parameter.queryField().ifPresent(name -> names.add(name + ":"));
        }
        names.add(TITLE + ":");
        Amount.FIELDS.forEach(name -> names.add(name + ":"));
        return names;
    }
}
