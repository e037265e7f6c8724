package blotter.enrich;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which people only break down a number that was told before: "38 people were held: 19 in Basra, eleven in Zubair and
 * eight in Faw". They belong to those, so that nobody is counted twice.
 */
final class Breakdown {
    private Breakdown() {}

    /** The people of a passage, with those who break down others as parts of them. */
    static List<People> of(Passage passage, List<People> groups) {
        List<People> told = new ArrayList<>(groups);
        for (int i = 0; i < told.size(); i++) {
            int end = end(passage, told, i);
            for (int j = i + 1; j < end; j++) {
                People each = told.get(j);
                told.set(j, new People(each.count(), each.from(), each.to(), each.stated(), true));
            }
        }
        return told;
    }

    /** One past the last of those who together are as many as the people of a number, after a colon; its own place where none are. */
    private static int end(Passage passage, List<People> groups, int first) {
        People whole = groups.get(first);
        if (!whole.stated() || whole.part() || whole.count() < 2) {
            return first;
        }
        int sum = 0;
        int items = 0;
        for (int i = first + 1; i < groups.size(); i++) {
            People each = groups.get(i);
            boolean opened = i > first + 1 || colon(passage, whole.to(), each.from());
            if (!opened || !passage.sameSentence(whole.from(), each.from())) {
                return first;
            }
            sum += each.part() ? 0 : each.count();
            items += each.part() ? 0 : 1;
            if (sum == whole.count() && items > 1) {
                return i + 1;
            }
            if (sum > whole.count()) {
                return first;
            }
        }
        return first;
    }

    /** Whether a colon stands between two words, in the line of the first. */
    private static boolean colon(Passage passage, int from, int to) {
        for (int w = from; w <= to; w++) {
            String gap = passage.between(w);
            int colon = gap.indexOf(':');
            int line = gap.indexOf('\n');
            if (colon >= 0 || line >= 0) {
                return colon >= 0 && (line < 0 || colon < line);
            }
        }
        return false;
    }
}
