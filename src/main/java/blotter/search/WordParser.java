package blotter.search;

import blotter.search.Expression.Beginning;
import blotter.search.Expression.Near;
import blotter.search.Expression.Phrase;
import blotter.search.Expression.Word;
import blotter.search.QueryLexer.Token;
import org.jspecify.annotations.Nullable;

/** Reads words, beginnings of words, and phrases; what holds none, or comes when there were enough, is left out and said. */
final class WordParser {
    private static final int MOST_WORDS = 64;

    private final QueryFaults faults;
    private int words;

    WordParser(QueryFaults faults) {
        this.faults = faults;
    }

    @Nullable
    Expression phrase(Token token) {
        return counted(token, readPhrase(token));
    }

    @Nullable
    Expression word(Token token) {
        return counted(token, readWord(token));
    }

    private @Nullable Expression readPhrase(Token token) {
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

    private @Nullable Expression readWord(Token token) {
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

    private @Nullable Expression counted(Token token, @Nullable Expression expression) {
        words++;
        if (words == MOST_WORDS + 1) {
            faults.add(token, "a query takes " + MOST_WORDS + " words; what follows was left out");
        }
        return words > MOST_WORDS ? null : expression;
    }
}
