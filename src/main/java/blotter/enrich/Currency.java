package blotter.enrich;

import blotter.release.Evidence;
import blotter.release.Facts.Seizure;
import blotter.text.Fold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a bare name means: dinars in a text of Kuwait are Kuwaiti. Where the country stands with the name (دينار عراقي)
 * the name says it.
 */
final class Currency {
    private static final Map<String, Map<String, String>> OF_COUNTRY = Map.of(
            "IQD", Map.of("KW", "KWD", "JO", "JOD", "BH", "BHD", "LY", "LYD", "TN", "TND", "DZ", "DZD"),
            "TRY", Map.of("SY", "SYP", "LB", "LBP"),
            "SAR", Map.of("QA", "QAR", "OM", "OMR", "YE", "YER", "IR", "IRR"),
            "GBP", Map.of("EG", "EGP", "SY", "SYP", "LB", "LBP", "SD", "SDG"));
    private static final List<String> NAMED =
            List.of("iraq", "turk", "saudi", "brit", "sterling", "عراق", "ترک", "سعود", "استرلین");

    private Currency() {}

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
