package blotter.search;

import blotter.search.Expression.All;
import blotter.search.Expression.Any;
import blotter.search.Expression.Not;
import blotter.search.Expression.Title;
import blotter.search.QueryLexer.Mark;
import blotter.search.QueryLexer.Token;
import blotter.search.Results.Problem;
import blotter.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language of docs/query-language.md by recursive descent:
 *
 * <pre>
 * all  = any { [AND] any }
 * any  = not { OR not }
 * not  = { "-" | NOT } one
 * one  = "(" all ")" | "phrase" | field ":" value | word | word*
 * </pre>
 *
 * OR binds more tightly than the AND between words, as in the large web search engines; where both stand side by side
 * the repaired query shows the brackets.
 */
final class QueryParser {
    private final QueryFaults faults;
    private final String query;
    private final List<Token> tokens;
    private final FilterParser filters;
    private final WordParser words;
    private int at;
    private boolean joined;
    private boolean taken;
    private int first = Integer.MAX_VALUE;
    private int last;

    QueryParser(String query) {
        this.faults = new QueryFaults(query);
        this.query = faults.cut(query, Search.LONGEST);
        this.tokens = new BracketDepth(faults).bounded(new QueryLexer(this.query).tokens());
        this.filters = new FilterParser(faults);
        this.words = new WordParser(faults);
    }

    ParsedQuery parse() {
        var parts = new ArrayList<Expression>();
        while (at < tokens.size()) {
            Expression read = all();
            if (read != null) {
                parts.add(read);
            }
            if (at < tokens.size()) {
                faults.add(tokens.get(at), "this bracket closes nothing and was left out");
                at++;
            }
        }
        Expression expression = parts.isEmpty() ? Expression.EVERYTHING : flat(parts);
        String typed = query.strip();
        if (parts.isEmpty() && faults.none() && !typed.isEmpty()) {
            int start = query.indexOf(typed);
            faults.add(
                    start,
                    start + typed.length(),
                    "\"" + Printable.brief(typed, Problem.LONGEST_WORD) + "\" holds no word, so everything is shown");
        }
        return new ParsedQuery(
                expression,
                faults.query(),
                Math.min(first, last),
                last,
                faults.none() ? query : QueryText.of(expression),
                faults.problems());
    }

    /** Parts up to a closing bracket or the end; null when there are none. */
    private @Nullable Expression all() {
        var parts = new ArrayList<Expression>();
        int start = at;
        boolean mixed = false;
        while (at < tokens.size() && tokens.get(at).type() != Mark.CLOSE) {
            Token token = tokens.get(at);
            if (token.type() == Mark.AND || token.type() == Mark.OR) {
                at++;
                if (parts.isEmpty()
                        || at == tokens.size()
                        || tokens.get(at).type() == Mark.CLOSE
                        || token.type() == Mark.OR) {
                    faults.joinsNothing(token);
                }
                continue;
            }
            Expression part = any();
            if (part != null) {
                mixed |= joined;
                parts.add(part);
            }
        }
        if (mixed && parts.size() > 1) {
            faults.add(
                    tokens.get(start).start(),
                    tokens.get(at - 1).end(),
                    "words beside OR: OR joins its neighbours first, as the brackets show; set brackets to mean something else");
        }
        return parts.isEmpty() ? null : flat(filters.inOrder(parts));
    }

    private @Nullable Expression any() {
        var parts = new ArrayList<Expression>();
        Expression first = not();
        if (first != null) {
            parts.add(first);
        }
        while (at < tokens.size() && tokens.get(at).type() == Mark.OR && follows(at + 1)) {
            Token or = tokens.get(at);
            at++;
            if (or.text().equals("or")) {
                faults.add(or, "read as OR; put it in quotes to find the word");
            }
            Expression next = not();
            if (next != null) {
                parts.add(next);
            }
        }
        joined = parts.size() > 1;
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private boolean follows(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Mark type = tokens.get(index).type();
        return type != Mark.CLOSE && type != Mark.OR && type != Mark.AND;
    }

    private @Nullable Expression not() {
        boolean negative = false;
        while (at < tokens.size() && tokens.get(at).type() == Mark.NOT) {
            Token not = tokens.get(at);
            at++;
            if (!follows(at)) {
                faults.add(
                        not,
                        "\"" + not.text()
                                + "\" takes away nothing here and was left out; put it in quotes to find the word");
                return null;
            }
            if (not.text().equals("not")) {
                faults.add(not, "read as NOT: what follows must not occur; put it in quotes to find the word");
            }
            negative = !negative;
        }
        boolean outside = taken;
        taken |= negative;
        Expression one = one();
        taken = outside;
        return one == null || !negative ? one : one instanceof Not inner ? inner.part() : new Not(one);
    }

    private @Nullable Expression one() {
        Token token = tokens.get(at);
        at++;
        return switch (token.type()) {
            case OPEN -> group(token);
            case PHRASE -> words.phrase(token);
            case FIELD -> field(token);
            case WORD -> {
                if (!taken) {
                    first = Math.min(first, token.start());
                    last = token.end();
                }
                yield words.word(token);
            }
            case CLOSE, AND, OR, NOT -> null;
        };
    }

    private @Nullable Expression group(Token open) {
        Expression inner = all();
        if (at < tokens.size()) {
            at++;
            if (inner == null) {
                faults.add(open.start(), tokens.get(at - 1).end(), "these brackets hold nothing and were left out");
            }
        } else {
            faults.add(open, "this bracket was never closed; it was closed at the end");
        }
        return inner;
    }

    private @Nullable Expression field(Token field) {
        boolean open = at < tokens.size() && tokens.get(at).type() == Mark.OPEN;
        if (field.text().equals(FilterParser.TITLE)) {
            Expression inner = follows(at) ? one() : null;
            if (inner == null) {
                faults.add(field, "\"title:\" needs words after it; it was left out");
                return null;
            }
            return new Title(inner);
        }
        int from = at;
        int to = from;
        if (open) {
            skipTo(Mark.CLOSE);
            to = at;
            if (at == tokens.size()) {
                faults.add(tokens.get(from), "this bracket was never closed; it was closed at the end");
            }
            at = Math.min(at + 1, tokens.size());
        } else if (at < tokens.size()
                && (tokens.get(at).type() == Mark.WORD || tokens.get(at).type() == Mark.PHRASE)) {
            at++;
            to = at;
        }
        return filters.read(field, tokens.subList(open ? from + 1 : from, to));
    }

    private void skipTo(Mark type) {
        while (at < tokens.size() && tokens.get(at).type() != type) {
            at++;
        }
    }

    private static Expression flat(List<Expression> parts) {
        var out = new ArrayList<Expression>();
        for (Expression part : parts) {
            if (part instanceof All all) {
                out.addAll(all.parts());
            } else {
                out.add(part);
            }
        }
        return out.size() == 1 ? out.getFirst() : new All(out);
    }
}
