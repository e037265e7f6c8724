package blotter.enrich.goods;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** "Caught while receiving 25 million dinars. ... The money was seized": an amount that a later sentence says was taken. */
final class ReceivedMoney {
    /** How many sentences on the money may be spoken of again. */
    private static final int SENTENCES = 3;

    private static final int WITHIN = 12;
    private static final Set<String> RECEIVING = WordLists.of("ReceivedMoney.receiving");
    private static final Set<String> MONEY = WordLists.of("ReceivedMoney.money");
    private static final Set<String> THE_MONEY = WordLists.of("ReceivedMoney.the-money");

    private ReceivedMoney() {}

    /**
     * The sentences that tell of an amount being received which one after them says was seized, without an amount of its own.
     *
     * @param amounts whether an amount begins at a word
     */
    static BitSet sentences(Passage passage, IntPredicate amounts) {
        BitSet receiving = new BitSet();
        BitSet seized = new BitSet();
        for (int w = 0; w < passage.words().size(); w++) {
            int sentence = passage.sentence(w);
            boolean telling = Seizing.told(passage, sentence) && passage.field() == Evidence.Field.TEXT;
            receiving.set(sentence, receiving.get(sentence) || (telling && receives(passage, w)));
            seized.set(
                    sentence,
                    seized.get(sentence) || (telling && Seizing.seizes(passage, sentence) && named(passage, w)));
        }
        BitSet found = new BitSet();
        for (int sentence = receiving.nextSetBit(0); sentence >= 0; sentence = receiving.nextSetBit(sentence + 1)) {
            int next = seized.nextSetBit(sentence + 1);
            found.set(sentence, next >= 0 && next - sentence <= SENTENCES && !counted(passage, next, amounts));
        }
        return found;
    }

    /**
     * Whether an amount of such a sentence is what was received, and not what was asked for.
     *
     * @param last one past the last word of the amount before
     */
    static boolean received(Passage passage, Amount amount, int last) {
        int to = amount.from();
        for (int w = Math.max(last, passage.back(to, WITHIN)); w < to; w++) {
            if (receives(passage, w)) {
                return true;
            }
        }
        for (int w = amount.to(); w < amount.to() + WITHIN && passage.sameSentence(w, to); w++) {
            if (passage.words().inSorani() && receives(passage, w)) {
                return true;
            }
        }
        return false;
    }

    private static boolean counted(Passage passage, int sentence, IntPredicate amounts) {
        for (int w = 0; w < passage.words().size(); w++) {
            if (passage.sentence(w) == sentence && amounts.test(w)) {
                return true;
            }
        }
        return false;
    }

    private static boolean receives(Passage passage, int w) {
        return RECEIVING.contains(passage.words().word(w));
    }

    /** Whether a word is that of money spoken of before: المبلغ, "the (first) instalment". */
    static boolean named(Passage passage, int w) {
        boolean the = passage.beside(w - 1, w).equals("the")
                || passage.beside(w - 2, w).equals("the");
        String word = passage.words().word(w);
        return THE_MONEY.contains(word) || (the && MONEY.contains(word));
    }
}
