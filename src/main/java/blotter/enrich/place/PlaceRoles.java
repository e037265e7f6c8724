package blotter.enrich.place;

import blotter.gazetteer.Gazetteer;
import blotter.release.Evidence;
import blotter.release.Location;
import blotter.release.Location.Level;
import blotter.release.Location.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what each place is in a document, once for all that is told of it: where no place is told to be a scene, that of the title or the
 * lead is one, or the area of the agency; a country that holds another scene is none.
 */
final class PlaceRoles {
    private static final int LEAD = 2;
    private static final String FIELD_OFFICES = "US";
    private final Gazetteer gazetteer;
    private final Bearing bearing;

    PlaceRoles(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.bearing = new Bearing(gazetteer);
    }

    /** Each place once, in its weightiest role, with the words that give it that role. */
    List<Location.Mention> mentions(List<NamedPlace> seen, String lang, boolean verdict) {
        Map<String, Map<Role, List<Evidence>>> byPlace = new LinkedHashMap<>();
        Map<String, Location> places = new LinkedHashMap<>();
        Role before = null;
        for (int i = 0; i < seen.size(); i++) {
            NamedPlace one = seen.get(i);
            Role told = ToldRole.of(seen, i, before, lang, verdict);
            Role role = told == Role.SCENE && bearing.of(seen, i) ? Role.BACKGROUND : told;
            before = role;
            if (role != null) {
                places.put(one.location().id(), one.location());
                byPlace.computeIfAbsent(one.location().id(), _ -> new EnumMap<>(Role.class))
                        .computeIfAbsent(role, _ -> new ArrayList<>())
                        .add(one.passage().span(one.named().start(), one.named().end()));
            }
        }
        scenes(byPlace, places, seen);
        demoteCountries(byPlace, places);
        List<Location.Mention> mentions = new ArrayList<>();
        byPlace.forEach((id, roles) -> {
            Role best = roles.keySet().iterator().next();
            mentions.add(mention(
                    gazetteer,
                    places.getOrDefault(id, seen.getFirst().location()),
                    best,
                    roles.getOrDefault(best, List.of())));
        });
        return operations(mentions);
    }

    /** Where no place is a scene, those that are likeliest to be one become it. */
    private static void scenes(
            Map<String, Map<Role, List<Evidence>>> byPlace, Map<String, Location> places, List<NamedPlace> seen) {
        if (nowhere(byPlace)) {
            promote(byPlace, Role.BACKGROUND, places, seen);
        }
        if (nowhere(byPlace)) {
            ownArea(byPlace, places, seen);
        }
        for (Role instead : List.of(Role.ROUTE, Role.DESTINATION)) {
            if (nowhere(byPlace)) {
                promote(byPlace, instead, places, seen);
            }
        }
        boolean unknown = byPlace.entrySet().stream()
                .filter(each -> inFacet(each.getValue()))
                .map(each -> places.get(each.getKey()))
                .allMatch(place -> place != null && home(place));
        if (unknown) {
            offices(byPlace, places);
        }
    }

    private static boolean nowhere(Map<String, Map<Role, List<Evidence>>> byPlace) {
        return byPlace.values().stream().noneMatch(PlaceRoles::inFacet);
    }

    /** Whether a place is only the country whose field offices write from where they work. */
    private static boolean home(Location place) {
        return place.level() == Level.COUNTRY && place.country().equals(FIELD_OFFICES);
    }

    private static boolean inFacet(Map<Role, List<Evidence>> roles) {
        return roles.keySet().stream().anyMatch(Role::inFacet);
    }

    /** Where no sentence of an operation names a place, those of the title and the lead are the scene, last of all the route. */
    private static void promote(
            Map<String, Map<Role, List<Evidence>>> byPlace,
            Role instead,
            Map<String, Location> places,
            List<NamedPlace> seen) {
        for (NamedPlace one : seen) {
            boolean lead = one.passage().field() == Evidence.Field.TITLE
                    || one.passage().sentence(one.named().from()) < LEAD;
            Map<Role, List<Evidence>> roles = byPlace.get(one.location().id());
            boolean country = instead == Role.BACKGROUND && one.location().level() == Level.COUNTRY;
            if (lead && !country && roles != null && one.agency() == null && roles.containsKey(instead)) {
                List<Evidence> evidence = roles.remove(instead);
                if (evidence != null && places.containsKey(one.location().id())) {
                    roles.put(Role.SCENE, evidence);
                }
            }
        }
    }

