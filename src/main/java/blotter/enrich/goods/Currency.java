package blotter.enrich.goods;

import blotter.enrich.lexicon.WordTable;
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
public final class Currency {
    private static final List<String[]> ROWS = WordTable.rows("currencies.tsv");
    private static final Map<String, Map<String, String>> OF_COUNTRY = ofCountry();
    private static final Set<String> NAMED = named();

    private Currency() {}

    private static List<String> entries(String[] row) {
        return List.of(row).subList(1, row.length);
    }

    private static Map<String, Map<String, String>> ofCountry() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String[] row : ROWS) {
            Map<String, String> own = new HashMap<>();
            for (String entry : entries(row)) {
                int colon = entry.indexOf(':');
                if (colon > 0) {
                    own.put(entry.substring(0, colon), entry.substring(colon + 1));
                }
            }
            all.put(row[0], Map.copyOf(own));
        }
        return Map.copyOf(all);
    }

    private static Set<String> named() {
        Set<String> named = new HashSet<>();
        for (String[] row : ROWS) {
            entries(row).stream()
                    .filter(entry -> !entry.startsWith("=") && entry.indexOf(':') < 0)
                    .forEach(entry -> named.add(Fold.key(entry)));
        }
        return Set.copyOf(named);
    }

    /** The seizures with the money that a bare name means in a country (ISO 3166-1 alpha-2; null where it is not known). */
    public static List<Seizure> of(@Nullable String country, List<Seizure> seizures, String title, String text) {
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
