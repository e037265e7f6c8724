package blotter.search.lucene;

import blotter.text.Fold;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Folds a token as the gazetteer folds names, so a word found here is the word found there. */
final class FoldFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!plain()) {
            String folded = Fold.key(term);
            if (!folded.isBlank()) {
                term.setEmpty().append(folded);
            }
        }
        return true;
    }

    /** Lower-case ASCII folds to itself. */
    private boolean plain() {
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = buffer[i];
            if (c > 0x7e || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
