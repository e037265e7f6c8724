package blotter.enrich.goods;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Words;
import blotter.release.Facts.Seizure;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads amounts of money that were seized. Prices, bribes, ransoms, fines and losses are none. */
final class MoneyReader {
    private final NumberWords numbers;

    MoneyReader(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The amounts in the sentences that are asked about. */
    List<Seizure> read(Passage passage, Units units, boolean[] sentences) {
        List<Seizure> found = new ArrayList<>();
        BitSet receiving = ReceivedMoney.sentences(passage, w -> Amount.at(passage, w, units, numbers) != null);
        int last = 0;
        for (int w = 0; w < passage.words().size(); w++) {
            boolean received = receiving.get(passage.sentence(w));
            boolean asked = received || sentences[passage.sentence(w)];
            Amount amount = asked ? Amount.at(passage, w, units, numbers) : null;
            if (amount == null) {
                continue;
            }
            boolean here = sentences[passage.sentence(w)]
                    && (amount.faceValue(passage) || !Price.is(passage, amount, last) || taken(passage, w));
            boolean owned = here || (received && ReceivedMoney.received(passage, amount, last));
            if (owned && !describes(passage, amount, units)) {
                found.add(new Seizure(
                        Tender.of(passage, amount),
                        Quantity.plain(amount.value()),
                        amount.currency(),
                        List.of(passage.wordSpan(w, Math.max(amount.to(), w + 1)))));
            }
            last = amount.to();
            w = Math.max(w, amount.to() - 1);
        }
        return found;
    }

    /** Whether an amount only says how much something else is: a 100-dollar note, pounds of a drug, $2 million in gold. */
    private boolean describes(Passage passage, Amount amount, Units units) {
        Words words = passage.words();
        int end = amount.to();
        boolean denomination = words.folded().at(words.end(amount.from())) == '-';
        boolean goods = words.size() > end + 1
                && words.word(end).equals("in")
                && (passage.goods(end + 1) || passage.goods(end + 2));
        boolean bracketed = QuantityReader.bracketed(words, amount.from()) && units.within(amount.from() - 1);
        return denomination || goods || bracketed || converted(words, end, units);
    }

    /** Whether a quantity in another unit goes on with the amount: what looked like pounds of money was a weight. */
    private boolean converted(Words words, int end, Units units) {
        boolean goesOn = end < words.size() && words.folded().at(words.end(end - 1)) != ',';
        NumberWords.Reading number = goesOn ? numbers.at(words.folded(), words.start(end)) : null;
        return number != null && units.measure(words.wordFrom(number.end()));
    }

    /** "A bribe of five million; the money was seized": the same sentence says that just this money was taken. */
    private static boolean taken(Passage passage, int from) {
        for (int i = from + 1; passage.sameSentence(i, from); i++) {
            if (ReceivedMoney.named(passage, i)) {
                return seized(passage, i) && passage.sameSentence(i + 1, i);
            }
        }
        return false;
    }

    private static boolean seized(Passage passage, int money) {
        for (int i = money - 2; i < money + 4; i++) {
            if (passage.is(i, Cue.SEIZE) || passage.is(i, Cue.GRASP)) {
                return true;
            }
        }
        return false;
    }
}
