package blotter.enrich.day;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.release.Precision;
import blotter.text.DatePhrase.Match;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day, days or month that a summary tells of: "the results of July 2026", حصيلة نشاطاتها ليوم, پوختەی چالاکییەکانی. Such a time is
 * never that of the saying.
 */
final class ReportingPeriod {
    private static final int LEAD = 2;
    private static final int ACTIVITY_WITHIN = 5;
    /** What a summary tells of: results, operations, چالاکییەکانی. */
    private static final Set<String> ACTIVITY = WordLists.of("ReportingPeriod.activity");

    private ReportingPeriod() {}

    /** Whether the lead tells of several days, or of one as what a report sums up. */
    static boolean is(Passage text, NamedDay day) {
        return text.sentence(day.first()) < LEAD && (!day.from().equals(day.to()) || summary(text, day.first()));
    }

    /** The month that the first sentence sums up, where no day is told: "during July", "the results of July 2026". */
    static Found<DateSpan> month(Passage text, @Nullable LocalDate published) {
        for (Match match : text.dates()) {
            boolean first = text.sentenceAt(match.start()) == 0 && match.date().precision() == Precision.MONTH;
            if (first
                    && (match.yearless() || recent(match, published))
                    && (text.done(0) || summary(text, text.wordAt(match.start())))) {
                return Found.of(match.date(), new Evidence.Span(text.field(), match.start(), match.end()));
            }
        }
        return Found.of(DateSpan.NONE);
    }

    private static boolean recent(Match match, @Nullable LocalDate published) {
        LocalDate to = match.date().to();
        return published != null
                && to != null
                && !to.isBefore(published.minusMonths(1).withDayOfMonth(1));
    }

    /** Whether a word for what a summary tells of stands before a date. */
    private static boolean summary(Passage text, int date) {
        for (int w = date - 1; w >= date - ACTIVITY_WITHIN && text.sameSentence(w, date); w--) {
            if (ACTIVITY.contains(text.words().word(w))) {
                return true;
            }
            if (text.comma(w, w + 1)) {
                return false;
            }
        }
        return false;
    }
}
