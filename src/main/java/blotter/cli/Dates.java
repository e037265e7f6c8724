package blotter.cli;

import blotter.release.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates as the JSON lines of clean and enrich have them: a year, a month or a day. */
final class Dates {
    private Dates() {}

    /** As precise as it is known: 2025, 2025-03 or 2025-03-01; null when it is not known. */
    static @Nullable String partial(DateSpan date) {
        String first = String.valueOf(date.from());
        return switch (date.precision()) {
            case DAY -> first;
            case MONTH -> first.substring(0, 7);
            case YEAR -> first.substring(0, 4);
            case NONE -> null;
        };
    }

    /** A year, month or day; also the day a time lies in. @throws DateTimeException for anything else */
    static DateSpan span(String text) {
        String date = text.strip();
        if (date.isEmpty()) {
            return DateSpan.NONE;
        }
        return switch (date.length()) {
            case 4 -> DateSpan.year(LocalDate.parse(date + "-01-01").getYear());
            case 7 -> DateSpan.month(YearMonth.parse(date));
            default -> DateSpan.day(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
        };
    }

    /** A time with its zone, or the beginning of a day in UTC. @throws DateTimeException for anything else */
    static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
