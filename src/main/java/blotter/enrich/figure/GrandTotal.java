package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.release.Found;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number that says of itself that it is all: "a total of 112 suspects", بەگشتی هەشت کەس, "31 people were arrested in total". */
final class GrandTotal {
    private static final int BEFORE = 2;
    private static final int AFTER = 4;
    private static final int LEAD = 2;
    private static final Set<String> OPERATIONS = WordLists.of("GrandTotal.operations");
    private static final Set<String> SEVERAL = WordLists.of("GrandTotal.several");
    private static final Set<String> IN_ALL = WordLists.of("GrandTotal.in-all");

    private GrandTotal() {}

    /** The people of the first such number to whom what is asked for happened; null where none tells of it. */
    static @Nullable Found<Integer> read(List<Participants> told, Cue what) {
        for (Participants each : told) {
            for (People group : each.groups()) {
                boolean total = group.stated()
                        && !group.part()
                        && (is(each.passage(), group) || inOperations(each.passage(), each.groups(), group));
                int event = total ? each.event(group, what) : -1;
                if (event >= 0 && !Remand.is(each.passage(), event)) {
                    return Found.of(group.count(), each.passage().wordSpan(group.from(), group.to()));
                }
            }
        }
        return null;
    }

    private static boolean is(Passage passage, People group) {
        boolean people = passage.is(group.to() - 1, Cue.PEOPLE)
                || (passage.sameSentence(group.to(), group.from()) && Clause.passive(passage, group.to()));
        return people && (before(passage, group) || afterwards(passage, group));
    }

    /** "A total of 31", but not "of the total, 12": those are some of them. */
    private static boolean before(Passage passage, People group) {
        for (int w = passage.back(group.from(), BEFORE); w < group.from(); w++) {
            boolean some = passage.beside(w - 1, w).equals("the")
                    && passage.beside(w - 2, w).equals("of");
            if (IN_ALL.contains(passage.words().word(w)) && !some) {
                return true;
            }
        }
        return false;
    }

    /** ضبط ثلاثة مسافرين في عمليتين منفصلتين: the only number of the sentence that sums several operations up. */
    private static boolean inOperations(Passage passage, List<People> groups, People group) {
        boolean alone = passage.lead(passage.sentence(group.from()), LEAD)
                && groups.stream()
                        .filter(other -> !other.equals(group))
                        .noneMatch(other -> passage.sameSentence(other.from(), group.from())
                                || (other.stated() && Additive.further(passage, other)));
        for (int w = group.to(); alone && passage.sameSentence(w, group.from()); w++) {
            boolean several = SEVERAL.contains(passage.beside(w + 1, w))
                    || SEVERAL.contains(passage.words().word(w - 1));
            if (several && OPERATIONS.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    private static boolean afterwards(Passage passage, People group) {
        for (int w = group.to(); w <= group.to() + AFTER && passage.sameSentence(w, group.from()); w++) {
            if (passage.comma(w - 1, w)) {
                return false;
            }
            if (IN_ALL.contains(passage.words().word(w))) {
                return passage.words().word(w - 1).equals("in")
                        || passage.words().word(w).equals("altogether");
            }
        }
        return false;
    }
}
