package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.SinglePerson;

/** Somebody told by name with whom others were taken: "Odeh was arrested along with nine others", who then are ten. */
final class Companion {
    private static final int VERB_WITHIN = 4;

    private Companion() {}

    static boolean named(Passage passage, People group) {
        int with = group.from() - 1;
        if (!group.stated() || passage.words().arabic(group.from()) || !SinglePerson.together(passage, with)) {
            return false;
        }
        for (int w = with - 1; w > with - VERB_WITHIN && passage.sameSentence(w - 2, with); w--) {
            if (passage.is(w, Cue.ARREST)) {
                return passage.words().word(w - 1).equals("was")
                        && passage.words().capital(w - 2);
            }
        }
        return false;
    }
}
