package blotter.text;

import blotter.release.DateSpan;
import blotter.text.DatePhrase.Order;
import blotter.text.DateTokens.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates written in digits alone: 14/12/2025, 2025-12-14, 14.12.2025, 2025年12月14日. */
final class NumericDate {
    private static final Set<String> SEPARATORS = Set.of("-", "/", ".");
    private static final Set<String> EAST_ASIAN = Set.of("年月", Months.fold("년") + Months.fold("월"));

    private NumericDate() {}

    /** The date that begins at a token; null where none does. */
    static @Nullable ReadDate at(DateTokens tokens, int i, Order order) {
        if (!tokens.isNumber(i + 2) || !tokens.isNumber(i + 4)) {
            return null;
        }
        String separator = tokens.folded(i + 1);
        if (EAST_ASIAN.contains(separator + tokens.folded(i + 3))) {
            DateSpan day = tokens.get(i).length() == 4
                    ? CalendarDays.day(
                            tokens.get(i).value(),
                            tokens.get(i + 2).value(),
                            tokens.get(i + 4).value())
                    : null;
            return day == null ? null : new ReadDate(day, i + 5, false);
        }
        if (!SEPARATORS.contains(separator) || !separator.equals(tokens.folded(i + 3))) {
            return null;
        }
        Token a = tokens.get(i);
        Token b = tokens.get(i + 2);
        Token c = tokens.get(i + 4);
        if (b.length() > 2 || tokens.runsOn(i + 5, separator)) {
            return null;
        }
        DateSpan span = null;
        if (a.length() == 4 && c.length() <= 2) {
            span = CalendarDays.day(a.value(), b.value(), c.value());
        } else if (c.length() == 4 && a.length() <= 2) {
            boolean monthFirst =
                    b.value() > 12 || (order == Order.MONTH_FIRST && a.value() <= 12 && !separator.equals("."));
            span = CalendarDays.day(c.value(), monthFirst ? a.value() : b.value(), monthFirst ? b.value() : a.value());
        }
        return span == null ? null : new ReadDate(span, i + 5, false);
    }
}
