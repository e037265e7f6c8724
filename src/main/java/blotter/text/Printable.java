package blotter.text;

/**
 * Text that every view can show and every format can hold: no control characters and no half of a surrogate pair. XML 1.0
 * has no way to write them, a terminal obeys some of them, and UTF-8 cannot hold half a pair, so each view would make
 * something else of them.
 */
public final class Printable {
    private static final char REPLACEMENT = '\ufffd';

    private Printable() {}

    /**
     * The same text with U+FFFD for each such character, as Unicode has it for what cannot be shown (chapter 23.8). Tabs
     * and line ends stay; form feeds, vertical tabs and next lines are line ends (chapter 5.8). As long as it was.
     */
    public static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shown = shown(text, i, c);
            if (shown != c) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, shown);
            }
        }
        return out == null ? text : out.toString();
    }

    /** The text, or its first so many characters (code points) and an ellipsis. */
    public static String brief(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
    }

    private static char shown(String text, int at, char c) {
        if (Character.isSurrogate(c)) {
            boolean pair = Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return pair ? c : REPLACEMENT;
        }
        return switch (c) {
            case '\t', '\n', '\r' -> c;
            case '\u000b', '\f', '\u0085' -> '\n';
            default -> Character.isISOControl(c) ? REPLACEMENT : c;
        };
    }
}
