package blotter.gazetteer;

import blotter.gazetteer.Choice.Asked;
import blotter.gazetteer.Gazetteer.Candidate;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which states and governorates the names of a text have in common before any of them is settled: a Gainesville and a Hall County lie in
 * Georgia both. Each name has one vote, split over all divisions that a place of its name lies in.
 */
final class CommonDivisions {
    /** By division, the share of its vote that each name gives it. */
    private final Map<String, Map<String, Double>> votes = new HashMap<>();

    private CommonDivisions() {}

    /** @param name what tells one name from another */
    static CommonDivisions of(Gazetteer gazetteer, List<Asked> asked, Function<Asked, String> name) {
        CommonDivisions common = new CommonDivisions();
        Set<String> seen = new HashSet<>();
        for (Asked one : asked) {
            String voter = name.apply(one);
            if (seen.add(voter)) {
                Set<String> divisions = divisions(gazetteer, one.named().candidates());
                divisions.forEach(id ->
                        common.votes.computeIfAbsent(id, _ -> new HashMap<>()).put(voter, 1.0 / divisions.size()));
            }
        }
        return common;
    }

    private static Set<String> divisions(Gazetteer gazetteer, List<Candidate> candidates) {
        Set<String> divisions = new HashSet<>();
        for (Candidate candidate : candidates) {
            for (String id : gazetteer.path(candidate.location().id())) {
                boolean division = gazetteer
                        .location(id)
                        .map(Location::level)
                        .filter(level -> level == Level.ADMIN1)
                        .isPresent();
                if (division) {
                    divisions.add(id);
                }
            }
        }
        return divisions;
    }

    /** How many other names speak for the division of a place. */
    double votes(String name, List<String> path) {
        double sum = 0;
        for (String id : path) {
            for (Map.Entry<String, Double> vote :
                    votes.getOrDefault(id, Map.of()).entrySet()) {
                sum += vote.getKey().equals(name) ? 0 : vote.getValue();
            }
        }
        return sum;
    }
}
