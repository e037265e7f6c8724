package blotter.enrich.passage;

import blotter.enrich.lexicon.WordLists;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells sentences that speak of a month by its name alone: "in February", وفي شباط, لە شوباتدا. */
final class MonthName {
    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> IN = WordLists.of("MonthName.in");

    private MonthName() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            WordLists.of("MonthName." + month.getValue()).forEach(name -> months.put(name, month));
        }
        return Map.copyOf(months);
    }

    /** The month that a word names behind "in", with no day or year beside it; null where it names none. */
    static @Nullable Month at(Passage passage, int word) {
        if (!IN.contains(passage.beside(word - 1, word))) {
            return null;
        }
        String next = passage.beside(word + 1, word);
        Month two = MONTHS.get(passage.words().word(word) + " " + next);
        Month month = two == null ? MONTHS.get(passage.words().word(word)) : two;
        String after = two == null ? next : passage.beside(word + 2, word);
        boolean dated = !after.isEmpty() && Character.isDigit(after.charAt(0));
        return dated ? null : month;
    }
}
