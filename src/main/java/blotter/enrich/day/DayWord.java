package blotter.enrich.day;

import blotter.enrich.lexicon.WordTable;
import blotter.gazetteer.Tagger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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

    /** The words of {@code days.tsv}. */
    static Tagger<DayWord> tagger() {
        Tagger.Builder<DayWord> words = new Tagger.Builder<>(200);
        for (String[] row : WordTable.rows("days.tsv")) {
            boolean weekday = Character.isLetter(row[0].charAt(0));
            boolean last = row[1].equals("last");
            DayWord day = weekday
                    ? new DayWord(DayOfWeek.valueOf(row[0]), 0, last)
                    : new DayWord(null, Integer.parseInt(row[0]), last);
            List.of(row).subList(2, row.length).stream()
                    .filter(word -> !word.isBlank())
                    .forEach(word -> words.add(word, day));
        }
        return words.words();
    }
}
