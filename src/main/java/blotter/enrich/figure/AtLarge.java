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
    private static final int WARRANT_WITHIN = 6;
    private static final Set<String> WARRANTS = WordLists.of("AtLarge.warrants");
    private static final Set<String> AT_LARGE = WordLists.of("AtLarge.at-large");
    private static final Set<String> WANTED = WordLists.of("AtLarge.wanted");
    private static final Set<String> BEING = WordLists.of("AtLarge.being");
    private static final Set<String> SOUGHT = WordLists.of("AtLarge.sought");
    /** Verbs straight before who did it: فر سائقه. */
    private static final Set<String> FLED = WordLists.of("AtLarge.fled");

    private static final Set<String> THAT = WordLists.of("AtLarge.that");

    private AtLarge() {}

    static boolean is(Passage passage, People people, boolean verbFinal) {
        if (warranted(passage, people)) {
            return true;
        }
        int before = behind(passage, people);
        if (before >= 0 && fled(passage, people, before)) {
            return true;
        }
        return (before < 0 || verbFinal) && ahead(passage, people, verbFinal);
    }

    /** "Warrants are out for two others". */
    private static boolean warranted(Passage passage, People people) {
        if (!passage.beside(people.from() - 1, people.from()).equals("for")) {
            return false;
        }
        for (int w = people.to();
                passage.sameSentence(w, people.from())
                        && !THAT.contains(passage.words().word(w));
                w++) {
            if (taken(passage, w)) {
                return false;
            }
        }
        for (int w = people.from() - 2; w >= people.from() - WARRANT_WITHIN; w--) {
            if (WARRANTS.contains(passage.beside(w, people.from()))) {
                return true;
            }
        }
        return false;
    }

    /** The nearest word before some people that tells of a flight, a search or an arrest; -1 where none does. */
    private static int behind(Passage passage, People people) {
        for (int w = people.from() - 1; w >= people.from() - BACK && passage.sameSentence(w, people.from()); w--) {
            if (fled(passage, people, w) || taken(passage, w)) {
                return w;
            }
            if (passage.comma(w, w + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean fled(Passage passage, People people, int w) {
        String word = passage.words().word(w);
        return (w == people.from() - 1 && FLED.contains(word)) || SOUGHT.contains(word);
    }

    private static boolean taken(Passage passage, int w) {
        return passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP);
    }

    /** Whether what comes after some people says that they are free. */
    private static boolean ahead(Passage passage, People people, boolean verbFinal) {
        boolean that = false;
        boolean apposed = !people.stated()
                && passage.sameSentence(people.from(), people.to())
                && passage.comma(people.to() - 1, people.to());
        int last = people.to() + (apposed ? APPOSED : AHEAD);
        for (int w = people.to(); w < last && passage.sameSentence(w, people.from()); w++) {
            String word = passage.words().word(w);
            that |= word.equals("که");
            boolean wanted =
                    WANTED.contains(word) && BEING.contains(passage.words().word(w - 1));
            boolean free = wanted || AT_LARGE.contains(word);
            boolean ends = (passage.comma(w - 1, w) && !apposed)
                    || taken(passage, w)
                    || (passage.is(w, Cue.PEOPLE) && !free)
                    || THAT.contains(word);
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
