package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Tells amounts that are what something cost or would bring, not what was found: a bribe, a ransom, a fine, "a street value of". */
final class Price {
    private static final int BEFORE = 6;
    private static final int WORTH_BEFORE = 14;
    private static final Set<String> WORTH = WordLists.of("Price.worth");
    private static final Set<String> AROUND = WordLists.of("Price.around");
    /** What an amount was taken for each of: 900 دينار عن كل معاملة. */
    private static final Set<String> EACH = WordLists.of("Price.each");

    private static final int EVADED_WITHIN = 2;
    /** "Evaded some €64 million in VAT". */
    private static final Set<String> EVADED = Set.of("evaded", "evading");

    private static final Set<String> AHEAD = WordLists.of("Price.ahead");

    private Price() {}

    /** @param last one past the last word of the amount before, which has its own price words */
    static boolean is(Passage passage, Amount amount, int last) {
        int from = amount.from();
        int before = from;
        while (before > Math.max(last, from - BEFORE) && passage.sameSentence(before - 1, from)) {
            before--;
        }
        return worth(passage, from, last)
                || passage.says(Math.max(last, passage.back(from, EVADED_WITHIN)), from, EVADED)
                || passage.saysJoined(Math.max(before, from - 4), amount.to() + 2, AROUND)
                || passage.saysJoined(before, from, AHEAD)
                || passage.says(
                        amount.to(), Math.min(amount.to() + 2, passage.words().size()), EACH);
    }

    /** Whether the sentence speaks of what something is worth: "a street value of up to an estimated £2 million". */
    private static boolean worth(Passage passage, int from, int last) {
        for (int i = from - 1; i >= Math.max(last, from - WORTH_BEFORE) && passage.sameSentence(i, from); i--) {
            if (WORTH.contains(passage.words().word(i))) {
                return true;
            }
            if (passage.is(i, Cue.SEIZE)
                    || passage.words().word(i).equals("and")
                    || passage.words().folded().at(passage.words().start(i)) == 'و') {
                return false;
            }
        }
        return false;
    }
}
