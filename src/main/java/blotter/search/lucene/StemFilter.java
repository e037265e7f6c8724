package blotter.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The end of a chain in which each word comes twice, as spelled and stemmed: a stem that equals its word is dropped, another
 * gets the sign of its language.
 */
final class StemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute spelled = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharTermAttributeImpl word = new CharTermAttributeImpl();
    private final char sign;

    StemFilter(TokenStream input, char sign) {
        super(input);
        this.sign = sign;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (spelled.isKeyword()) {
                word.copyBuffer(term.buffer(), 0, term.length());
                return true;
            }
            if (term.isEmpty() || same()) {
                continue;
            }
            int length = term.length();
            term.resizeBuffer(length + 1);
            System.arraycopy(term.buffer(), 0, term.buffer(), 1, length);
            term.buffer()[0] = sign;
            term.setLength(length + 1);
            increment.setPositionIncrement(0);
            return true;
        }
        return false;
    }

    private boolean same() {
        return Arrays.equals(term.buffer(), 0, term.length(), word.buffer(), 0, word.length());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word.setEmpty();
    }
}
