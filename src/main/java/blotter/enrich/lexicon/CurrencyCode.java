package blotter.enrich.lexicon;

import blotter.gazetteer.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a currency is written before an amount, by {@code currencies.tsv}: EUR 500. */
public final class CurrencyCode {
    private static final Map<String, String> WRITTEN = written();

    private CurrencyCode() {}

    private static Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        for (String[] row : WordTable.rows("currencies.tsv")) {
            List.of(row).subList(1, row.length).stream()
                    .filter(entry -> entry.startsWith("="))
                    .forEach(entry -> written.put(entry.substring(1), row[0]));
        }
        return Map.copyOf(written);
    }

    /** The currency (ISO 4217) that a word before an amount writes, all in capitals or all small, so not "Smith Sr., 84"; null for other words. */
    public static @Nullable String of(Words words, int word) {
        String written = words.written(word, word + 1);
        boolean mixed =
                Character.isUpperCase(written.charAt(0)) && written.chars().anyMatch(Character::isLowerCase);
        return mixed ? null : WRITTEN.get(words.word(word));
    }
}
