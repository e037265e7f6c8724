package blotter.gazetteer;

import blotter.gazetteer.Choice.Asked;
import blotter.release.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the other names of a text say about where it plays: the places chosen for them so far, each name counted once
 * however often it stands, and never for itself.
 */
final class Context {
    private static final double HOME = 1.5;
    /** What a vote for a division in common adds, and how much all of them may. */
    private static final double VOTE = 4;

    private static final double MOST_VOTES = 4;
    private static final double MOST = 3;
    private static final double NEAR_KM = 120;
    private static final double KM_PER_DEGREE = 111.2;
    private final Gazetteer gazetteer;
    private final List<String> names;
    private final @Nullable String home;
    private final Map<String, Integer> peoples;
    private final Map<String, Location> chosen;
    private final Map<String, String> told;
    private final Map<String, Set<String>> supporters = new HashMap<>();
    private final CommonDivisions common;

    Context(Gazetteer gazetteer, List<Asked> asked, @Nullable String home, Map<String, Integer> peoples) {
        this(
                gazetteer,
                asked.stream().map(Context::name).toList(),
                home,
                peoples,
                Map.of(),
                new HashMap<>(),
                CommonDivisions.of(gazetteer, asked, Context::name));
    }

    private Context(
            Gazetteer gazetteer,
            List<String> names,
            @Nullable String home,
            Map<String, Integer> peoples,
            Map<String, Location> chosen,
            Map<String, String> told,
            CommonDivisions common) {
        this.gazetteer = gazetteer;
        this.common = common;
        this.names = names;
        this.home = home;
        this.peoples = peoples;
        this.chosen = chosen;
        this.told = told;
        chosen.forEach((name, location) -> {
            for (String id : gazetteer.path(location.id())) {
                supporters.computeIfAbsent(id, _ -> new HashSet<>()).add(name);
            }
        });
    }

    /** What tells one name from another: the places that bear it. */
    private static String name(Asked one) {
        StringBuilder name = new StringBuilder();
        one.named().candidates().stream()
                .limit(4)
                .forEach(c -> name.append(c.location().id()).append(' '));
        return name.toString();
    }

    /** The context after a pass. */
    Context with(List<@Nullable Location> places) {
        Map<String, Location> next = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Location location = places.get(i);
            if (location != null) {
                next.put(names.get(i), location);
            }
        }
        return new Context(gazetteer, names, home, peoples, next, told, common);
    }

    /** Remembers that a name was once given with what it lies in: it means the same place all through the text. */
    void tell(int i, Location location) {
        told.putIfAbsent(names.get(i), location.id());
    }

    boolean told(int i, Location location) {
        return location.id().equals(told.get(names.get(i)));
    }

    /** How many names speak for each country. */
    Map<String, Double> countries() {
        Map<String, Double> weights = new HashMap<>();
        if (home != null) {
            weights.put(home, HOME);
        }
        peoples.forEach((country, times) -> weights.merge(country, (double) times, Double::sum));
        supporters.forEach((id, by) -> weights.merge(id, (double) by.size(), Double::sum));
        return weights;
    }

    /** What the other names add to the likelihood of a place. */
    double support(int i, Location location) {
        double score = 0;
        for (String id : gazetteer.path(location.id())) {
            Set<String> by = supporters.getOrDefault(id, Set.of());
            double weight = by.size()
                    - (by.contains(names.get(i)) ? 1 : 0)
                    + (id.equals(home) ? HOME : 0)
                    + Math.min(2, peoples.getOrDefault(id, 0));
            if (weight > 0 && !id.equals(location.id())) {
                score += Math.min(MOST, 0.5 + weight * 0.5);
            }
        }
        double votes = VOTE * common.votes(names.get(i), gazetteer.path(location.id()));
        return score + Math.min(MOST_VOTES, votes) + Math.min(MOST, neighbours(i, location));
    }

    private double neighbours(int i, Location location) {
        double near = 0;
        for (Map.Entry<String, Location> other : chosen.entrySet()) {
            if (!other.getKey().equals(names.get(i))
                    && other.getValue().level() != Location.Level.COUNTRY
                    && !other.getValue().id().equals(location.id())
                    && close(location, other.getValue())) {
                near += 0.7;
            }
        }
        return near;
    }

    private static boolean close(Location a, Location b) {
        double north = (a.lat() - b.lat()) * KM_PER_DEGREE;
        double east = (a.lon() - b.lon()) * KM_PER_DEGREE * Math.cos(Math.toRadians(a.lat()));
        return north * north + east * east <= NEAR_KM * NEAR_KM;
    }
}
