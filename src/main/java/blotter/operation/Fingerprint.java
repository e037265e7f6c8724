package blotter.operation;

import blotter.text.Fold;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The mark that near copies of one text share: the same letters and digits once letters are folded and all between them
 * is dropped. Numbers stay, so two statements that differ in a figure are never copies.
 */
public final class Fingerprint {
    /** A text with fewer letters and digits says too little to be a copy of another. */
    private static final int SHORTEST = 40;

    private Fingerprint() {}

    /** Thirty-two hexadecimal digits; empty for a text too short to judge. */
    public static String of(String text) {
        String folded = Fold.key(text);
        var kept = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        if (kept.length() < SHORTEST) {
            return "";
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(kept.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
