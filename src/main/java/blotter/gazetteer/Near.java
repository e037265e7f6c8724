package blotter.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** The known names nearest to one that is not known: by prefix, then by edits (Levenshtein). */
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
            int distance =
                    candidate.key().startsWith(key) && key.length() > 2 ? 1 : edits(key, candidate.key(), allowed);
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

    private static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
