package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/**
 * What a time is told of that stands in a sentence about something newer: an older deed of whom was arrested, "arrested a man who killed
 * his uncle two years ago", or only who somebody is, القبض على متهم هارب من السجن قبل ثلاث سنوات.
 */
final class OldDeed {
    static final int NONE = -1;
    private static final int AGO_WITHIN = 3;
    private static final Set<String> DONE = WordLists.of("OldDeed.done");
    private static final Set<String> CONFESSING = WordLists.of("OldDeed.confessing");
    private static final Set<String> WHO = WordLists.of("OldDeed.who");
    /** What somebody did or underwent that is no deed to be counted: هارب, "escaped". */
    private static final Set<String> TOLD_OF = WordLists.of("OldDeed.told-of");

    private static final Set<String> AGO = WordLists.of("OldDeed.ago");

    private OldDeed() {}

    /** Whether a time tells how long ago something was, or in which year: last year's sums are told by other words. */
    static boolean ago(Passage passage, int time) {
        boolean year = Character.isDigit(passage.words().word(time).charAt(0));
        for (int w = time; w <= time + AGO_WITHIN && passage.sameSentence(w, time); w++) {
            year |= AGO.contains(passage.words().word(w));
        }
        return year;
    }

    /**
     * The word from which on a sentence tells of the older deed that a time belongs to; -1 where it belongs to what is announced, as it does
     * behind "and": "arrested 83 dealers and wounded four in 2024".
     */
    static int at(Passage passage, int time) {
        int deed = NONE;
        boolean joined = false;
        for (int w = time - 1; passage.sameSentence(w, time); w--) {
            String word = passage.words().word(w);
            if (arrests(passage, w)) {
                return joined ? NONE : deed;
            }
            if (CONFESSING.contains(word) || (deed != NONE && WHO.contains(word))) {
                return afterArrest(passage, w) ? w : NONE;
            }
            if (deed == NONE && (passage.is(w, Cue.KILL) || passage.is(w, Cue.WOUND) || DONE.contains(word))) {
                deed = w;
            }
            joined |= deed != NONE && and(passage, w);
        }
        return NONE;
    }

    /** Whether a time only belongs to what is told of somebody to whom something newer happened. */
    static boolean describes(Passage passage, int time) {
        boolean told = false;
        boolean somebody = false;
        for (int w = time - 1; passage.sameSentence(w, time); w--) {
            told |= TOLD_OF.contains(passage.words().word(w));
            somebody |= told && (passage.is(w, Cue.PERSON) || passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.DUAL));
            if (somebody
                    && (arrests(passage, w)
                            || passage.is(w, Cue.KILL)
                            || passage.is(w, Cue.SEIZE)
                            || passage.is(w, Cue.HARM))) {
                return true;
            }
        }
        return false;
    }

    private static boolean and(Passage passage, int w) {
        String word = passage.words().word(w);
        return word.equals("and")
                || (passage.words().arabic(w) && word.startsWith("و") && passage.cue(w) != null)
                || word.equals("و");
    }

    private static boolean afterArrest(Passage passage, int word) {
        for (int w = word - 1; passage.sameSentence(w, word); w--) {
            if (arrests(passage, w)) {
                return true;
            }
        }
        return false;
    }

    private static boolean arrests(Passage passage, int word) {
        return passage.is(word, Cue.ARREST) || passage.is(word, Cue.GRASP);
    }
}
