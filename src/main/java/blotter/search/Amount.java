package blotter.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one asks for it: {@code arrested:>=10}, {@code killed:2..5}, {@code seized:heroin}, {@code seized:heroin>=5kg}.
 *
 * @param field arrested, killed, wounded or seized
 * @param what was seized, empty for people
 * @param least null when any amount will do, as far as that side goes
 * @param most likewise; both are inclusive
 * @param unit as typed, one that {@link Measures} knows; null for people, and where none is typed
 */
public record Amount(
        String field,
        String what,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String unit) {
    /** What lies between an amount of a thing and more of it. */
    static final BigDecimal STEP = new BigDecimal("0.001");

    /** Fields of people, then the one of things. */
    public static final List<String> FIELDS = List.of("arrested", "killed", "wounded", "seized");

    static boolean thing(String field) {
        return field.equals("seized");
    }

    /** The same in a unit. */
    public Amount in(String other) {
        return new Amount(field, what, least, most, other);
    }

    /** As a query has it behind the colon. */
    public String written() {
        String ending = unit == null ? "" : unit;
        if (least == null && most == null) {
            return quoted(what);
        }
        if (least != null && most != null && !thing(field)) {
            return least.compareTo(most) == 0
                    ? least.toPlainString()
                    : least.toPlainString() + ".." + most.toPlainString();
        }
        if (least == null) {
            return quoted(what + bound("<", most, STEP) + ending);
        }
        return quoted(what + (most == null ? bound(">", least, STEP.negate()) : "=" + least.toPlainString()) + ending);
    }

    /** A bound with its sign: one that lies a step beyond a shorter number of a thing stands for that number without its equal. */
    private String bound(String sign, @Nullable BigDecimal number, BigDecimal back) {
        if (number == null) {
            return "";
        }
        BigDecimal open = number.add(back).stripTrailingZeros();
        boolean strict = thing(field)
                && open.scale() < STEP.scale()
                && number.stripTrailingZeros().scale() == STEP.scale();
        return strict ? sign + open.toPlainString() : sign + "=" + number.toPlainString();
    }

    private static String quoted(String text) {
        return text.indexOf(' ') < 0 && QueryLexer.word(text) ? text : "\"" + text + "\"";
    }
}
