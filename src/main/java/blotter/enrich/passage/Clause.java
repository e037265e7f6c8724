package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/** The words by which a clause shows what it is: one that opens it (while, فيما, كما), one before what is done to its subject (were, who). */
public final class Clause {
    private static final Set<String> OPENING = WordLists.of("Clause.opening");
    /** Before a verb these open a clause, before a noun they only go on: وكذلك ثلاثة من أبنائها. */
    private static final Set<String> LIKEWISE = WordLists.of("Clause.likewise");

    private static final Set<String> PASSIVE = WordLists.of("Clause.passive");

    private Clause() {}

    /** Whether a word makes what follows something that is done to the people before it. */
    public static boolean passive(Passage passage, int w) {
        return passage.holds(w) && PASSIVE.contains(passage.words().word(w));
    }

    /** Whether a word opens a clause of its own. */
    public static boolean opens(Passage passage, int w) {
        return passage.holds(w)
                && (OPENING.contains(passage.words().word(w))
                        || (LIKEWISE.contains(passage.words().word(w)) && done(passage, w + 1)));
    }

    private static boolean done(Passage passage, int w) {
        return passage.is(w, Cue.ARREST)
                || passage.is(w, Cue.GRASP)
                || passage.is(w, Cue.SEIZE)
                || passage.is(w, Cue.KILL);
    }
}
