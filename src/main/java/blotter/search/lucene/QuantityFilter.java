package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Cuts a number from the unit written onto it, so that {@code 20kg} is found by {@code 20 kg} and the other way round. */
final class QuantityFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private AttributeSource.@Nullable State unit;
    private int cut;

    QuantityFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (unit != null) {
            restoreState(unit);
            unit = null;
            int start = offsets.startOffset();
            int end = offsets.endOffset();
            boolean whole = end - start == term.length();
            String rest = term.subSequence(cut, term.length()).toString();
            term.setEmpty().append(rest);
            offsets.setOffset(whole ? start + cut : start, end);
            increment.setPositionIncrement(1);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        cut = cut(term);
        if (cut > 0) {
            unit = captureState();
            boolean whole = offsets.endOffset() - offsets.startOffset() == term.length();
            term.setLength(cut);
            offsets.setOffset(offsets.startOffset(), whole ? offsets.startOffset() + cut : offsets.endOffset());
        }
        return true;
    }

    /** Where the letters begin in a token of a number and letters; 0 when it is none. */
    static int cut(CharSequence token) {
        int digits = 0;
        while (digits < token.length() && (Character.isDigit(token.charAt(digits)) || inside(token, digits))) {
            digits++;
        }
        if (digits == 0 || digits == token.length()) {
            return 0;
        }
        for (int i = digits; i < token.length(); i++) {
            if (!Character.isLetter(token.charAt(i))) {
                return 0;
            }
        }
        return digits;
    }

    private static boolean inside(CharSequence token, int at) {
        char c = token.charAt(at);
        return at > 0 && (c == '.' || c == ',' || c == '٫' || c == '٬');
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        unit = null;
        cut = 0;
    }
}
