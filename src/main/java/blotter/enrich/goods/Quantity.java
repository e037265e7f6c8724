package blotter.enrich.goods;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of something, and which words say so.
 *
 * @param unit null for a bare count
 * @param from first word
 * @param to one past the last word
 */
public record Quantity(BigDecimal value, @Nullable String unit, int from, int to) {
    /** Without needless zeros and never as a power of ten. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A count of things that cannot be parted: three digits after a point were a group of thousands. */
    Quantity counted() {
        return value.scale() == 3 ? new Quantity(value.movePointRight(3), unit, from, to) : this;
    }

    /** The number alone, where the word of its unit is one of the goods: two pill presses. */
    Quantity bare(int end) {
        return new Quantity(value, null, from, end);
    }

    /** As much in a unit. */
    Quantity in(String told) {
        return new Quantity(value, told, from, to);
    }
}
