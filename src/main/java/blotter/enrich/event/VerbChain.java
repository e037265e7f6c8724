package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** What else is told of the same people by a verb joined to theirs: "was wounded, taken to hospital and then detained". */
record VerbChain(Passage passage, People group, boolean verbFinal) {
    private static final int STRAIGHT_WITHIN = 3;
    private static final int LATER_WITHIN = 9;
    /** What makes others of a number without a noun: two more were wounded. */
    private static final Set<String> MORE = WordLists.of("Additive.others");

    /** The first joined verb of what is asked for; -1 where none is. */
    int next(int verb, Cue what) {
        int straight = straight(verb, what);
        if (straight >= 0) {
            return straight;
        }
        return verbFinal || passage.words().arabic(verb) ? -1 : later(verb, what);
    }

    /** The verb behind nothing but "and", "then" and other verbs; -1 where there is none before the people. */
    private int straight(int verb, Cue what) {
        for (int w = verb + 1; w <= verb + STRAIGHT_WITHIN && passage.sameSentence(w, verb); w++) {
            if (verb < group.from() && w >= group.from()) {
                return -1;
            }
            boolean link = link(w) || (verbFinal && w == verb + 1);
            boolean clause = verb >= group.to()
                    && passage.words().arabic(w)
                    && passage.words().word(w).startsWith("و")
                    && !link;
            if (clause) {
                return -1;
            }
            if (Happening.is(passage, w, what)) {
                return Surrender.is(passage, w) ? -1 : w;
            }
            if (!link && !Happening.is(passage, w)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean link(int w) {
        String word = passage.words().word(w);
        return word.equals("and") || word.equals("و") || word.equals("then");
    }

    /** The verb behind "and" or "then" some words on, before anybody else is told of. */
    private int later(int verb, Cue what) {
        for (int w = verb + 1; w <= verb + LATER_WITHIN && passage.sameSentence(w, verb); w++) {
            if (w >= group.from() && verb < group.from()) {
                return -1;
            }
            if (passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.PERSON) || passage.is(w, Cue.DUAL)) {
                return -1;
            }
            String before = passage.words().word(w - 1);
            if (MORE.contains(passage.words().word(w))) {
                return -1;
            }
            if (Happening.is(passage, w, what) && (before.equals("and") || before.equals("then"))) {
                return w;
            }
        }
        return -1;
    }
}
