package blotter.gazetteer;

import blotter.text.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** The known names nearest to one that is not known: by prefix, then by edits. */
final class Near {
    private static final int MOST = 5;

    private Near() {}

    /** A folded name, what to show for it, and its weight: heavier ones win ties. */
    record Candidate(String key, String label, long weight) {}

    private record Scored(Candidate candidate, int distance) {}

    static List<String> to(String key, List<Candidate> candidates) {
        int allowed = Math.max(1, key.length() / 4);
        List<Scored> near = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int distance = candidate.key().startsWith(key) && key.length() > 2
                    ? 1
                    : Edits.between(key, candidate.key(), allowed);
            if (distance <= allowed) {
                near.add(new Scored(candidate, distance));
            }
        }
        near.sort(Comparator.comparingInt(Scored::distance)
                .thenComparingLong(s -> -s.candidate().weight())
                .thenComparing(s -> s.candidate().label()));
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        for (Scored scored : near) {
            if (labels.size() < MOST) {
                labels.add(scored.candidate().label());
            }
        }
        return List.copyOf(labels);
    }
}
