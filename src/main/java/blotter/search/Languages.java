package blotter.search;

import blotter.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Languages by tag and by name, in English and in the language itself, as CLDR has them. */
final class Languages {
    /** A tag that stands for several: writers of either say Kurdish. */
    private static final Map<String, List<String>> SEVERAL = Map.of("ku", List.of("ckb", "kmr", "ku"));

    /** Made when a language is first asked for by name: all the names of all languages take a while to look up. */
    private volatile @Nullable Names made;

    /** What each tag and name means, and the English names. */
    private record Names(Map<String, List<String>> byName, Set<String> english) {}

    private Names made() {
        Names known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private static Names make() {
        Map<String, List<String>> byName = new HashMap<>();
        Set<String> names = new TreeSet<>();
        Set<String> tags = new TreeSet<>(List.of(Locale.getISOLanguages()));
        tags.addAll(List.of("ckb", "kmr"));
        for (String tag : tags) {
            Locale language = Locale.forLanguageTag(tag);
            List<String> meant = SEVERAL.getOrDefault(tag, List.of(tag));
            byName.put(tag, meant);
            byName.putIfAbsent(Fold.key(language.getDisplayLanguage(Locale.ENGLISH)), meant);
            byName.putIfAbsent(Fold.key(language.getDisplayLanguage(language)), meant);
            names.add(language.getDisplayLanguage(Locale.ENGLISH));
        }
        byName.put("und", List.of("und"));
        byName.put("sorani", List.of("ckb"));
        byName.put("kurmanji", List.of("kmr"));
        return new Names(byName, names);
    }

    /** Tags meant by a tag or a name; none for a name that is not known. */
    List<String> named(String text) {
        return made().byName().getOrDefault(Fold.key(text).strip(), List.of());
    }

    String label(String tag) {
        return switch (tag) {
            case "und" -> "not known";
            case "ckb" -> "Kurdish (Sorani)";
            case "kmr" -> "Kurdish (Kurmanji)";
            default -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        };
    }

    Set<String> names() {
        return made().english();
    }
}
