package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.SinglePerson;
import java.util.Set;

/** Somebody told by name with whom others were taken: "Odeh was arrested along with nine others", who then are ten. */
final class Companion {
    private static final int VERB_WITHIN = 4;
    /** The most words of a name, behind القبض على. */
    private static final int NAME = 5;

    private static final Set<String> WITH = WordLists.of("Companion.with");

    private Companion() {}

    static boolean named(Passage passage, People group) {
        int with = group.from() - 1;
        if (!group.stated()) {
            return false;
        }
        if (passage.words().arabic(group.from())) {
            return WITH.contains(passage.beside(with, group.from())) && nameBehind(passage, with);
        }
        if (!SinglePerson.together(passage, with)) {
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

    /** القبض على كريم عودة برفقة أربعة من أبنائه: words that say nothing else, between the arrest and "with". */
    private static boolean nameBehind(Passage passage, int with) {
        for (int w = with - 1; w >= with - NAME && passage.sameSentence(w - 1, with); w--) {
            if (passage.words().word(w).equals("علی")) {
                return w < with - 1 && passage.is(w - 1, Cue.ARREST);
            }
            if (passage.cue(w) != null || passage.words().word(w).startsWith("ال")) {
                return false;
            }
        }
        return false;
    }
}
