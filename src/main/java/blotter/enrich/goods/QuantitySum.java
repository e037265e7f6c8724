package blotter.enrich.goods;

import blotter.gazetteer.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quantity while it is read, one number with its unit after the other: a ton and 100 kg, 27 kg and 500 g, two kilos and a half. */
final class QuantitySum {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int GRAMS = 3;

    private final int from;
    private int next;
    private @Nullable BigDecimal total;
    private @Nullable String unit;
    private BigDecimal factor = BigDecimal.ONE;

    QuantitySum(int from) {
        this.from = from;
        this.next = from;
    }

    /** The word to be read next. */
    int next() {
        return next;
    }

    boolean begun() {
        return total != null;
    }

    /** Whether a unit was told. */
    boolean measured() {
        return unit != null;
    }

    static boolean and(Words words, int word) {
        return words.word(word).equals("and") || words.word(word).equals("و");
    }

    void skip() {
        next++;
    }

    /** Whether a number without a unit goes on with the one before it: two million and 500 thousand. */
    boolean composes(Words words, BigDecimal number) {
        return total != null
                && unit == null
                && number.compareTo(THOUSAND) >= 0
                && number.compareTo(total) < 0
                && (words.folded().at(words.start(next)) == 'و'
                        || words.word(next - 1).equals("و"));
    }

    /** Adds a part of the last unit: a kilogram and a half. */
    void fraction(BigDecimal part, int after) {
        if (total != null && part.compareTo(BigDecimal.ONE) < 0) {
            total = total.add(part.multiply(factor));
            next = after;
        }
    }

    /** Adds a number without a unit; always true, for more may follow. */
    boolean count(BigDecimal number, int after) {
        total = total == null ? number : total.add(number);
        next = after;
        return true;
    }

    /** Adds a number with its unit; false where it is of another unit than those before it. */
    boolean measure(BigDecimal number, Unit told, int after) {
        BigDecimal value = number.multiply(told.factor());
        if (unit != null && !told.id().equals(unit)) {
            if (!unit.equals("kg") || !told.id().equals("g")) {
                return false;
            }
            value = value.movePointLeft(GRAMS);
        }
        total = total == null ? value : total.add(value);
        factor = told.factor();
        unit = unit == null ? told.id() : unit;
        next = after;
        return true;
    }

    /** Makes it no quantity; always false, for nothing follows. */
    boolean nothing() {
        total = null;
        return false;
    }

    /** What was read, null for nothing. */
    @Nullable
    Quantity quantity(Words words) {
        if (total == null) {
            return null;
        }
        int to = next;
        while (to - 1 > from && and(words, to - 1)) {
            to--;
        }
        return new Quantity(total, unit, from, to);
    }
}
