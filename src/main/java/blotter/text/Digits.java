package blotter.text;

/** The decimal digits of all scripts as one: {@code ٣}, {@code ۳} and {@code 3} are three. */
public final class Digits {
    private Digits() {}

    public static boolean is(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** The text with every decimal digit written as ASCII; its length does not change. */
    public static String ascii(String text) {
        char[] out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 && Character.isDigit(c)) {
                if (out == null) {
                    out = text.toCharArray();
                }
                out[i] = (char) ('0' + Character.digit(c, 10));
            }
        }
        return out == null ? text : new String(out);
    }
}
