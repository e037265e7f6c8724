package blotter.search;

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
import java.util.List;
import java.util.stream.Collectors;

/** An expression written as a query that reads back as the same expression. */
final class QueryText {
    private QueryText() {}

    static String of(Expression expression) {
        return switch (expression) {
            case All all -> joined(all.parts(), " ");
            case Any any -> joined(any.parts(), " OR ");
            default -> one(expression);
        };
    }

    private static String joined(List<Expression> parts, String between) {
        return parts.stream().map(QueryText::one).collect(Collectors.joining(between));
    }

    private static String one(Expression expression) {
        return switch (expression) {
            case All all -> "(" + of(all) + ")";
            case Any any -> "(" + of(any) + ")";
            case Not not -> "-" + one(not.part());
            case Word word -> word.text();
            case Phrase phrase -> quoted(phrase.text());
            case Near near -> quoted(near.text()) + "~" + near.others();
            case Figure(Amount amount, int _, int _) -> amount.field() + ":" + amount.written();
            case Beginning beginning -> beginning.text() + "*";
            case Title(Not not) -> FilterParser.TITLE + ":(" + one(not) + ")";
            case Title title -> FilterParser.TITLE + ":" + one(title.part());
            case Unread unread -> unread.field() + ":" + value(unread.value());
            case Value value -> Parameter.of(value.field()).queryField().orElseThrow() + ":" + value(value.value());
            case Bound bound ->
                (bound.first() ? Parameter.FROM : Parameter.TO).queryField().orElseThrow() + ":" + bound.date();
        };
    }

    private static String value(String value) {
        return value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
                        && QueryLexer.word(value)
                ? value
                : quoted(value);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
