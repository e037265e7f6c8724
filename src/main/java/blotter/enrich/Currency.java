package blotter.enrich;

import blotter.release.Evidence;
import blotter.release.Facts.Seizure;
import blotter.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a bare name means: dinars in a text of Kuwait are Kuwaiti. Where the country stands with the name (دينار عراقي)
 * the name says it.
 */
final class Currency {
    private static final Map<String, String> WRITTEN = new HashMap<>();
    private static final Map<String, Map<String, String>> OF_COUNTRY = new HashMap<>();
    private static final Set<String> NAMED = new HashSet<>();

    static {
        for (String[] row : Lexicon.rows("currencies.tsv")) {
            for (String entry : List.of(row).subList(1, row.length)) {
                int colon = entry.indexOf(':');
                if (entry.startsWith("=")) {
                    WRITTEN.put(entry.substring(1), row[0]);
                } else if (colon > 0) {
                    OF_COUNTRY
                            .computeIfAbsent(row[0], _ -> new HashMap<>())
                            .put(entry.substring(0, colon), entry.substring(colon + 1));
                } else {
                    NAMED.add(Fold.key(entry));
                }
            }
        }
    }

    private Currency() {}

    /** The currency that a word before an amount writes: EUR 500; null for other words. */
    static @Nullable String written(String word) {
        return WRITTEN.get(word);
    }

    static List<Seizure> of(@Nullable String country, List<Seizure> seizures, String title, String text) {
        return country == null
                ? seizures
                : seizures.stream().map(one -> of(country, one, title, text)).toList();
    }

    private static Seizure of(String country, Seizure one, String title, String text) {
        String unit = one.unit() == null ? "" : one.unit();
        String own = OF_COUNTRY.getOrDefault(unit, Map.of()).get(country);
        return own == null || named(one, title, text)
                ? one
                : new Seizure(one.what(), one.quantity(), own, one.evidence());
    }

    private static boolean named(Seizure one, String title, String text) {
        for (Evidence evidence : one.evidence()) {
            if (evidence instanceof Evidence.Span span) {
                String field = span.field() == Evidence.Field.TITLE ? title : text;
                String words = Fold.key(field.substring(span.start(), Math.min(span.end(), field.length())));
                if (NAMED.stream().anyMatch(words::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
