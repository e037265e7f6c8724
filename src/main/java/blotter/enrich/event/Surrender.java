package blotter.enrich.event;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** Arrests that those arrested brought about themselves: سلم نفسه, خۆی ڕادەست کرد, "turned himself in". */
public final class Surrender {
    private static final Set<String> HIMSELF = WordLists.of("Surrender.himself");

    private static final String SURRENDER = "surrender";
    private static final int ASKED_WITHIN = 7;
    private static final Set<String> ASKING = WordLists.of("Surrender.asking");

    private Surrender() {}

    /** Whether a word of an arrest tells that one gave himself up. */
    public static boolean is(Passage passage, int w) {
        return HIMSELF.contains(passage.words().word(w)) || HIMSELF.contains(passage.beside(w + 1, w));
    }

    /** "Called on them to surrender": what they were asked to do. */
    static boolean asked(Passage passage, int w) {
        return passage.words().word(w).equals(SURRENDER)
                && passage.beside(w - 1, w).equals("to")
                && passage.says(passage.back(w, ASKED_WITHIN), w, ASKING);
    }

    /** قتل زوجته وطفليه ثم سلم نفسه: whether several cannot be meant. */
    static boolean ofAnother(Passage passage, People group, int w) {
        return group.count() > 1 && is(passage, w);
    }
}
