package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import java.util.Set;

/** Tells which sentences speak of seizing, in the operation that is announced: older seizures and what a verdict speaks of are none. */
final class Seizing {
    /** Kinds of things that texts name for other reasons too: only the very sentence of seizing counts for them. */
    private static final Set<String> OFTEN = Set.of("vehicle", "other", "document", "goods", "equipment");

    private static final int DESCRIBED = 2;
    private static final int WITH_WITHIN = 4;

    private Seizing() {}

    /** Whether goods of a kind are named for other reasons too: a car, a telephone. */
    static boolean often(String kind) {
        return OFTEN.contains(kind);
    }

    static boolean seizes(Passage passage, int sentence) {
        return passage.has(sentence, Cue.SEIZE) || passage.has(sentence, Cue.GRASP);
    }

    /** Whether the sentence, or for what is rarely named otherwise the one before it, speaks of seizing. */
    static boolean seizing(Passage passage, int word, boolean strict) {
        int sentence = passage.sentence(word);
        if (passage.past(sentence) || passage.has(sentence, Cue.CONVICT)) {
            return false;
        }
        boolean goesOn = !strict
                && sentence > 0
                && !passage.has(0, Cue.CONVICT)
                && passage.has(sentence - 1, Cue.SEIZE)
                && !passage.past(sentence - 1);
        return seizes(passage, sentence) || (goesOn && passage.field() == Evidence.Field.TEXT);
    }

    static boolean caught(Passage passage, int word) {
        int sentence = passage.sentence(word);
        return told(passage, sentence) && (passage.has(sentence, Cue.ARREST) || passage.has(sentence, Cue.ACT));
    }

    static boolean told(Passage passage, int sentence) {
        return !passage.past(sentence) && !passage.has(sentence, Cue.CONVICT);
    }

    /** "Caught with two printers": what somebody had when he was arrested. */
    static boolean with(Passage passage, int word) {
        boolean arrested = false;
        boolean had = false;
        for (int w = passage.opening(word); w < word; w++) {
            arrested |= passage.is(w, Cue.ARREST);
            had |= arrested
                    && ((passage.words().word(w).equals("مع") && w == word - 1)
                            || passage.words().word(w).equals("with")
                            || passage.words().word(w).equals("carrying"));
        }
        return (had || soraniWith(passage, word)) && told(passage, passage.sentence(word));
    }

    /** بە دوو دەمانچەوە دەستگیرکرا: "with", whose second half ends the noun or its description. */
    private static boolean soraniWith(Passage passage, int word) {
        for (int w = word; w <= word + DESCRIBED && passage.sameSentence(w, word); w++) {
            if (passage.words().word(w).endsWith("هوه")) {
                return before(passage, word) && arrest(passage, w);
            }
        }
        return false;
    }

    private static boolean before(Passage passage, int word) {
        for (int w = word - 1; w >= word - WITH_WITHIN && passage.sameSentence(w, word); w--) {
            if (passage.words().word(w).equals("به")) {
                return true;
            }
        }
        return false;
    }

    private static boolean arrest(Passage passage, int word) {
        for (int w = word + 1; w <= word + WITH_WITHIN && passage.sameSentence(w, word); w++) {
            if (passage.is(w, Cue.ARREST) || passage.is(w, Cue.GRASP)) {
                return true;
            }
        }
        return false;
    }
}
