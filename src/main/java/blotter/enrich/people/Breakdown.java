package blotter.enrich.people;

import blotter.enrich.event.Ordinal;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
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
    private static final int AMONG = 2;

    /** How many words may tell where and when, before the comma. */
    private static final int FAR = 6;

    /** The most words of a line that opens a list. */
    private static final int LINE = 40;

    private Breakdown() {}

    /** The people of a passage, with those who break down others as parts of them. */
    static List<People> of(Passage passage, List<People> groups) {
        List<People> told = new ArrayList<>(groups);
        for (int i = 0; i < told.size(); i++) {
            last(passage, told, i);
            int end = Math.max(end(passage, told, i), Math.max(listed(passage, told, i), among(passage, told, i)));
            for (int j = i + 1; j < end; j++) {
                People each = told.get(j);
                told.set(j, new People(each.count(), each.from(), each.to(), each.stated(), true));
            }
        }
        return told;
    }

    /** أربعة أشخاص، ثلاثة من سكنة المحافظة والرابع من خانقين: the last of the people that a number tells of is one of them. */
    private static void last(Passage passage, List<People> told, int i) {
        People one = told.get(i);
        String word = passage.words().word(one.from());
        int nth = word.startsWith("و") && !one.stated() ? Ordinal.of(word.substring(1)) : 0;
        for (int j = i - 1;
                nth > 1 && j >= 0 && passage.sameSentence(told.get(j).from(), one.from());
                j--) {
            if (told.get(j).stated()
                    && told.get(j).count() == nth
                    && !told.get(j).part()) {
                told.set(i, new People(1, one.from(), one.to(), false, true));
            }
        }
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

    /** One past the last of those who stand in the lines of a list that a number opens: "58 persons, as follows:". */
    private static int listed(Passage passage, List<People> groups, int first) {
        People whole = groups.get(first);
        int list = whole.stated() && !whole.part() && whole.count() > 1 ? list(passage, whole) : -1;
        if (list < 0) {
            return first;
        }
        int sum = 0;
        int end = first + 1;
        while (end < groups.size() && item(passage, whole, groups.get(end), list)) {
            sum += groups.get(end).part() ? 0 : groups.get(end).count();
            end++;
        }
        return sum <= whole.count() ? end : first;
    }

    /** "Of these nine for theft, six for forgery and four for threats": one past the last of a list whose first is a part. */
    private static int among(Passage passage, List<People> groups, int first) {
        People part = groups.get(first);
        int end = first + 1;
        while (part.part()
                && part.stated()
                && end < groups.size()
                && groups.get(end).stated()
                && passage.sameSentence(part.from(), groups.get(end).from())
                && passage.is(groups.get(end).to(), Cue.CHARGE) == passage.is(part.to(), Cue.CHARGE)
                && passage.is(part.to(), Cue.CHARGE)) {
            end++;
        }
        return end;
    }

    private static boolean item(Passage passage, People whole, People each, int list) {
        return each.from() >= list
                && (passage.sameSentence(whole.from(), each.from())
                        || CountPlace.of(passage, each.from()) == CountPlace.LISTED);
    }

    /** The first word of the lines after the colon that the line of some people ends with; -1 where it ends otherwise. */
    private static int list(Passage passage, People whole) {
        for (int w = whole.to(); w < Math.min(passage.words().size(), whole.to() + LINE); w++) {
            String gap = passage.between(w);
            if (gap.indexOf('\n') >= 0) {
                return gap.indexOf(':') >= 0 ? w : -1;
            }
        }
        return -1;
    }

    /** Whether people after a comma can be some of those before it: "four men, three in", "six people, four Syrians". */
    private static boolean told(Passage passage, People whole, People each) {
        boolean near = passage.comma(whole.to() - 1, whole.to()) && each.from() - whole.to() <= AMONG;
        boolean after = near || (passage.comma(each.from() - 1, each.from()) && each.from() - whole.to() <= FAR);
        boolean bare = each.to() - each.from() == 1 && !passage.is(each.from(), Cue.PEOPLE);
        boolean clause = passage.sameSentence(each.from(), each.to()) && Clause.passive(passage, each.to());
        return after
                && !clause
                && each.stated()
                && (bare || ANYBODY.contains(passage.words().word(whole.to() - 1)));
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
