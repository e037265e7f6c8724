package blotter.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as 64 numbers by which near copies are found (MinHash over runs of five words; Broder 1997). Press notices of
 * one agency are templates, "seized N kg of X in Y", so likeness only proposes: whoever folds two releases into one has
 * to see that figures, places and dates agree as well.
 */
public final class Fingerprint {
    private static final int HASHES = 64;
    private static final int RUN = 5;
    private final int[] least;

    private Fingerprint(int[] least) {
        this.least = least;
    }

    public static Fingerprint of(String text) {
        List<String> words = words(text);
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
            int run = words.subList(i, Math.min(i + RUN, words.size())).hashCode();
            for (int k = 0; k < HASHES; k++) {
                int hash = mix(run + k * 0x9e3779b9) & Integer.MAX_VALUE;
                least[k] = Math.min(least[k], hash);
            }
        }
        return new Fingerprint(least);
    }

    /** The share of runs of words that two texts have in common, as estimated: 0 to 1. */
    public double likeness(Fingerprint other) {
        int same = 0;
        for (int k = 0; k < HASHES; k++) {
            same += least[k] == other.least[k] ? 1 : 0;
        }
        return (double) same / HASHES;
    }

    /** The numbers, for keeping; a copy. */
    public int[] numbers() {
        return least.clone();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<>(
                Arrays.asList(Digits.ascii(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** The finaliser of MurmurHash3. */
    private static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint && Arrays.equals(least, fingerprint.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
