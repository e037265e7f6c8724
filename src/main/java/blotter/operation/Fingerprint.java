package blotter.operation;

import blotter.text.Fold;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mark that near copies of one text share: the same letters and digits once letters are folded and all between them
 * is dropped. Numbers stay, so two statements that differ in a figure are never copies.
 */
public final class Fingerprint {
    /** A text with fewer letters and digits says too little to be a copy of another. */
    private static final int SHORTEST = 40;

    private static final int SENTENCES = 3;
    private static final Pattern SENTENCE = Pattern.compile("[.!?؟۔\\n]+");

    private Fingerprint() {}

    /** Thirty-two hexadecimal digits; empty for a text too short to judge. */
    public static String of(String text) {
        String kept = kept(text);
        return kept.length() < SHORTEST ? "" : hash(kept);
    }

    /**
     * The mark of the whole text, first, and those of its longest sentences: a copy with a line more or a slip mended shares
     * one of them at least. That two texts share one proves nothing: {@link Copy} compares them. None for a short text.
     */
    public static List<String> marks(String text) {
        String whole = of(text);
        if (whole.isEmpty()) {
            return List.of();
        }
        var marks = new LinkedHashSet<String>();
        marks.add(whole);
        SENTENCE.splitAsStream(text)
                .map(Fingerprint::kept)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(SENTENCES)
                .forEach(sentence -> marks.add(hash(sentence)));
        return List.copyOf(marks);
    }

    private static String kept(String text) {
        String folded = Fold.key(text);
        var kept = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String hash(String kept) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
