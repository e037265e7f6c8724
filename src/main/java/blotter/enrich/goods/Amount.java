package blotter.enrich.goods;

import blotter.enrich.lexicon.CurrencyCode;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Tagger.Tag;
import blotter.gazetteer.Words;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of money with its currency, before it or after it: $500, EUR 6.5 million, خمسة ملايين دينار, £2.4m.
 *
 * @param currency ISO 4217
 * @param from first word
 * @param number one past the words of the number
 * @param to one past the last word
 */
record Amount(BigDecimal value, String currency, int from, int number, int to) {
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "LYD", "OMR", "TND");

    /** The amount that begins at a word; null when none does. */
    static @Nullable Amount at(Passage passage, int w, Units units, NumberWords numbers) {
        Words words = passage.words();
        int start = words.start(w);
        boolean and = words.folded().at(start) == 'و' && words.end(w) - start > 2;
        NumberWords.Reading number = numbers.at(words.folded(), and ? start + 1 : start);
        if (number == null) {
            return null;
        }
        int after = words.wordFrom(number.end());
        BigDecimal value = number.value().multiply(abbreviated(words, number.end()));
        String before = before(words, w);
        if (before != null) {
            return new Amount(whole(value, before), before, w, after, after);
        }
        Tag<Unit> unit = units.currency(after);
        if (unit == null && after < words.size() && QuantityReader.filler(words.word(after))) {
            unit = units.currency(after + 1);
        }
        String currency = unit == null ? "" : unit.things().getFirst().id();
        return unit == null ? null : new Amount(whole(value, currency), currency, w, after, unit.to());
    }

    /** 740.000 دينار: three digits after a point are thousands in money that has no thousandths (ISO 4217). */
    private static BigDecimal whole(BigDecimal value, String currency) {
        return THOUSANDTHS.contains(currency) ? value : Quantity.grouped(value);
    }

    /** A currency before its amount. */
    private static @Nullable String before(Words words, int w) {
        int start = words.start(w);
        char sign = start > 0 ? words.folded().at(start - 1) : ' ';
        return switch (sign) {
            case '$' -> "USD";
            case '£' -> "GBP";
            case '€' -> "EUR";
            default -> w == 0 ? null : CurrencyCode.of(words, w - 1);
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

    /** "Notes with a face value of": what counterfeit money would be worth is how much of it there is. */
    boolean faceValue(Passage passage) {
        for (int i = from - 1; i >= Math.max(1, from - 4) && passage.sameSentence(i, from); i--) {
            if (passage.words().word(i).equals("value")
                    && passage.words().word(i - 1).equals("face")) {
                return true;
            }
        }
        return false;
    }
}
