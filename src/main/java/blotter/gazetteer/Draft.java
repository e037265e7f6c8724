package blotter.gazetteer;

import blotter.release.Location;
import blotter.text.Fold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place while the gazetteer is being built from several sources: what one source lacks another adds. */
final class Draft {
    static final String[] LANGUAGES = {"en", "ar", "ckb", "kmr", "fa", "tr"};
    private static final Set<String> ARABIC_LETTERS = Set.of("ar", "ckb", "fa");

    final String id;
    final Location.Level level;
    final String country;
    String name;

    @Nullable
    String parent;

    double lat = Double.NaN;
    double lon = Double.NaN;
    long population;
    Tier tier = Tier.ALWAYS;

    /** By language, folded name to the name as written; the usual one first. */
    final Map<String, Map<String, String>> names = new LinkedHashMap<>();

    Draft(String id, Location.Level level, String country, String name) {
        this.id = id;
        this.level = level;
        this.country = country;
        this.name = name;
        add("en", name);
    }

    void add(String language, String name) {
        String clean = name.replaceAll("[\\t\\n\\r|]", " ").strip();
        if (clean.length() > 1 && clean.length() < 60 && !mixed(clean)) {
            names.computeIfAbsent(legible(language, clean) ? language : "en", _ -> new LinkedHashMap<>())
                    .putIfAbsent(Fold.key(clean).strip(), clean);
        }
    }

    /** Whether a name is in the script of its language: in Arabic letters none is Latin. */
    static boolean legible(String language, String name) {
        return !ARABIC_LETTERS.contains(language) || !written(name, Character.UnicodeScript.LATIN);
    }

    /** Whether a name mixes Latin and Arabic letters, as half-done transliterations do; nobody writes it so. */
    static boolean mixed(String name) {
        return written(name, Character.UnicodeScript.LATIN) && written(name, Character.UnicodeScript.ARABIC);
    }

    private static boolean written(String name, Character.UnicodeScript script) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    void add(String language, String several, int most) {
        int count = 0;
        for (String name : several.split("\\|", -1)) {
            if (!name.isBlank() && count++ < most) {
                add(language, name);
            }
        }
    }

    void at(double newLat, double newLon) {
        lat = newLat;
        lon = newLon;
    }

    /** The row of the resource: nine columns and one of names for each language. */
    String row() {
        StringBuilder row = new StringBuilder();
        row.append(id).append('\t').append(Columns.code(level)).append('\t');
        row.append(parent == null ? "" : parent).append('\t').append(country).append('\t');
        row.append(rounded(lat)).append('\t').append(rounded(lon)).append('\t');
        row.append(population == 0 ? "" : population).append('\t');
        row.append(Columns.code(tier)).append('\t').append(name);
        StringBuilder tail = new StringBuilder();
        for (String language : LANGUAGES) {
            Map<String, String> of = names.getOrDefault(language, Map.of());
            String joined = String.join("|", of.values());
            tail.append('\t').append(language.equals("en") && joined.equals(name) ? "" : joined);
        }
        return row.append(tail.toString().stripTrailing()).append('\n').toString();
    }

    private static String rounded(double degrees) {
        return Double.isNaN(degrees) ? "0" : Double.toString(Math.round(degrees * 1e4) / 1e4);
    }
}
