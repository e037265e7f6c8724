package blotter.enrich.day;

import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import blotter.release.Precision;
import blotter.text.DatePhrase.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that a text names by the calendar: 12 March, ٢٨ی حوزەیران. What lies ahead and the date of a dateline are none. */
final class CalendarDays {
    private static final int HEAD = 60;
    private static final int DASH_WITHIN = 20;
    private static final int RANGE_LETTERS = 20;
    private static final int LONGEST_HEADING = 80;

    private CalendarDays() {}

    static List<NamedDay> of(Passage text) {
        List<NamedDay> days = new ArrayList<>();
        for (Match match : text.dates()) {
            LocalDate from = match.date().from();
            LocalDate to = match.date().to();
            if (from == null || to == null || match.date().precision() != Precision.DAY) {
                continue;
            }
            if (!ahead(text, match) && !dateline(text, match) && !heading(text, match)) {
                int first = text.wordAt(match.start());
                int last = Math.max(first, text.wordAt(match.end()) - 1);
                days.add(new NamedDay(
                        from, to, first, last, false, new Evidence.Span(text.field(), match.start(), match.end())));
            }
        }
        return days;
    }

    /** Whether a day only lies ahead, "until 14 July", and ends no range. */
    private static boolean ahead(Passage text, Match match) {
        boolean ends = text.dates().stream()
                .anyMatch(other -> other.end() <= match.start() && match.start() - other.end() <= RANGE_LETTERS);
        return !ends && text.until(match.start());
    }

    /** The date in a line of its own at the head or the foot of a text, perhaps with its town: when it was issued. */
    private static boolean heading(Passage text, Match match) {
        String words = text.words().original();
        int from = words.lastIndexOf('\n', match.start()) + 1;
        int end = words.indexOf('\n', match.end());
        int to = end < 0 ? words.length() : end;
        boolean edge = words.substring(0, from).isBlank() || words.substring(to).isBlank();
        boolean whole = from == 0 && end < 0;
        if (!edge || whole || to - from > LONGEST_HEADING) {
            return false;
        }
        for (int w = text.wordAt(from);
                w < text.words().size()
                        && text.words().folded().start(text.words().start(w)) < to;
                w++) {
            if (text.cue(w) != null) {
                return false;
            }
        }
        return true;
    }

    /** The date at the head of a wire story, {@code BASRA, March 12 -}: when it was sent, not when it happened. */
    private static boolean dateline(Passage text, Match match) {
        if (match.start() > HEAD) {
            return false;
        }
        String words = text.words().original();
        for (int i = match.end(); i < Math.min(words.length(), match.end() + DASH_WITHIN); i++) {
            char c = words.charAt(i);
            if (c == '—' || c == '–' || (c == '-' && i > 0 && words.charAt(i - 1) == ' ')) {
                return true;
            }
            if (c == '.' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
