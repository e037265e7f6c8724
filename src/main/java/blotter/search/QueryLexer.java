package blotter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts typed words into tokens that know where they stand. Quotation marks of every kind are one, punctuation of the
 * Arabic script separates, and {@code and}, {@code or}, {@code not} are operators in any case.
 */
final class QueryLexer {
    static final String QUOTES = "\"“”„‟«»″＂";
    static final String SPACES = "،؛؟,;";

    /** Digits on both sides of a comma that are two numbers, such as years, and not one. */
    private static final int TWO_NUMBERS = 4;

    private static final Set<String> AND = Set.of("and", "&&");
    private static final Set<String> OR = Set.of("or", "||");
    private static final Set<String> NOT = Set.of("not");

    /** What a token is. */
    enum Mark {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /**
     * A token.
     *
     * @param text the word, the words between the quotes, or the field's name in lower case
     * @param whole false for a phrase that is never closed
     * @param others how many other words may stand between those of a phrase; -1 for a plain phrase
     */
    record Token(Mark type, String text, int start, int end, boolean whole, int others) {
        Token(Mark type, String text, int start, int end, boolean whole) {
            this(type, text, start, end, whole, -1);
        }
    }

    /** Whoever types more words than this types a sentence, in which small {@code or} and {@code not} are words. */
    private static final int SENTENCE = 6;

    private static final int NEAR = 10;

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /** The field whose amounts are read here; empty outside of one. */
    private String figures = "";

    private boolean grouped;

    QueryLexer(String query) {
        this.query = query;
    }

    List<Token> tokens() {
        while (at < query.length()) {
            char c = query.charAt(at);
            int before = tokens.size();
            if (separates(c) || c == ':') {
                at++;
            } else if (c == '(') {
                one(Mark.OPEN);
                grouped = true;
            } else if (c == ')') {
                one(Mark.CLOSE);
                grouped = false;
            } else if (figures.isEmpty() || !amount()) {
                token(c);
            }
            if (!grouped && tokens.size() > before && tokens.getLast().type() != Mark.FIELD) {
                figures = "";
            }
        }
        return tokens.stream().filter(token -> says(token.text())).count() > SENTENCE ? sentence() : tokens;
    }

    private void token(char c) {
        if (quote(c)) {
            phrase();
        } else if ((c == '-' || c == '+' || c == '!') && operand(at + 1)) {
            if (c == '+') {
                at++;
            } else {
                one(Mark.NOT);
            }
        } else {
            run();
        }
    }

    /** Reads an amount as one word, whatever spaces and signs are in it. */
    private boolean amount() {
        AmountReader.Part part = AmountReader.at(query, at, figures);
        if (part != null) {
            tokens.add(new Token(Mark.WORD, part.text(), part.start(), part.end(), true));
            at = part.end();
        }
        return part != null;
    }

    /** Whether there is anything in a text to look for; what says nothing is left out of the query that runs. */
    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A sentence's small operators are words, unless something else in it shows that operators are meant. */
    private List<Token> sentence() {
        boolean meant = tokens.stream()
                .anyMatch(token -> token.type() != Mark.WORD && token.type() != Mark.PHRASE && !small(token));
        return meant
                ? tokens
                : tokens.stream()
                        .map(token -> small(token)
                                ? new Token(Mark.WORD, token.text(), token.start(), token.end(), true)
                                : token)
                        .toList();
    }

    /** Whether a token is an operator in lower case. */
    private static boolean small(Token token) {
        return switch (token.type()) {
            case AND, OR, NOT -> token.text().chars().allMatch(Character::isLowerCase);
            case WORD, PHRASE, FIELD, OPEN, CLOSE -> false;
        };
    }

    /** Whether the text, typed alone, is one word and nothing else. */
    static boolean word(String text) {
        List<Token> tokens = new QueryLexer(text).tokens();
        return tokens.size() == 1
                && tokens.getFirst().type() == Mark.WORD
                && tokens.getFirst().text().equals(text);
    }

    private void one(Mark type) {
        tokens.add(new Token(type, query.substring(at, at + 1), at, at + 1, true));
        at++;
    }

    private void phrase() {
        int start = at;
        int end = start + 1;
        while (end < query.length() && !quote(query.charAt(end))) {
            end++;
        }
        boolean closed = end < query.length();
        at = closed ? end + 1 : end;
        int others = closed ? others() : -1;
        tokens.add(new Token(Mark.PHRASE, query.substring(start + 1, end).strip(), start, at, closed, others));
    }

    /** The number behind a tilde behind a phrase, at most two digits; a tilde alone is a usual distance. */
    private int others() {
        if (at >= query.length() || query.charAt(at) != '~') {
            return -1;
        }
        int from = at + 1;
        int to = from;
        while (to < query.length() && to - from < 2 && Character.digit(query.charAt(to), 10) >= 0) {
            to++;
        }
        at = to;
        return to == from ? NEAR : Integer.parseInt(query.substring(from, to));
    }

    private void run() {
        int start = at;
        while (at < query.length() && !ends(query, at)) {
            if (query.charAt(at) == ':' && field(start, at)) {
                tokens.add(new Token(
                        Mark.FIELD, query.substring(start, at).toLowerCase(Locale.ROOT), start, at + 1, true));
                while (at < query.length() && query.charAt(at) == ':') {
                    at++;
                }
                figures = Amount.FIELDS.contains(tokens.getLast().text())
                        ? tokens.getLast().text()
                        : "";
                grouped = false;
                return;
            }
            at++;
        }
        String text = query.substring(start, at);
        String lower = text.toLowerCase(Locale.ROOT);
        Mark type = AND.contains(lower)
                ? Mark.AND
                : OR.contains(lower) ? Mark.OR : NOT.contains(lower) ? Mark.NOT : Mark.WORD;
        if (type != Mark.WORD || says(text) || text.indexOf('*') >= 0) {
            tokens.add(new Token(type, text, start, at, true));
        }
    }

    /** A name of ASCII letters before a colon, unless an address or a time of day follows. */
    private boolean field(int start, int colon) {
        return colon > start
                && query.substring(start, colon).chars().allMatch(c -> c < 0x80 && Character.isLetter(c))
                && !query.startsWith("//", colon + 1);
    }

    private boolean operand(int next) {
        return next < query.length() && !separates(query.charAt(next)) && query.charAt(next) != '-';
    }

    /** Whether a word ends before a place. */
    static boolean ends(String query, int at) {
        char c = query.charAt(at);
        return (separates(c) && !inNumber(query, at)) || quote(c) || c == '(' || c == ')';
    }

    /** Whether a comma belongs to the number it stands in: 216,000 is one, 2024,2025 are two. */
    private static boolean inNumber(String query, int at) {
        if (query.charAt(at) != ',' && query.charAt(at) != '،') {
            return false;
        }
        int from = at;
        while (from > 0 && Character.isDigit(query.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < query.length() && Character.isDigit(query.charAt(to))) {
            to++;
        }
        int before = at - from;
        int after = to - at - 1;
        return before > 0 && after > 0 && (before < TWO_NUMBERS || after < TWO_NUMBERS);
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || SPACES.indexOf(c) >= 0;
    }

    private static boolean quote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
