package blotter.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes one affix off a word: the longest of a list that leaves enough letters. At the front that is a particle written onto
 * the noun, conjunction, preposition and article in Arabic (وبالبصرة), a preposition in Sorani (لەکەرکوک). At the end there are
 * few affixes and long remainders on purpose: شرطة (police) must not become شرط (condition), nor قوات (forces) two letters.
 */
final class AffixFilter extends TokenFilter {
    /** Conjunction, preposition and article in the orders they occur, folded, longest first. */
    static final List<String> ARABIC_CLITICS =
            List.of("وبال", "وكال", "وفال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "و");

    /** From, in and to, folded, longest first. */
    static final List<String> SORANI_CLITICS = List.of("له", "به");

    /** Plurals, duals and possessives, normalised. */
    static final List<String> ARABIC_PLURALS = List.of("ها", "هم", "ان", "ات", "ون", "ين");

    /** What is left of tanwin once marks are dropped: طفلاً is طفل. */
    static final List<String> TANWIN = List.of("ا");

    /** The feminine ending and those of belonging, normalised, longest first. */
    static final List<String> ARABIC_ENDINGS = List.of("يه", "ه", "ي");

    /** Definite and indefinite forms and plurals with and without ezafe, normalised, longest first. */
    static final List<String> SORANI_ENDINGS =
            List.of("یەکانی", "ەکانی", "یەکان", "ەکان", "یەکەی", "ەکەی", "یەکە", "ەکە", "یەکی", "ێکی", "یەک", "ێک");

    /** Plurals, cases, ezafe and one (-ek), of nouns and of verbs that stand as nouns, folded, longest first. */
    static final List<String> KURMANJI_ENDINGS = List.of(
            "yeke", "yeki", "iyan", "iyen", "inen", "eke", "eki", "yek", "yan", "yen", "ina", "ine", "iye", "an", "en",
            "in", "ek", "ya", "ye", "a", "e", "i");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute spelled = addAttribute(KeywordAttribute.class);
    private final List<String> affixes;
    private final boolean front;
    private final int least;

    private AffixFilter(TokenStream input, List<String> affixes, boolean front, int least) {
        super(input);
        this.affixes = affixes;
        this.front = front;
        this.least = least;
    }

    /** @param least letters that must remain; one more behind a single letter */
    static AffixFilter clitics(TokenStream input, List<String> clitics, int least) {
        return new AffixFilter(input, clitics, true, least);
    }

    /** @param least letters that must remain */
    static AffixFilter endings(TokenStream input, List<String> endings, int least) {
        return new AffixFilter(input, endings, false, least);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!spelled.isKeyword()) {
            cut();
        }
        return true;
    }

    private void cut() {
        for (String affix : affixes) {
            int rest = term.length() - affix.length();
            int needed = front && affix.length() == 1 ? least + 1 : least;
            if (rest >= needed && stands(affix, front ? 0 : rest)) {
                if (front) {
                    System.arraycopy(term.buffer(), affix.length(), term.buffer(), 0, rest);
                }
                term.setLength(rest);
                return;
            }
        }
    }

    private boolean stands(String affix, int from) {
        for (int i = 0; i < affix.length(); i++) {
            if (term.charAt(from + i) != affix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
