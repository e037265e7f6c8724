package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the dots out of an acronym, so that {@code I.N.S.S.} is INSS; numbers and host names keep theirs. */
final class AcronymFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (acronym(term)) {
            char[] buffer = term.buffer();
            int length = term.length();
            int to = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] != '.') {
                    buffer[to++] = buffer[i];
                }
            }
            term.setLength(to);
        }
        return true;
    }

    /** Single letters with dots between them. */
    static boolean acronym(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() > 2 && word.length() % 2 == 1;
    }
}
