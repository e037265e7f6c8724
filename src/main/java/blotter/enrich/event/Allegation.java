package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** What somebody is only accused of or wanted for, which is nothing that happened: "accused of kidnapping", بتهمة الابتزاز. */
public final class Allegation {
    private static final int WITHIN = 2;
    private static final int BEFORE = 4;
    private static final int SOUGHT_WITHIN = 8;
    private static final Set<String> WHO = Set.of("who", "that");
    private static final Set<String> SOUGHT = WordLists.of("AtLarge.wanted");

    private Allegation() {}

    /** "Two men wanted for murder": whether a word names the deed of a charge. */
    static boolean is(Passage passage, int w) {
        if (Clause.passive(passage, w - 1) && !WHO.contains(passage.beside(w - 2, w))) {
            return false;
        }
        boolean phrase = passage.is(w, Cue.KILL) && passage.is(w, Cue.HARM); // accused of killing
        boolean charge = phrase || passage.is(w, Cue.CHARGE);
        if (passage.is(w, Cue.HARM) && charge) {
            return true;
        }
        return (passage.is(w, Cue.HARM) || passage.is(w, Cue.KILL))
                && !charge
                && (sought(passage, w) || charged(passage, w));
    }

    private static boolean charged(Passage passage, int w) {
        return passage.sameSentence(w - WITHIN, w)
                && (passage.is(w - 1, Cue.CHARGE) || passage.is(w - WITHIN, Cue.CHARGE));
    }

    /** "Wanted in Dayton for the shooting": the reason why somebody is sought, wherever that is. */
    private static boolean sought(Passage passage, int w) {
        int first = w;
        while (passage.is(first - 1, Cue.KILL) && passage.sameSentence(first - 1, w)) {
            first--;
        }
        int why = passage.beside(first - 1, w).equals("the") ? first - 2 : first - 1;
        return passage.beside(why, w).equals("for") && passage.says(passage.back(first, SOUGHT_WITHIN), why, SOUGHT);
    }

    /** Whether a killing or an injury is only what somebody is accused of: a charge stands between, or shortly before. */
    public static boolean of(Passage passage, People group, int event, Cue what) {
        boolean passive = event >= group.to() && !passage.words().arabic(event) && Clause.passive(passage, event - 1);
        if (what == Cue.ARREST || passive) {
            return false;
        }
        if (sought(passage, event)) {
            return true;
        }
        int from = Math.min(event, group.from());
        for (int w = Math.max(0, from - BEFORE); w <= Math.max(event, group.from()); w++) {
            if (passage.is(w, Cue.CHARGE) && passage.sameSentence(w, from)) {
                return true;
            }
        }
        return false;
    }
}
