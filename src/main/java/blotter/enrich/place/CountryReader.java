package blotter.enrich.place;

import blotter.enrich.passage.Nationality;
import blotter.gazetteer.Gazetteer;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Location.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in which country a text plays that names no place of an operation: the one it speaks of most, by its places, its
 * words for a people and its agencies. A dateline counts thrice, since most write from the country they write about, but
 * not one that names its country, as people do who write from abroad.
 */
final class CountryReader {
    private static final int DATELINE = 3;
    private static final int MOST = 5;
    private final Gazetteer gazetteer;

    CountryReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The places with that country as the scene; as they are where there is a scene already or no country leads.
     *
     * @param agencies the countries of the agencies a text names, each as often as one is named
     */
    List<Location.Mention> withScene(
            List<Location.Mention> places, List<Nationality> nationalities, Map<String, Integer> agencies) {
        if (places.stream().anyMatch(place -> place.role().inFacet())) {
            return places;
        }
        Map<String, List<Evidence>> evidence = new HashMap<>();
        Map<String, Integer> weights = new HashMap<>(agencies);
        boolean abroad = places.stream().anyMatch(place -> place.role() == Role.DATELINE && country(place));
        for (Location.Mention place : places) {
            boolean home = place.role() == Role.DATELINE && !abroad;
            weights.merge(
                    place.country(),
                    home ? DATELINE : Math.min(MOST, place.evidence().size()),
                    Integer::sum);
            evidence.computeIfAbsent(place.country(), _ -> new ArrayList<>()).addAll(place.evidence());
        }
        Map<String, Integer> peoples = new HashMap<>();
        for (Nationality one : nationalities) {
            if (one.people()) {
                peoples.merge(one.country(), 1, Integer::sum);
                weights.merge(one.country(), 1, Integer::sum);
                evidence.computeIfAbsent(one.country(), _ -> new ArrayList<>())
                        .add(one.passage().wordSpan(one.from(), one.to()));
            }
        }
        weights.keySet().retainAll(evidence.keySet());
        String country = leading(weights, peoples);
        List<Evidence> spans = country == null ? null : evidence.get(country);
        Location location = country == null ? null : gazetteer.location(country).orElse(null);
        if (location == null || spans == null) {
            return places;
        }
        List<Location.Mention> all = new ArrayList<>();
        all.add(PlaceRoles.mention(gazetteer, location, Role.SCENE, spans));
        places.stream().filter(place -> !place.id().equals(country)).forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean country(Location.Mention place) {
        return place.path().size() == 1;
    }

    /** The country with the most weight, of two that share it the one whose people are spoken of more, null where both are. */
    private static @Nullable String leading(Map<String, Integer> weights, Map<String, Integer> peoples) {
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = weights.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        int spoken = first.stream()
                .mapToInt(country -> peoples.getOrDefault(country, 0))
                .max()
                .orElse(0);
        List<String> best = first.stream()
                .filter(country -> peoples.getOrDefault(country, 0) == spoken)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }
}
