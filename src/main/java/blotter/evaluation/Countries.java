package blotter.evaluation;

import blotter.enrich.Enriched;
import blotter.release.Location;
import java.util.HashMap;
import java.util.Map;

/** The one country that a reading speaks of most. */
final class Countries {
    private static final int MOST = 3;
    private static final int HERE = 4;

    private Countries() {}

    /** Every place counts, at most three mentions of it, where something happened four times, and so does a dateline unless it names its country, as those from abroad do; of a text set aside, which has no scene, every place as one; empty when no place was read. */
    static String weightiest(Enriched enriched) {
        Map<String, Integer> weights = new HashMap<>();
        boolean abroad = enriched.locations().stream()
                .anyMatch(one ->
                        one.role() == Location.Role.DATELINE && one.path().size() == 1);
        for (Location.Mention mention : enriched.locations()) {
            boolean dateline = mention.role() == Location.Role.DATELINE;
            boolean facet = mention.role().inFacet() || (!enriched.relevant() && !dateline);
            int weight = facet || (dateline && !abroad) ? HERE : 1;
            weights.merge(
                    mention.country(),
                    weight * Math.min(MOST, mention.evidence().size()),
                    Integer::sum);
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
