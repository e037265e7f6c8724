package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/** Tells whether "held" speaks of people, and so of an arrest, not of what else is held: talks, a match, an account. */
final class Held {
    private static final int WITHIN = 5;
    private static final int OBJECT = 3;
    private static final int PREPOSITION = 4;
    private static final Set<String> HOLDING = WordLists.of("Held.holding");
    private static final Set<String> BESIDE = WordLists.of("CountedNoun.beside");
    /** "Held on suspicion of", "held for questioning". */
    private static final Set<String> SUSPECTED = WordLists.of("Held.suspected");

    private static final Set<String> POLICE = WordLists.of("Held.police");
    /** A hearing was held on charges of theft. */
    private static final Set<String> EVENTS = WordLists.of("Held.events");

    private static final Set<String> PREPOSITIONS = Set.of("on", "for", "in");
    /** "Gunmen are holding three people hostage" tells of no police. */
    private static final Set<String> CAPTORS = WordLists.of("Held.captors");

    private static final Set<String> NUMBERS = WordLists.of("Held.numbers");

    private Held() {}

    /** "Police held two men": people follow at once, with nothing but words of how many and what kind between. */
    private static boolean object(Passage passage, int word) {
        for (int w = word + 1; w <= word + OBJECT && passage.sameSentence(w, word) && !passage.comma(w - 1, w); w++) {
            if (passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.PERSON)) {
                return true;
            }
            if (passage.words().end(w) - passage.words().start(w) <= PREPOSITION
                    && BESIDE.contains(passage.words().word(w))) {
                return false;
            }
        }
        return false;
    }

    /** "Two dealers held", "the driver is being held", "officers are holding four people": people stand before it, not what is held with them (talks, a match). */
    static boolean people(Passage passage, int word) {
        int before = word - 1;
        while (before > word - WITHIN
                && before >= 0
                && HOLDING.contains(passage.words().word(before))) {
            before--;
        }
        if (passage.words().word(word).equals("holding")) {
            return before < word - 1
                    && object(passage, word)
                    && passage.sentenceSays(word, POLICE)
                    && !passage.sentenceSays(word, CAPTORS);
        }
        boolean suspected = SUSPECTED.contains(passage.beside(word + 2, word))
                && PREPOSITIONS.contains(passage.beside(word + 1, word));
        boolean event = before >= 0 && EVENTS.contains(passage.words().word(before));
        if ((suspected && !event) || object(passage, word)) {
            return true;
        }
        if (!passage.sameSentence(before, word) || (before == word - 1 && passage.comma(before, word))) {
            return false;
        }
        boolean people =
                passage.is(before, Cue.PEOPLE) || passage.is(before, Cue.PERSON) || passage.is(before, Cue.DUAL);
        return people || NUMBERS.contains(passage.words().word(before));
    }
}
