package blotter.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for numbers and for parts of them in English, Arabic and Sorani, as numbers.tsv has them, by their folded forms. */
final class NumberLexicon {
    private final Map<String, Word> numbers = new HashMap<>();
    private final Map<String, BigDecimal> fractions = new HashMap<>();

    /** @param multiplies whether it multiplies a smaller number before it */
    record Word(long value, boolean multiplies) {}

    NumberLexicon() {
        Tables.rows(NumberLexicon.class, "numbers.tsv").forEach(this::read);
    }

    private void read(String[] fields) {
        if (fields[0].startsWith("0.")) {
            for (int i = 1; i < fields.length; i++) {
                fractions.put(Fold.key(fields[i]), new BigDecimal(fields[0]));
            }
            return;
        }
        boolean whole = fields[0].startsWith("=");
        boolean times = fields[0].startsWith("*");
        long value = Long.parseLong(whole || times ? fields[0].substring(1) : fields[0]);
        for (int i = 1; i < fields.length; i++) {
            numbers.put(Fold.key(fields[i]), new Word(value, times || (value >= 100 && !whole)));
        }
    }

    @Nullable
    Word number(String word) {
        return numbers.get(word);
    }

    /** A thousand and what is larger, with or without the Arabic article. */
    @Nullable
    Word scale(String word) {
        Word found = numbers.get(word.startsWith("ال") ? word.substring(2) : word);
        return found != null && found.multiplies && found.value >= 1000 ? found : null;
    }

    /** Half, quarter and the like. */
    @Nullable
    BigDecimal fraction(String word) {
        return fractions.get(word);
    }
}
