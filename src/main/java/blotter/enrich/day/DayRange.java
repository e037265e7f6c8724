package blotter.enrich.day;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.release.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Two days that are the ends of one span: "from Monday to Wednesday", "between 3 and 9 May", لە ٢٨ی حوزەیران تا ٤ی تەمموز. */
final class DayRange {
    private static final int WITHIN = 6;
    private static final Set<String> TO = WordLists.of("DayRange.to");
    private static final Set<String> BETWEEN = WordLists.of("DayRange.between");

    private DayRange() {}

    /** The days in their order, two that are joined as one. */
    static List<NamedDay> join(Passage text, List<NamedDay> days) {
        List<NamedDay> sorted =
                days.stream().sorted(Comparator.comparingInt(NamedDay::first)).toList();
        List<NamedDay> ranges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            NamedDay day = sorted.get(i);
            boolean range = i + 1 < sorted.size() && joined(text, day, sorted.get(i + 1));
            ranges.add(range ? range(day, sorted.get(++i)) : day);
        }
        return ranges;
    }

    private static NamedDay range(NamedDay from, NamedDay to) {
        Evidence.Span span = new Evidence.Span(
                from.span().field(), from.span().start(), to.span().end());
        return new NamedDay(from.from(), to.to(), from.first(), to.last(), from.relative() && to.relative(), span);
    }

    private static boolean joined(Passage text, NamedDay from, NamedDay to) {
        boolean near = text.sameSentence(from.first(), to.first()) && to.first() - from.last() <= WITHIN;
        if (!near || to.to().isBefore(from.from())) {
            return false;
        }
        return text.says(Math.max(from.last() + 1, to.first() - 2), to.first() + 1, TO)
                || text.says(Math.max(0, from.first() - 2), from.first(), BETWEEN);
    }
}
