package blotter.search;

import blotter.release.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as one types it: {@code 2025}, {@code 2025-03} or {@code 2025-03-07} (ISO 8601), meaning its whole span. */
public final class PartialDate {
    /** What a year filter takes for a date that is not known. */
    public static final String UNKNOWN = "none";

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{3})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

    private PartialDate() {}

    /** The span meant; empty when the text is no date. */
    public static Optional<DateSpan> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return Optional.of(DateSpan.year(year));
            }
            int month = Integer.parseInt(matcher.group(2));
            return Optional.of(
                    matcher.group(3) == null
                            ? DateSpan.month(YearMonth.of(year, month))
                            : DateSpan.day(LocalDate.of(year, month, Integer.parseInt(matcher.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
