package blotter.enrich.goods;

import blotter.enrich.lexicon.WordTable;
import blotter.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The goods that are read as seized, by any of their names: those of {@code commodities.tsv}. */
public final class Commodities {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    public Commodities() {
        for (String[] row : WordTable.rows("commodities.tsv")) {
            byName.put(key(row[0]), row[0]);
            kinds.put(row[0], row[1]);
        }
        for (String[] row : WordTable.rows("commodities.tsv")) {
            for (String name : List.of(row).subList(3, row.length)) {
                byName.putIfAbsent(key(name.startsWith("=") ? name.substring(1) : name), row[0]);
            }
        }
    }

    /** Every canonical name. */
    public Set<String> all() {
        return Set.copyOf(byName.values());
    }

    private static String key(String name) {
        return Fold.key(name).strip();
    }

    /** The canonical name of what bears a name in any script, empty when none does. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The kind of a commodity (drug, weapon), by its canonical name; empty when no table has it. */
    public String kind(String commodity) {
        return kinds.getOrDefault(commodity, "");
    }
}
