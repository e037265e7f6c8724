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
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Without needless zeros and never as a power of ten. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A count of things that cannot be parted. */
    Quantity counted() {
        return new Quantity(plain(grouped(value)), unit, from, to);
    }

    /** 12.360 pills: three digits after a point are a group of thousands where no parts can be meant. */
    static BigDecimal grouped(BigDecimal value) {
        boolean group = value.scale() == 3 && value.compareTo(THOUSAND) < 0 && value.compareTo(BigDecimal.ONE) >= 0;
        return group ? value.movePointRight(3) : value;
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
