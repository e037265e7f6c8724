package blotter.enrich;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A word for a day, counted from the day of publication.
 *
 * @param weekday null when it counts days
 * @param days how many days before publication
 * @param last whether the word itself says last, so that publication's own weekday is not meant
 */
record DayWord(@Nullable DayOfWeek weekday, int days, boolean last) {
    LocalDate on(LocalDate published, boolean saidLast) {
        if (weekday == null) {
            return published.minusDays(days);
        }
        return published.with(
                last || saidLast ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }
}
