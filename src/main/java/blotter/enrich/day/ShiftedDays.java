package blotter.enrich.day;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days that are counted from one named before: a day earlier, the next day, three days later, the same evening. */
final class ShiftedDays {
    private static final Set<String> PARTS_OF_DAY = WordLists.of("ShiftedDays.parts-of-day");
    private static final Set<String> SAME = WordLists.of("ShiftedDays.same");
    private final NumberWords numbers;

    ShiftedDays(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** How many days lie between a day that was named and the one that some words mean: none for "the same day". */
    private record Shift(int days, int length) {}

    /** "A day earlier" and "the next day" count from the day named before them. */
    void add(Passage text, List<NamedDay> days) {
        for (int w = 0; w + 1 < text.words().size(); w++) {
            int at = w;
            Shift shift = shift(text, w);
            NamedDay base = shift == null
                    ? null
                    : days.stream()
                            .filter(d -> d.first() < at)
                            .max((x, y) -> Integer.compare(x.first(), y.first()))
                            .orElse(null);
            if (shift != null && base != null) {
                days.add(new NamedDay(
                        base.from().plusDays(shift.days),
                        base.to().plusDays(shift.days),
                        w,
                        w + shift.length - 1,
                        true,
                        text.wordSpan(w, w + shift.length)));
            }
        }
    }

    /** Whether words after a word count from a day named before. */
    boolean at(Passage text, int word) {
        return shift(text, word) != null;
    }

    private @Nullable Shift shift(Passage text, int w) {
        String a = text.words().word(w);
        String b = text.words().word(w + 1);
        String c = w + 2 < text.words().size() ? text.words().word(w + 2) : "";
        if (previous(a, b, c)) {
            return new Shift(-1, 2);
        }
        if (a.equals("a") && b.equals("day") && c.equals("earlier")) {
            return new Shift(-1, 3);
        }
        boolean same = (a.equals("same") && PARTS_OF_DAY.contains(b))
                || (PARTS_OF_DAY.contains(a) && SAME.contains(b))
                || (SAME.contains(a) && PARTS_OF_DAY.contains(b));
        if (same) {
            return new Shift(0, 2);
        }
        if ((b.equals("days") || b.equals("day")) && c.equals("later")) {
            int later = number(text, w);
            return later == 0 ? null : new Shift(later, 3);
        }
        boolean next = ((a.equals("next") || a.equals("following")) && PARTS_OF_DAY.contains(b))
                || (a.startsWith("روژی") && b.startsWith("دواتر"))
                || (a.equals("الیوم") && b.equals("التالی"));
        return next ? new Shift(1, 2) : null;
    }

    private static boolean previous(String a, String b, String c) {
        return (a.equals("previous") && (b.equals("night") || b.equals("day") || b.equals("evening")))
                || ((a.equals("night") || a.equals("day")) && b.equals("before") && !c.equals("yesterday"))
                || (a.equals("الیوم") && b.equals("السابق"))
                || (a.equals("روژی") && b.equals("پیشتر"));
    }

    /** How many days "three days later" tells of; one for "a day later". */
    private int number(Passage text, int word) {
        NumberWords.Reading number =
                numbers.at(text.words().folded(), text.words().start(word));
        return number == null || number.value().scale() > 0 ? 1 : number.value().intValue();
    }
}
