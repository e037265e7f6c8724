package blotter.evaluation;

import blotter.enrich.Enriched;
import blotter.release.Location;
import java.util.HashMap;
import java.util.Map;

/** The one country that a reading speaks of most. */
final class Countries {
    private Countries() {}

    /** Every mention counts, one at the place of an operation three times; empty when no place was read. */
    static String weightiest(Enriched enriched) {
        Map<String, Integer> weights = new HashMap<>();
        for (Location.Mention mention : enriched.locations()) {
            int weight = mention.role().inFacet() ? 3 : 1;
            weights.merge(mention.country(), weight * mention.evidence().size(), Integer::sum);
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
