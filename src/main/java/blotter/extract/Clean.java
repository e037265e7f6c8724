package blotter.extract;

import java.text.Normalizer;

/** Keeps text tidy: composed (NFC), without control characters and marks of direction, with plain spaces. */
final class Clean {
    /** Text below this is composed as it is (UAX 15); a bound, as the letters are only or-ed together. */
    private static final int FIRST_COMBINING = 0x100;

    private Clean() {}

    /** One line: every run of white space is one space, none at the ends. */
    static String line(CharSequence text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        int high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f;
            if (!plain && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                gap = true;
            } else if (plain || !ignorable(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
                high |= c;
            }
        }
        return high < FIRST_COMBINING ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Paragraphs: lines tidied each by itself, empty ones dropped, one line feed between. */
    static String paragraphs(String text) {
        var out = new StringBuilder(text.length());
        text.lines().map(Clean::line).filter(line -> !line.isEmpty()).forEach(line -> {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            out.append(line);
        });
        return out.toString();
    }

    /** Marks of direction, byte order marks and controls; not the joiners, which change how words are read. */
    private static boolean ignorable(char c) {
        return Character.isISOControl(c)
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061c'
                || c == '\ufeff'
                || c == '\u200b'
                || c == '\u00ad'
                || c == '\ufffc';
    }
}
