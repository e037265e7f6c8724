package blotter.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what a source's own rule selects against what is found without it. A site that was made anew leaves its rules
 * selecting nothing, a scrap, or another part of the page; then the text found without the rule is taken.
 */
final class RuleCheck {
    private static final int LEAST = 200;
    private static final double SHORTEST = 0.1;
    private static final double SAME = 0.15;

    private RuleCheck() {}

    /** Whether a rule no longer selects the text. Where the page has hardly any text besides, the rule is believed. */
    static boolean outgrown(String ruled, String general) {
        if (general.length() < LEAST) {
            return false;
        }
        return ruled.length() < SHORTEST * general.length() || overlap(ruled, general) < SAME;
    }

    /** The share of the words of the shorter text that the other has too. */
    private static double overlap(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long both = words.stream().filter(others::contains).count();
        return both / (double) Math.max(1, Math.min(words.size(), others.size()));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)));
    }
}
