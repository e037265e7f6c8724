package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/** "Arrested a man who killed his uncle two years ago": an older deed of somebody whose arrest its sentence announces. */
final class OldDeed {
    private static final Set<String> DONE = WordLists.of("OldDeed.done");

    private OldDeed() {}

    /** Whether a time stands behind a deed, and that behind an arrest: then it is the deed's. */
    static boolean dates(Passage passage, int time) {
        for (int w = time - 1; passage.sameSentence(w, time) && !arrests(passage, w); w--) {
            boolean deed = passage.is(w, Cue.KILL) || passage.is(w, Cue.WOUND);
            if (deed || DONE.contains(passage.words().word(w))) {
                return afterArrest(passage, w);
            }
        }
        return false;
    }

    /** Whether an arrest is told before a word in its sentence. */
    static boolean afterArrest(Passage passage, int word) {
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
