package blotter.operation;

import blotter.text.Fold;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The marks that near copies of one text share: the same letters and digits once letters are folded and all between them
 * is dropped. Numbers stay, so two statements that differ in a figure are never copies.
 */
public final class Fingerprint {
    /** A text with fewer letters and digits says too little to be a copy of another. */
    private static final int SHORTEST = 40;

    private static final int SENTENCES = 3;
    private static final String ENDS = ".!?؟۔\n";

    private Fingerprint() {}

    /**
     * The mark of the whole text, first, and those of its longest sentences: a copy with a line more or a slip mended shares
     * one of them at least. That two texts share one proves nothing: {@link Copy} compares them. None for a short text.
     */
    public static List<Long> marks(String text) {
        var whole = new StringBuilder(text.length());
        var sentences = new LinkedHashSet<String>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            String sentence = kept(text.substring(start, end));
            whole.append(sentence);
            if (sentence.length() >= SHORTEST) {
                sentences.add(sentence);
            }
            start = end + 1;
        }
        if (whole.length() < SHORTEST) {
            return List.of();
        }
        var marks = new LinkedHashSet<Long>();
        marks.add(hash(whole.toString()));
        sentences.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(SENTENCES)
                .forEach(sentence -> marks.add(hash(sentence)));
        return List.copyOf(marks);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String kept(String text) {
        String folded = Fold.key(text);
        var kept = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int c = folded.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                kept.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return kept.toString();
    }

    private static long hash(String kept) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
