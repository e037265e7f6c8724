package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/**
 * Dead and wounded that one number counts together, of whom nothing says how many died: "killed or wounded 40", مقتل وإصابة 12 شخصاً, 40 شخصاً
 * بين قتيل وجريح, 12 قتيلاً وجريحاً.
 */
final class Mixed {
    private static final Set<String> BETWEEN = WordLists.of("Mixed.between");
    /** Nouns of dying that those who died stand behind. */
    private static final Set<String> DEATH = WordLists.of("Mixed.death");

    private static final Set<String> AND = WordLists.of("Mixed.and");

    private Mixed() {}

    /** @param event the word of what is told to have happened to them */
    static boolean are(Passage passage, People group, int event) {
        if (!group.stated()) {
            return false;
        }
        if (BETWEEN.contains(passage.beside(group.to(), group.from())) && both(passage, group.to() + 1)) {
            return true;
        }
        int first = event;
        while (passage.sameSentence(first - 1, event) && (harm(passage, first - 1) || and(passage, first - 1))) {
            first--;
        }
        int last = event;
        while (passage.sameSentence(last + 1, event) && (harm(passage, last + 1) || and(passage, last + 1))) {
            last++;
        }
        return both(passage, first) && (before(passage, group, first, last) || behind(passage, group, first, last));
    }

    /** مقتل وإصابة 12, "killed or wounded 40", not لقي شخص مصرعه وأصيب أربعة. */
    private static boolean before(Passage passage, People group, int first, int last) {
        boolean noun =
                !passage.words().arabic(first) || DEATH.contains(passage.words().word(first));
        return last == group.from() - 1 && noun;
    }

    /** "12 were killed and wounded", 12 قتيلاً وجريحاً, not 3 لقوا مصرعهم وأصيب سبعة. */
    private static boolean behind(Passage passage, People group, int first, int last) {
        boolean verb = passage.beside(last, first).startsWith("و")
                && !passage.words().word(last).endsWith("ا");
        return first >= group.from() && first <= group.to() + 1 && !verb;
    }

    /** Whether the dead stand at a word, and the wounded right behind "and"; or the other way round. */
    private static boolean both(Passage passage, int w) {
        int last = and(passage, w + 1) ? w + 2 : w + 1;
        boolean joined = last > w + 1 || passage.beside(last, w).startsWith("و");
        boolean each = (passage.is(w, Cue.KILL) && passage.is(last, Cue.WOUND))
                || (passage.is(w, Cue.WOUND) && passage.is(last, Cue.KILL));
        return joined && each && passage.sameSentence(w, last);
    }

    private static boolean and(Passage passage, int w) {
        return AND.contains(passage.beside(w, w));
    }

    private static boolean harm(Passage passage, int w) {
        return passage.is(w, Cue.KILL) || passage.is(w, Cue.WOUND);
    }
}
