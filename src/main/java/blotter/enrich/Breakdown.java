package blotter.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which people only break down a number that was told before: "38 people were held: 19 in Basra, eleven in Zubair and
 * eight in Faw", "six people, four Syrians and two Iraqis". They belong to those, so that nobody is counted twice.
 */
final class Breakdown {
    /** Nouns that say of nobody who he is, so that others can only tell more of the same people: people, suspects. */
    private static final Set<String> ANYBODY = WordLists.of("Breakdown.anybody");

    /** How many words, such as "among them", may stand before the first of them. */
    private static final int NEAR = 2;

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

    /** One past the last of those who together are as many as the people of a number before them; its own place where none are. */
    private static int end(Passage passage, List<People> groups, int first) {
        People whole = groups.get(first);
        if (!whole.stated() || whole.part() || whole.count() < 2) {
            return first;
        }
        int sum = 0;
        int items = 0;
        for (int i = first + 1; i < groups.size(); i++) {
            People each = groups.get(i);
            boolean opened = i > first + 1 || colon(passage, whole.to(), each.from()) || told(passage, whole, each);
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

    /** Whether people after a comma can be some of those before it: "four men, three in", "six people, four Syrians". */
    private static boolean told(Passage passage, People whole, People each) {
        boolean after = each.from() - whole.to() <= NEAR && passage.comma(whole.to() - 1, whole.to());
        boolean bare = each.to() - each.from() == 1 && !passage.is(each.from(), Cue.PEOPLE);
        return after && each.stated() && (bare || ANYBODY.contains(passage.words.word(whole.to() - 1)));
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
