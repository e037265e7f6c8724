package blotter.release;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date as well as it is known: the first and the last day it may mean, both inclusive, in the source's time
 * zone. {@link #NONE} is the date that is not known, a value of its own and never 1970.
 *
 * @param from the first day, null only with precision none
 * @param to the last day, null only with precision none
 * @param precision of each end: a range of days has precision day
 */
public record DateSpan(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
    public static final DateSpan NONE = new DateSpan(null, null, Precision.NONE);

    /** @throws IllegalArgumentException when an end is missing, or the last day is before the first */
    public DateSpan {
        boolean none = precision == Precision.NONE;
        if (none != (from == null) || none != (to == null)) {
            throw new IllegalArgumentException("a date has both ends or none: " + from + " to " + to);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a date ends before it begins: " + from + " to " + to);
        }
    }

    public static DateSpan day(LocalDate day) {
        return new DateSpan(day, day, Precision.DAY);
    }

    public static DateSpan days(LocalDate first, LocalDate last) {
        return new DateSpan(first, last, Precision.DAY);
    }

    public static DateSpan month(YearMonth month) {
        return new DateSpan(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    public static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    public boolean known() {
        return precision != Precision.NONE;
    }
}
