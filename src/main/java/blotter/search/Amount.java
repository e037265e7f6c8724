package blotter.search;

import blotter.text.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one asks for it: {@code arrested:>=10}, {@code killed:2..5}, {@code seized:heroin}, {@code seized:heroin>=5kg}.
 *
 * @param field arrested, killed, wounded or seized
 * @param what was seized, empty for people
 * @param least null when any amount will do, as far as that side goes
 * @param most likewise; both are inclusive
 * @param unit null for people and pieces
 */
public record Amount(
        String field,
        String what,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String unit) {
    /** Fields of people, then the one of things. */
    public static final List<String> FIELDS = List.of("arrested", "killed", "wounded", "seized");

    private static final String NUMBER = "([0-9]{1,12}(?:\\.[0-9]{1,6})?)";
    private static final Pattern SHAPE = Pattern.compile("(?<what>[^<>=]*?)\\s*(?:(?<sign>>=|<=|>|<|=|≥|≤)\\s*" + NUMBER
            + "|(?<first>[0-9]+)(?:\\.\\.(?<last>[0-9]+))?)?\\s*(?<unit>\\p{L}*)");
    private static final BigDecimal STEP = new BigDecimal("0.001");

    static boolean thing(String field) {
        return field.equals("seized");
    }

    /** Reads what stands behind the colon; empty when it makes no sense. */
    static Optional<Amount> of(String field, String text) {
        String typed = Digits.ascii(text).strip();
        if (thing(field) && typed.chars().noneMatch(c -> "<>=≥≤".indexOf(c) >= 0)) {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new Amount(field, what(typed), null, null, null));
        }
        Matcher matcher = SHAPE.matcher(typed);
        if (!matcher.matches() || thing(field) == matcher.group("what").isBlank()) {
            return Optional.empty();
        }
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        if (!thing(field) && !unit.isEmpty()) {
            return Optional.empty();
        }
        String what = what(matcher.group("what"));
        String kept = unit.isEmpty() ? null : unit;
        if (matcher.group("first") != null) {
            var first = new BigDecimal(matcher.group("first"));
            var last = matcher.group("last") == null ? first : new BigDecimal(matcher.group("last"));
            return last.compareTo(first) < 0
                    ? Optional.empty()
                    : Optional.of(new Amount(field, what, first, last, kept));
        }
        String sign = matcher.group("sign");
        if (sign == null) {
            return Optional.empty();
        }
        var number = new BigDecimal(matcher.group(3));
        BigDecimal step = thing(field) ? STEP : BigDecimal.ONE;
        return Optional.of(
                switch (sign) {
                    case ">=", "≥" -> new Amount(field, what, number, null, kept);
                    case "<=", "≤" -> new Amount(field, what, null, number, kept);
                    case ">" -> new Amount(field, what, number.add(step), null, kept);
                    case "<" -> new Amount(field, what, null, number.subtract(step), kept);
                    default -> new Amount(field, what, number, number, kept);
                });
    }

    private static String what(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** As a query has it behind the colon. */
    String written() {
        String ending = unit == null ? "" : unit;
        if (least == null && most == null) {
            return quoted(what);
        }
        if (least != null && most != null && !thing(field)) {
            return least.compareTo(most) == 0
                    ? least.toPlainString()
                    : least.toPlainString() + ".." + most.toPlainString();
        }
        String sign = least == null ? "<=" : most == null ? ">=" : "=";
        BigDecimal number = least == null ? most : least;
        return quoted(what + sign + (number == null ? "" : number.toPlainString()) + ending);
    }

    private static String quoted(String text) {
        return text.indexOf(' ') < 0 && QueryLexer.word(text) ? text : "\"" + text + "\"";
    }
}
