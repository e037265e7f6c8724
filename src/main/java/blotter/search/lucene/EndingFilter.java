package blotter.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes one ending off a word: the longest of a list that leaves enough letters. Few endings and long remainders on purpose:
 * شرطة (police) must not become شرط (condition), nor قوات (forces) two letters.
 */
final class EndingFilter extends TokenFilter {
    /** Plurals, duals and possessives, normalised. */
    static final List<String> ARABIC_PLURALS = List.of("ها", "هم", "ان", "ات", "ون", "ين");

    /** What is left of tanwin once marks are dropped: طفلاً is طفل. */
    static final List<String> TANWIN = List.of("ا");

    /** The feminine ending and those of belonging, normalised, longest first. */
    static final List<String> ARABIC = List.of("يه", "ه", "ي");

    /** Definite and indefinite forms and plurals with and without ezafe, normalised, longest first. */
    static final List<String> SORANI =
            List.of("یەکانی", "ەکانی", "یەکان", "ەکان", "یەکەی", "ەکەی", "یەکە", "ەکە", "یەکی", "ێکی", "یەک", "ێک");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute spelled = addAttribute(KeywordAttribute.class);
    private final List<String> endings;
    private final int least;

    /** @param least letters that must remain */
    EndingFilter(TokenStream input, List<String> endings, int least) {
        super(input);
        this.endings = endings;
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
        for (String ending : endings) {
            int rest = term.length() - ending.length();
            if (rest >= least && ends(ending, rest)) {
                term.setLength(rest);
                return true;
            }
        }
        return true;
    }

    private boolean ends(String ending, int from) {
        for (int i = 0; i < ending.length(); i++) {
            if (term.charAt(from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
