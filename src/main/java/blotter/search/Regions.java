package blotter.search;

import blotter.text.Fold;
import blotter.text.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regions that are no level of the gazetteer, such as the Kurdistan Region: several places under one name, from {@code regions.tsv}. */
final class Regions {
    private final Map<String, List<String>> byName = new HashMap<>();

    Regions() {
        Tables.rows(Regions.class, "regions.tsv").forEach(cells -> {
            for (int i = 1; i < cells.length; i++) {
                byName.put(key(cells[i]), List.of(cells[0].split(" ", -1)));
            }
        });
    }

    /** Ids of the places that a name stands for; none where it is no region's. */
    List<String> places(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    private static String key(String name) {
        return Fold.key(name).strip();
    }
}
