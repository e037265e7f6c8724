package blotter.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines that recur across the pages of a source, which no page shows by itself: appeals to follow a channel, notes on
 * the house, telephone numbers. A line of some length counts that stands on a quarter of the pages looked at. What opens
 * a text is never touched, for leads and bylines recur too, nor are short lines, for so do the names that sign a
 * statement; nor is a text of which hardly half would be left.
 *
 * @param lines folded: digits do not matter
 */
public record Recurring(Set<String> lines) {
    /** Of sources of which too little is known. */
    public static final Recurring NONE = new Recurring(Set.of());

    private static final int LEAST_PAGES = 4;
    private static final double SHARE = 0.25;
    private static final int OPENING = 3;
    private static final int SHORTEST = 50;

    /** What recurs among texts of as many pages of a source. */
    public static Recurring among(List<String> texts) {
        Map<String, Integer> pages = new HashMap<>();
        for (String text : texts) {
            var seen = new HashSet<String>();
            text.lines()
                    .filter(line -> line.length() >= SHORTEST)
                    .map(Recurring::fold)
                    .filter(seen::add)
                    .forEach(line -> pages.merge(line, 1, Integer::sum));
        }
        double least = Math.max(LEAST_PAGES, SHARE * texts.size());
        return new Recurring(pages.entrySet().stream()
                .filter(line -> line.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** A text without the lines that recur. */
    String without(String text) {
        if (lines.isEmpty()) {
            return text;
        }
        var kept = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            if (kept.size() < OPENING || line.length() < SHORTEST || !lines.contains(fold(line))) {
                kept.add(line);
            }
        }
        String shorter = String.join("\n", kept);
        return shorter.length() * 2 < text.length() ? text : shorter;
    }

    private static String fold(String line) {
        var out = new StringBuilder(line.length());
        line.chars().map(c -> Character.isDigit(c) ? '0' : c).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
