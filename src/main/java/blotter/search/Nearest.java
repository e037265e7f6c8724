package blotter.search;

import blotter.text.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names near to one that is not known, by the letters that must be changed (Levenshtein) once both are folded. */
final class Nearest {
    private static final int MOST = 5;

    private Nearest() {}

    /** At most five, nearest first; names that have little in common are left out. */
    static List<String> to(String name, Collection<String> names) {
        String key = Fold.key(name).strip();
        record Near(String name, int distance) {}
        return names.stream()
                .distinct()
                .map(each -> new Near(each, distance(key, Fold.key(each))))
                .filter(near -> near.distance() <= Math.max(2, key.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** A name that begins with what was typed is one change away. */
    private static int distance(String typed, String name) {
        if (!typed.isEmpty() && name.startsWith(typed)) {
            return typed.length() == name.length() ? 0 : 1;
        }
        int[] before = new int[name.length() + 1];
        for (int i = 0; i <= name.length(); i++) {
            before[i] = i;
        }
        for (int row = 1; row <= typed.length(); row++) {
            int[] line = new int[name.length() + 1];
            line[0] = row;
            for (int i = 1; i <= name.length(); i++) {
                int change = typed.charAt(row - 1) == name.charAt(i - 1) ? 0 : 1;
                line[i] = Math.min(Math.min(line[i - 1], before[i]) + 1, before[i - 1] + change);
            }
            before = line;
        }
        return before[name.length()];
    }
}
