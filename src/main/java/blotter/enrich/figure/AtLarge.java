package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/**
 * People of whom the clause says that nobody has them: "two more are being sought", لا يزال ثالث هارباً, دووانی تر هەڵهاتن.
 * Those who are arrested as fugitives are not among them.
 */
final class AtLarge {
    private static final int AHEAD = 9;
    /** With a name, an age and a home put in between: "the eighth, Ann Roe, 34, of Kirkuk, remains a fugitive". */
    private static final int APPOSED = 14;

    private static final int BACK = 4;
    private static final Set<String> AT_LARGE = WordLists.of("AtLarge.at-large");
    private static final Set<String> WANTED = WordLists.of("AtLarge.wanted");
    private static final Set<String> BEING = WordLists.of("AtLarge.being");
    private static final Set<String> SOUGHT = WordLists.of("AtLarge.sought");
    /** Verbs straight before who did it: فر سائقه. */
    private static final Set<String> FLED = WordLists.of("AtLarge.fled");

    private static final Set<String> THAT = WordLists.of("AtLarge.that");

    private AtLarge() {}

    static boolean is(Passage passage, People people, boolean verbFinal) {
        for (int w = people.from() - 1; w >= people.from() - BACK && passage.sameSentence(w, people.from()); w--) {
            boolean fled =
                    w == people.from() - 1 && FLED.contains(passage.words().word(w));
            if (fled || SOUGHT.contains(passage.words().word(w))) {
                return true;
            }
            if (passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP)) {
                if (!verbFinal) {
                    return false;
                }
                break;
            }
            if (passage.comma(w, w + 1)) {
                break;
            }
        }
        boolean that = false;
        boolean apposed = !people.stated()
                && passage.sameSentence(people.from(), people.to())
                && passage.comma(people.to() - 1, people.to());
        for (int w = people.to();
                w < people.to() + (apposed ? APPOSED : AHEAD) && passage.sameSentence(w, people.from());
                w++) {
            that |= passage.words().word(w).equals("که");
            boolean wanted = WANTED.contains(passage.words().word(w))
                    && BEING.contains(passage.words().word(w - 1));
            boolean free = wanted || AT_LARGE.contains(passage.words().word(w));
            boolean ends = (passage.comma(w - 1, w) && !apposed)
                    || passage.is(w, Cue.ARREST)
                    || passage.is(w, Cue.GRASP)
                    || (passage.is(w, Cue.PEOPLE) && !free)
                    || THAT.contains(passage.words().word(w));
            if (ends || (that && verbFinal && passage.is(w + 1, Cue.ARREST))) {
                return false;
            }
            if (free) {
                return true;
            }
        }
        return false;
    }
}
