package blotter.text;

import java.math.BigDecimal;

/**
 * A number as it is made of numerals one after another: the next multiplies what stands before it, as in three hundred thousand,
 * or is added to it, as in three hundred and five; Arabic adds its tens and teens after a unit.
 */
final class CompoundNumeral {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final boolean digits;
    private BigDecimal total;
    /** What is not yet multiplied by a thousand or more. */
    private BigDecimal part;

    private BigDecimal least;
    private boolean scaled;
    private int end;

    CompoundNumeral(Numeral first) {
        digits = first.digits();
        boolean thousands = !digits && first.value().compareTo(THOUSAND) >= 0;
        total = thousands ? first.value() : BigDecimal.ZERO;
        part = thousands ? BigDecimal.ZERO : first.value();
        least = first.value();
        end = first.end();
    }

    /** Multiplies by a numeral where it may be; false when it may not. */
    boolean multiply(Numeral next) {
        if (!next.multiplies() || part.signum() <= 0 || next.value().compareTo(part) <= 0) {
            return false;
        }
        part = part.multiply(next.value());
        scaled = true;
        least = next.value();
        end = next.end();
        if (next.value().compareTo(THOUSAND) >= 0) {
            total = total.add(part);
            part = BigDecimal.ZERO;
        }
        return true;
    }

    /** Adds a numeral where it may be; false when it may not. */
    boolean add(Numeral added) {
        if ((digits && !scaled) || !fits(added)) {
            return false;
        }
        part = part.add(added.value());
        least = added.value().compareTo(BigDecimal.TEN) < 0 || least.compareTo(BigDecimal.TEN) >= 0
                ? added.value()
                : least;
        end = added.end();
        return true;
    }

    /** Whether a numeral may be added: smaller than the last one, or Arabic's tens and teens after a unit. */
    private boolean fits(Numeral added) {
        if (added.digits() || (digits && least.compareTo(THOUSAND) < 0)) {
            return added.digits()
                    && least.compareTo(THOUSAND) >= 0
                    && added.value().compareTo(least) < 0;
        }
        boolean unit = part.signum() > 0 && least.compareTo(BigDecimal.TEN) < 0;
        if (unit) {
            return added.value().compareTo(BigDecimal.TEN) >= 0 && added.value().compareTo(BigDecimal.valueOf(100)) < 0;
        }
        return added.value().compareTo(least) < 0
                && (least.compareTo(BigDecimal.valueOf(20)) >= 0 || least.compareTo(BigDecimal.TEN) < 0);
    }

    /** One past its last folded character. */
    int end() {
        return end;
    }

    NumberWords.Reading reading() {
        return new NumberWords.Reading(total.add(part), end, digits);
    }
}
