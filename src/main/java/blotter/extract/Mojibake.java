package blotter.extract;

/**
 * Tells text that was decoded in a charset it is not in: characters that could not be read, UTF-8 read as windows-1252
 * ({@code Ø§Ù„}), windows-1256 and its like read as windows-1252 ({@code ÇáÚÑÇÞ}). A few such characters are a slip of
 * the page; only what spoils the text counts.
 */
final class Mojibake {
    private static final int FEW = 5;
    private static final int LEAST_LETTERS = 30;
    private static final double SPOILT = 0.005;
    private static final double PAIRS = 0.02;
    private static final double ACCENTED = 0.45;
    private static final String LEADS = "ÃÂØÙÚÛÐÑÎÏ";

    /** What windows-1252 has at the bytes of UTF-8 that follow the first, beside those of Latin-1. */
    private static final String TRAILS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private Mojibake() {}

    static boolean in(String text) {
        int letters = 0;
        int accented = 0;
        int unreadable = 0;
        int pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
                continue;
            }
            unreadable += c == '\uFFFD' ? 1 : 0;
            if (Character.isLetter(c)) {
                letters++;
                accented += c >= 'À' && c <= 'ÿ' ? 1 : 0;
            }
            pairs += LEADS.indexOf(c) >= 0 && i + 1 < text.length() && trails(text.charAt(i + 1)) ? 1 : 0;
        }
        return (unreadable >= FEW && unreadable > SPOILT * text.length())
                || (pairs >= FEW && pairs > PAIRS * text.length())
                || (letters >= LEAST_LETTERS && accented > ACCENTED * letters);
    }

    private static boolean trails(char c) {
        return (c >= '\u0080' && c <= '¿') || TRAILS.indexOf(c) >= 0;
    }
}
