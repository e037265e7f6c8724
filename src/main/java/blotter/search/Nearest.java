package blotter.search;

import blotter.text.Edits;
import blotter.text.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names near to one that is not known, by the letters that must be changed once both are folded. */
final class Nearest {
    private static final int MOST = 5;

    private Nearest() {}

    /** At most five, nearest first; names that have little in common are left out. */
    static List<String> to(String name, Collection<String> names) {
        String key = Fold.key(name).strip();
        int most = Math.max(2, key.length() / 3);
        record Near(String name, int distance) {}
        return names.stream()
                .distinct()
                .map(each -> new Near(each, distance(key, Fold.key(each), most)))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** A name that begins with what was typed is one change away. */
    private static int distance(String typed, String name, int most) {
        if (!typed.isEmpty() && name.startsWith(typed)) {
            return typed.length() == name.length() ? 0 : 1;
        }
        return Edits.between(typed, name, most);
    }
}
