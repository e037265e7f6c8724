package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.release.Facts.Seizure;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money that were seized. Prices, bribes, ransoms, fines and losses are none. */
final class MoneyReader {
    private static final int BEFORE = 6;
    private static final int WORTH_BEFORE = 14;
    private static final Set<String> WORTH = WordLists.of("MoneyReader.worth");
    private static final Set<String> PRICE = WordLists.of("MoneyReader.price");
    private static final Set<String> PRICE_BEFORE = WordLists.of("MoneyReader.price-before");
    private static final Set<String> SUMS = Set.of("money", "cash", "amount", "sum");
    private static final Set<String> TAKEN = WordLists.of("MoneyReader.taken");
    private static final Set<String> COINS = WordLists.of("MoneyReader.coins");
    private static final Set<String> FALSE_MONEY = WordLists.of("MoneyReader.false-money");
    private final NumberWords numbers;

    MoneyReader(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The amounts in the sentences that are asked about. */
    List<Seizure> read(Passage passage, List<Tag<Unit>> units, boolean[] sentences) {
        List<Seizure> found = new ArrayList<>();
        Words words = passage.words;
        int last = 0;
        for (int w = 0; w < words.size(); w++) {
            if (!sentences[passage.sentence(w)]) {
                continue;
            }
            int start = words.start(w);
            boolean and = words.folded().at(start) == 'و' && words.end(w) - start > 2;
            NumberWords.Reading number = numbers.at(words.folded(), and ? start + 1 : start);
            if (number == null) {
                continue;
            }
            int after = words.wordFrom(number.end());
            String unit = before(words, w);
            int end = after;
            for (int i = after; unit == null && i <= after + 1; i++) {
                Tag<Unit> tag = QuantityReader.unitAt(units, i);
                if (tag != null
                        && tag.things().getFirst().money()
                        && (i == after || QuantityReader.filler(words.word(after)))) {
                    unit = tag.things().getFirst().id();
                    end = tag.to();
                }
            }
            boolean denomination = words.folded().at(words.end(w)) == '-';
            boolean face = unit != null && faceValue(passage, w);
            boolean converted = end < words.size()
                    && words.folded().at(words.end(end - 1)) != ','
                    && numbers.at(words.folded(), words.start(end)) != null
                    && QuantityReader.unitAt(units, end + 1) != null
                    && !QuantityReader.money(units, end + 1);
            boolean goods = words.size() > end + 1
                    && words.word(end).equals("in")
                    && (passage.goods(end + 1) || passage.goods(end + 2));
            boolean bracketed = QuantityReader.bracketed(words, w) && QuantityReader.weight(units, w - 1);
            if (unit != null
                    && !goods
                    && !bracketed
                    && !converted
                    && !denomination
                    && (face || !price(passage, w, end, last) || taken(passage, w))) {
                boolean arabic = words.arabic(w) || words.arabic(after - 1) || arabicUnit(words, end);
                int before = arabic ? (described(passage, w) ? w - 1 : w) : w - 2;
                boolean apart = end < words.size() && passage.comma(end - 1, end);
                int reach = apart ? end : end + (before < w ? 2 : 1);
                boolean counterfeit = face || near(passage, Math.max(0, before), reach, FALSE_MONEY);
                found.add(new Seizure(
                        counterfeit
                                ? "counterfeit cash"
                                : near(passage, end, end + 2, COINS) ? "cryptocurrency" : "cash",
                        Quantity.plain(number.value().multiply(abbreviated(words, number.end()))),
                        unit,
                        List.of(passage.wordSpan(w, Math.max(end, w + 1)))));
            }
            last = unit == null ? last : end;
            w = unit == null ? w : Math.max(w, end - 1);
        }
        return found;
    }

    /** A currency before its amount: $500, EUR 6.5 million. */
    private static @Nullable String before(Words words, int w) {
        int start = words.start(w);
        char sign = start > 0 ? words.folded().at(start - 1) : ' ';
        return switch (sign) {
            case '$' -> "USD";
            case '£' -> "GBP";
            case '€' -> "EUR";
            default -> w == 0 ? null : Currency.written(words.word(w - 1));
        };
    }

    /** What a letter written onto an amount multiplies it by: £2.4m, €1bn, $300k. */
    private static BigDecimal abbreviated(Words words, int at) {
        int end = at;
        while (end < words.folded().length()
                && Character.isLetter(words.folded().at(end))) {
            end++;
        }
        return BigDecimal.valueOf(
                switch (words.folded().text(at, end)) {
                    case "k" -> 1_000L;
                    case "m", "mn" -> 1_000_000L;
                    case "bn" -> 1_000_000_000L;
                    default -> 1L;
                });
    }

    /** Whether the sentence speaks of what something is worth: "a street value of up to an estimated £2 million". */
    private static boolean worth(Passage passage, int from, int last) {
        for (int i = from - 1; i >= Math.max(last, from - WORTH_BEFORE) && passage.sameSentence(i, from); i--) {
            if (WORTH.contains(passage.words.word(i))) {
                return true;
            }
            if (passage.is(i, Cue.SEIZE)
                    || passage.words.word(i).equals("and")
                    || passage.words.folded().at(passage.words.start(i)) == 'و') {
                return false;
            }
        }
        return false;
    }

    /** Whether the word before an amount belongs to it: پارە ساختەکە ٣٢٠ هەزار دۆلارە, but not وثيقة مزورة و320. */
    private static boolean described(Passage passage, int w) {
        return passage.sameSentence(w - 1, w)
                && !passage.comma(w - 1, w)
                && passage.words.folded().at(passage.words.start(w)) != 'و';
    }

    private static boolean arabicUnit(Words words, int end) {
        return end > 0 && end <= words.size() && words.arabic(end - 1);
    }

    /** "Notes with a face value of": what counterfeit money would be worth is how much of it there is. */
    private static boolean faceValue(Passage passage, int from) {
        for (int i = from - 1; i >= Math.max(1, from - 4) && passage.sameSentence(i, from); i--) {
            if (passage.words.word(i).equals("value")
                    && passage.words.word(i - 1).equals("face")) {
                return true;
            }
        }
        return false;
    }

    /** "A bribe of five million; the money was seized": the same sentence says that just this money was taken. */
    private static boolean taken(Passage passage, int from) {
        for (int i = from + 1; passage.sameSentence(i, from); i++) {
            String before = passage.words.word(i - 1);
            boolean money = SUMS.contains(passage.words.word(i)) && before.equals("the");
            if (money || TAKEN.contains(passage.words.word(i))) {
                return near(passage, i - 2, i + 4) && passage.sameSentence(i + 1, i);
            }
        }
        return false;
    }

    private static boolean near(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.is(i, Cue.SEIZE) || passage.is(i, Cue.GRASP)) {
                return true;
            }
        }
        return false;
    }

    /** @param last one past the last word of the amount before, which has its own price words */
    private static boolean price(Passage passage, int from, int to, int last) {
        int before = from;
        while (before > Math.max(last, from - BEFORE) && passage.sameSentence(before - 1, from)) {
            before--;
        }
        return worth(passage, from, last)
                || near(passage, Math.max(before, from - 4), to + 2, PRICE)
                || near(passage, before, from, PRICE_BEFORE);
    }

    private static boolean near(Passage passage, int from, int to, Set<String> wanted) {
        for (int i = from; i < Math.min(to, passage.words.size()); i++) {
            String word = passage.words.word(i);
            boolean particle = word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ب');
            if (wanted.contains(word) || (particle && wanted.contains(word.substring(1)))) {
                return true;
            }
        }
        return false;
    }
}
