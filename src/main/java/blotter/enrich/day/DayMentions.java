package blotter.enrich.day;

import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a text names, whatever happened on them: by the calendar (12 March), from the day it was published (yesterday, on
 * Monday), from a day named before (the next day), and two of them joined as a range.
 */
final class DayMentions {
    private final DeicticDays deictic;
    private final ShiftedDays shifted;
    private final LastDays last;

    DayMentions(NumberWords numbers) {
        this.shifted = new ShiftedDays(numbers);
        this.last = new LastDays(numbers);
        this.deictic = new DeicticDays(shifted, last);
    }

    /**
     * In the order of the text.
     *
     * @param published null when it is not known to the day; then words that count from it name none
     */
    List<NamedDay> read(Passage text, @Nullable LocalDate published) {
        List<NamedDay> days = new ArrayList<>(CalendarDays.of(text));
        if (published != null) {
            deictic.add(text, published, days);
            last.add(text, published, days);
            shifted.add(text, days);
        }
        return DayRange.join(text, days);
    }
}
