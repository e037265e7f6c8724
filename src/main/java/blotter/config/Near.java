package blotter.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The word somebody probably meant: the nearest of those that would work, by edits (Damerau, optimal string alignment),
 * and none when a third of the word would have to change.
 */
public final class Near {
    private Near() {}

    public static Optional<String> to(String word, Collection<String> words) {
        String asked = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, asked.length() / 3);
        return words.stream()
                .filter(w -> edits(asked, w.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.<String>comparingInt(w -> edits(asked, w.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a sentence: {@code ; did you mean "x"?}, or all that would work when they are few. */
    public static String remedy(String word, Collection<String> words) {
        return to(word, words)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(
                        () -> words.isEmpty() || words.size() > 20 ? "" : "; use one of: " + String.join(", ", words));
    }

    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
