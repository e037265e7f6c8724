package blotter.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes one written-on particle off the front of a word: the longest of a list that leaves enough letters. Arabic writes
 * conjunction, preposition and article onto the noun (وبالبصرة), Sorani its preposition (لەکەرکوک).
 */
final class CliticFilter extends TokenFilter {
    /** Conjunction, preposition and article in the orders they occur, folded, longest first. */
    static final List<String> ARABIC =
            List.of("وبال", "وكال", "وفال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "و");

    /** From, in and to, folded, longest first. */
    static final List<String> SORANI = List.of("له", "به");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute spelled = addAttribute(KeywordAttribute.class);
    private final List<String> clitics;
    private final int least;

    /** @param least letters that must remain; one more behind a single letter */
    CliticFilter(TokenStream input, List<String> clitics, int least) {
        super(input);
        this.clitics = clitics;
        this.least = least;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (spelled.isKeyword()) {
            return true;
        }
        for (String clitic : clitics) {
            if (term.length() - clitic.length() >= (clitic.length() == 1 ? least + 1 : least) && begins(clitic)) {
                String rest = term.subSequence(clitic.length(), term.length()).toString();
                term.setEmpty().append(rest);
                return true;
            }
        }
        return true;
    }

    private boolean begins(String clitic) {
        for (int i = 0; i < clitic.length(); i++) {
            if (term.charAt(i) != clitic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
