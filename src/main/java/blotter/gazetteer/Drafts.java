package blotter.gazetteer;

import blotter.release.Location;
import blotter.text.Fold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All places being built, by id, and the GeoNames division codes that lead to them. */
final class Drafts {
    private static final Pattern DIVISION_WORD = Pattern.compile(
            "\\b(governorate|province|state|region|district|prefecture|department|county|municipality|oblast|ostan|qada)\\b"
                    + "|محافظه|منطقه|پاریزگای|استان");
    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private final Map<String, String> byCode = new LinkedHashMap<>();

    @Nullable
    Draft get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    Draft put(Draft draft) {
        Draft known = byId.putIfAbsent(draft.id, draft);
        return known == null ? draft : known;
    }

    void code(String code, String id) {
        byCode.put(code, id);
    }

    /** The place a GeoNames division code such as {@code US.IL.031} stands for. */
    @Nullable
    Draft coded(String code) {
        return get(byCode.get(code));
    }

    Collection<Draft> all() {
        return byId.values();
    }

    /** Gives a place another id, and those that lie in it the new parent. */
    void rename(Draft draft, String id) {
        Draft renamed = new Draft(id, draft.level, draft.country, draft.name);
        renamed.parent = draft.parent;
        renamed.at(draft.lat, draft.lon);
        renamed.population = draft.population;
        renamed.tier = draft.tier;
        renamed.names.putAll(draft.names);
        byId.remove(draft.id);
        byId.put(id, renamed);
        for (Draft other : byId.values()) {
            if (draft.id.equals(other.parent)) {
                other.parent = id;
            }
        }
    }

    List<Draft> in(String country, Location.Level level) {
        List<Draft> found = new ArrayList<>();
        for (Draft draft : byId.values()) {
            if (draft.level == level && draft.country.equals(country)) {
                found.add(draft);
            }
        }
        return found;
    }

    /** A name without articles and words such as governorate, for comparing divisions of different sources. */
    static String bare(String name) {
        String key = Fold.key(name).replace("'", "");
        String without = DIVISION_WORD.matcher(key).replaceAll(" ");
        return without.replaceAll("^ *(al|an|ar|as|ash|at|ad|az)[- ]", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}
