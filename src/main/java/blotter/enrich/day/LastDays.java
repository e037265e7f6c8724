package blotter.enrich.day;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The days up to that of publication: over the past two days, خلال اليومين الماضيين, الأيام الثلاثة الأخيرة, لە دوو ڕۆژی ڕابردوودا. */
record LastDays(NumberWords numbers) {
    private static final int MOST = 10;
    private static final int WORDS = 3;
    private static final String TWO_DAYS = "الیومین";
    private static final String DAYS = "الایام";
    private static final Set<String> PAST = WordLists.of("LastDays.past");
    private static final Set<String> DAY = WordLists.of("LastDays.day");

    void add(Passage text, LocalDate published, List<NamedDay> days) {
        for (int w = 0; w + 1 < text.words().size(); w++) {
            int count = at(text, w);
            if (count > 1) {
                int to = text.words().word(w).equals(TWO_DAYS) ? w + 2 : w + WORDS;
                days.add(new NamedDay(
                        published.minusDays(count), published.minusDays(1), w, to - 1, true, text.wordSpan(w, to)));
            }
        }
    }

    /** How many days the words from one on tell of, none for other words. */
    int at(Passage text, int w) {
        String first = text.words().word(w);
        String second = text.beside(w + 1, w);
        String third = text.beside(w + 2, w);
        if (first.equals(TWO_DAYS)) {
            return PAST.contains(second) ? 2 : 0;
        }
        if (first.equals(DAYS) && PAST.contains(third) && second.startsWith("ال")) {
            return number(second.substring(2));
        }
        if (PAST.contains(first) && DAY.contains(third)) {
            return number(second);
        }
        boolean sorani = DAY.contains(second) && PAST.stream().anyMatch(third::startsWith);
        return sorani ? number(first) : 0;
    }

    private int number(String word) {
        NumberWords.Reading number = numbers.at(Fold.fold(word), 0);
        if (number == null || number.end() != word.length() || number.value().scale() > 0) {
            return 0;
        }
        int count = number.value().intValue();
        return count <= MOST ? count : 0;
    }
}
