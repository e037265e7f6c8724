package blotter.search;

import blotter.search.Expression.All;
import blotter.search.Expression.Any;
import blotter.search.Expression.Beginning;
import blotter.search.Expression.Near;
import blotter.search.Expression.Not;
import blotter.search.Expression.Phrase;
import blotter.search.Expression.Title;
import blotter.search.Expression.Word;
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
    private static final int MOST_WORDS = 64;
    private static final int DEEPEST = 16;

    private final QueryFaults faults;
    private final String query;
    private final List<Token> tokens;
    private final FilterParser filters;
    private int at;
    private int words;
    private boolean joined;
    private boolean taken;
    private int first = Integer.MAX_VALUE;
    private int last;

    QueryParser(String query) {
        this.faults = new QueryFaults(query);
        this.query = faults.cut(query, Search.LONGEST);
        this.tokens = shallow(new QueryLexer(this.query).tokens());
        this.filters = new FilterParser(faults);
    }

    /** The tokens without brackets that stand too deep; those that hold the values of a field stay. */
    private List<Token> shallow(List<Token> all) {
        var out = new ArrayList<Token>();
        int depth = 0;
        boolean told = false;
        boolean values = false;
        for (Token token : all) {
            boolean opens = token.type() == Mark.OPEN;
            boolean closes = token.type() == Mark.CLOSE;
            if (opens && !values && !out.isEmpty() && valued(out.getLast())) {
                values = true;
            } else if (values) {
                values = !closes;
            } else if (opens) {
                depth++;
            }
            boolean deep = !values && (opens || closes) && depth > DEEPEST;
            if (deep && !told) {
                faults.add(token, "brackets deeper than " + DEEPEST + " were taken away; the words in them stay");
                told = true;
            }
            if (!deep) {
                out.add(token);
            }
            if (closes && !values) {
                depth = Math.max(0, depth - 1);
            }
        }
        return out;
    }

    /** Whether brackets behind a token hold values and not words. */
    private static boolean valued(Token token) {
        return token.type() == Mark.FIELD && !token.text().equals(FilterParser.TITLE);
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
                    nothing(token);
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
            case PHRASE -> counted(token, phrase(token));
            case FIELD -> field(token);
            case WORD -> {
                if (!taken) {
                    first = Math.min(first, token.start());
                    last = token.end();
                }
                yield counted(token, word(token));
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

    private @Nullable Expression phrase(Token token) {
        if (!token.whole()) {
            faults.add(
                    token.start(), token.start() + 1, "this quotation mark was never closed; it was closed at the end");
        }
        if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            faults.add(token, "these quotation marks hold no words and were left out");
            return null;
        }
        return token.others() < 0 ? new Phrase(token.text()) : new Near(token.text(), token.others());
    }

    private @Nullable Expression word(Token token) {
        String text = token.text();
        int star = text.indexOf('*');
        if (star < 0) {
            return new Word(text);
        }
        String plain = text.replace("*", "");
        long letters = plain.codePoints().filter(Character::isLetterOrDigit).count();
        if (star == text.length() - 1 && letters > 1) {
            return new Beginning(plain);
        }
        if (letters == 0) {
            faults.add(token, "a star needs the beginning of a word before it; it was left out");
            return null;
        }
        faults.add(token, "a star stands at the end of a word, after two letters at least; it was left out");
        return QueryLexer.word(plain) ? new Word(plain) : new Phrase(plain);
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
            dangling(tokens.subList(from + 1, to));
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
                nothing(token);
            }
            value |= !joins;
        }
    }

    private void nothing(Token joining) {
        faults.add(
                joining,
                "\"" + joining.text() + "\" joins nothing here and was left out; put it in quotes to find the word");
    }

    private void skipTo(Mark type) {
        while (at < tokens.size() && tokens.get(at).type() != type) {
            at++;
        }
    }

    private @Nullable Expression counted(Token token, @Nullable Expression expression) {
        words++;
        if (words == MOST_WORDS + 1) {
            faults.add(token, "a query takes " + MOST_WORDS + " words; what follows was left out");
        }
        return words > MOST_WORDS ? null : expression;
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
