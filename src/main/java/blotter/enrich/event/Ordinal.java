package blotter.enrich.event;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which of all a word says that somebody is: a fourth suspect, شريك رابع, سێیەمی. */
public final class Ordinal {
    private static final int FIRST = 2;
    private static final int LAST = 10;
    /** Of an Arabic object, and Sorani "of", "too" and "of them too". */
    private static final List<String> ENDINGS = List.of("یشیان", "یش", "ی", "ا");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Ordinal() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = FIRST; i <= LAST; i++) {
            for (String word : WordLists.of("Ordinal." + i)) {
                numbers.put(word, i);
            }
        }
        return Map.copyOf(numbers);
    }

    /** Which of all some people are told to be by the words around them; 0 when none says it. */
    public static int beside(Passage passage, People group) {
        for (int w = group.from() - 1; w <= group.to(); w++) {
            int ordinal = of(passage.beside(w, group.from()));
            if (ordinal > 0) {
                return ordinal;
            }
        }
        return 0;
    }

    /** The number of an ordinal, with an article or an ending; 0 for other words. */
    public static int of(String word) {
        String bare = word.startsWith("ال") ? word.substring(2) : word;
        for (String ending : ENDINGS) {
            int number = bare.endsWith(ending)
                    ? NUMBERS.getOrDefault(bare.substring(0, bare.length() - ending.length()), 0)
                    : 0;
            if (number > 0) {
                return number;
            }
        }
        return NUMBERS.getOrDefault(bare, 0);
    }
}