    /** Where no other place is named, the dateline of a US field office: those write from where they work, wires do not. */
    private static void offices(Map<String, Map<Role, List<Evidence>>> byPlace, Map<String, Location> places) {
        byPlace.forEach((id, roles) -> {
            Location place = places.get(id);
            boolean office = place != null
                    && place.level() != Level.COUNTRY
                    && place.country().equals(FIELD_OFFICES);
            List<Evidence> evidence = office ? roles.get(Role.DATELINE) : null;
            if (evidence != null) {
                roles.put(Role.SCENE, evidence);
            }
        });
    }

    /** Where no place of the operation is named at all, it is in the area of the agency that tells of it: Erbil Police. */
    private static void ownArea(
            Map<String, Map<Role, List<Evidence>>> byPlace, Map<String, Location> places, List<NamedPlace> seen) {
        for (NamedPlace one : seen) {
            boolean lead = one.passage().field() == Evidence.Field.TITLE
                    || one.passage().sentence(one.named().from()) < LEAD;
            boolean smaller = one.location().level() != Level.COUNTRY;
            if (lead
                    && smaller
                    && one.agency() != null
                    && !one.agency().agency().type().equals("court")) {
                places.put(one.location().id(), one.location());
                byPlace.computeIfAbsent(one.location().id(), _ -> new EnumMap<>(Role.class))
                        .computeIfAbsent(Role.SCENE, _ -> new ArrayList<>())
                        .add(one.passage().span(one.named().start(), one.named().end()));
            }
        }
    }

    /** A country is a scene only where nothing inside it is. */
    private void demoteCountries(Map<String, Map<Role, List<Evidence>>> byPlace, Map<String, Location> places) {
        byPlace.forEach((id, roles) -> {
            List<Evidence> evidence = roles.get(Role.SCENE);
            Location place = places.get(id);
            boolean inside = byPlace.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(id)
                            && inFacet(other.getValue())
                            && gazetteer.path(other.getKey()).contains(id));
            if (evidence != null && place != null && place.level() == Level.COUNTRY && inside) {
                roles.remove(Role.SCENE);
                roles.merge(Role.BACKGROUND, evidence, (a, b) -> a);
            }
        });
    }

    /** Whether another mention is a smaller scene in the same governorate as a city. */
    private boolean within(Location city, Location.Mention one, Location.Mention other) {
        return !other.equals(one)
                && other.role() == Role.SCENE
                && other.admin1() != null
                && other.admin1().equals(one.admin1())
                && gazetteer
                        .location(other.id())
                        .filter(o -> o.level() == Level.ADMIN2
                                || (o.level() == Level.CITY && o.population() < city.population()))
                        .isPresent();
    }

    /** A town where something smaller beside it is the scene is the city of the operation. */
    private List<Location.Mention> operations(List<Location.Mention> mentions) {
        List<Location.Mention> result = new ArrayList<>();
        for (Location.Mention one : mentions) {
            boolean smaller = one.role() == Role.SCENE
                    && gazetteer
                            .location(one.id())
                            .filter(place -> place.level() == Level.CITY)
                            .filter(place -> mentions.stream().anyMatch(other -> within(place, one, other)))
                            .isPresent();
            result.add(
                    smaller
                            ? new Location.Mention(
                                    one.id(),
                                    one.name(),
                                    one.admin1(),
                                    one.country(),
                                    Role.OPERATION,
                                    one.lat(),
                                    one.lon(),
                                    one.path(),
                                    one.evidence())
                            : one);
        }
        return result;
    }

    static Location.Mention mention(Gazetteer gazetteer, Location place, Role role, List<Evidence> evidence) {
        List<String> path = gazetteer.path(place.id());
        String admin1 = path.stream()
                .flatMap(id -> gazetteer.location(id).stream())
                .filter(above -> above.level() == Level.ADMIN1)
                .map(Location::name)
                .findFirst()
                .orElse(null);
        return new Location.Mention(
                place.id(),
                place.name(),
                admin1,
                place.country(),
                role,
                place.lat(),
                place.lon(),
                path.isEmpty() ? List.of(place.id()) : path,
                List.copyOf(evidence));
    }
}
