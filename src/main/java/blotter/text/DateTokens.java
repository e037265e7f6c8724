package blotter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text as numbers, words and marks, for reading dates. Words are folded only when somebody asks for them. */
final class DateTokens {
    /** A run of digits, a run of letters, or one other character. */
    record Token(int start, int end, Kind kind, int value) {
        boolean number() {
            return kind == Kind.NUMBER;
        }

        boolean word() {
            return kind == Kind.WORD;
        }

        int length() {
            return end - start;
        }
    }

    enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    private final String text;
    private final List<Token> tokens;
    private final @Nullable String[] folds;

    private DateTokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.folds = new String[tokens.size()];
    }

    static DateTokens of(String text) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (Digits.is(c)) {
                int end = i;
                int value = 0;
                while (end < text.length() && Digits.is(text.charAt(end))) {
                    value = end - i < 8 ? value * 10 + Character.digit(text.charAt(end), 10) : value;
                    end++;
                }
                tokens.add(new Token(i, end, Kind.NUMBER, value));
                i = end;
            } else if (Character.isLetter(c) || c == 'ـ') {
                int end = i + 1;
                while (end < text.length() && inWord(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(i, end, Kind.WORD, 0));
                i = end;
            } else {
                if (!Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT) {
                    tokens.add(new Token(i, i + 1, Kind.MARK, 0));
                }
                i++;
            }
        }
        return new DateTokens(text, tokens);
    }

    private static boolean inWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || c == 'ـ' || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    int size() {
        return tokens.size();
    }

    Token get(int i) {
        return tokens.get(i);
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).number();
    }

    boolean isYear(int i) {
        return isNumber(i) && tokens.get(i).length() == 4;
    }

    /** The token folded for comparison, empty beyond the ends. */
    String folded(int i) {
        if (i < 0 || i >= tokens.size()) {
            return "";
        }
        String folded = folds[i];
        if (folded == null) {
            Token token = tokens.get(i);
            String words = text.substring(token.start, token.end);
            folded = token.word() ? Months.fold(words) : words;
            folds[i] = folded;
        }
        return folded;
    }

    /** The folded words from a token on, at most as many as asked; fewer where something else comes between. */
    List<String> words(int from, int most) {
        var words = new ArrayList<String>();
        for (int i = from;
                i < Math.min(from + most, tokens.size()) && (tokens.get(i).word() || letterDigit(i, from));
                i++) {
            words.add(folded(i));
        }
        return words;
    }

    private boolean letterDigit(int i, int from) {
        return i > from
                && tokens.get(i).start == tokens.get(i - 1).end
                && tokens.get(i).length() == 1
                && tokens.get(i).number();
    }

    /** The first token from an index on that is not one of the marks and words given. */
    int skip(int from, Set<String> folded) {
        int at = from;
        while (at < tokens.size() && at < from + 4 && !tokens.get(at).number() && folded.contains(folded(at))) {
            at++;
        }
        return at;
    }

    boolean numberWithin(int i, int distance) {
        for (int at = i + 1; at <= i + distance && at < tokens.size(); at++) {
            if (tokens.get(at).number()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number at a token is the tail of a longer one: {@code 3.14.12.2025}, {@code 1,225}. */
    boolean continues(int i) {
        if (i < 2
                || !isNumber(i - 2)
                || tokens.get(i - 1).end != tokens.get(i).start
                || tokens.get(i - 2).end != tokens.get(i - 1).start) {
            return false;
        }
        return switch (folded(i - 1)) {
            case ".", ",", "-", "/", "٫", "٬" -> true;
            default -> false;
        };
    }

    /** Whether a date that ended before a token goes on as a longer number. */
    boolean runsOn(int i, String separator) {
        return isNumber(i + 1)
                && folded(i).equals(separator)
                && tokens.get(i).start == tokens.get(i - 1).end
                && tokens.get(i + 1).start == tokens.get(i).end;
    }
}
