package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** Whose people are told of where the killed and wounded of a force are told apart from those it fought: استشهد مقاتل, "two gunmen". */
enum Side {
    NONE,
    OWN,
    FOE;

    private static final Set<String> OF_OWN = WordLists.of("Side.own");
    private static final Set<String> OF_FOE = WordLists.of("Side.foe");
    /** سبعة من الشرطة. */
    private static final Set<String> FORCES = WordLists.of("Side.forces");

    private static final int ORIGIN_WITHIN = 3;

    /** The side of some people by their nouns, by what stands straight after them and by the verb of what happened. */
    static Side of(Passage passage, People group, int event) {
        int before = group.from() - 1;
        if (passage.sameSentence(before, group.from())
                && passage.words().word(before).equals("which")) {
            return NONE;
        }
        if (OF_OWN.contains(passage.words().word(event))) {
            return OWN;
        }
        for (int w = group.from(); w < group.to() + ORIGIN_WITHIN && passage.sameSentence(w, group.from()); w++) {
            String word = bare(passage.words().word(w));
            boolean whose = group.part() && w == group.to();
            if (w >= group.to() && (passage.comma(w - 1, w) || (passage.is(w, Cue.PEOPLE) && !whose))) {
                return NONE;
            }
            boolean force = FORCES.contains(word) && passage.beside(w - 1, w).equals("من");
            if (force || OF_OWN.contains(word)) {
                return OWN;
            }
            if (OF_FOE.contains(word)) {
                return FOE;
            }
        }
        return NONE;
    }

    /** Without the article: المهاجمين. */
    private static String bare(String word) {
        return word.startsWith("ال") ? word.substring(2) : word;
    }

    boolean against(Side other) {
        return this != NONE && other != NONE && this != other;
    }
}
