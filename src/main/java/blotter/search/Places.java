package blotter.search;

import blotter.gazetteer.Gazetteer;
import blotter.release.Location;
import blotter.text.Fold;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Places for filters and for words. What was looked up stays at hand: every facet asks for the same paths again. */
final class Places {
    private final Gazetteer gazetteer;
    private final SafeNames safe;
    private final LocalNames local;
    private final Regions regions = new Regions();
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    Places(Gazetteer gazetteer, SafeNames safe) {
        this.gazetteer = gazetteer;
        this.safe = safe;
        this.local = new LocalNames(gazetteer);
    }

    String label(String id) {
        return known(
                labels,
                id,
                place -> gazetteer.location(place).map(Location::name).orElse(place));
    }

    /** What it is called on a page in a language, where that is known. */
    Optional<String> label(String id, String language) {
        return local.of(id, language);
    }

    List<String> path(String id) {
        return known(paths, id, place -> {
            List<String> path = gazetteer.path(place);
            return path.isEmpty() ? List.of(place) : path;
        });
    }

    /** What was looked up before is had without waiting for whoever looks up another. */
    private static <T> T known(Map<String, T> before, String id, Function<String, T> looking) {
        T known = before.get(id);
        return known == null ? before.computeIfAbsent(id, looking) : known;
    }

    /** The largest place of a name that lies in what the qualifier names; an empty qualifier asks nothing. */
    Optional<String> named(String name, String qualifier) {
        for (Location place : gazetteer.named(name)) {
            if (qualifier.isEmpty() || within(place, qualifier)) {
                return Optional.of(namesake(place));
            }
        }
        return Optional.empty();
    }

    /** Every name of a place, the canonical one first. */
    List<String> names(String id) {
        return gazetteer.location(id).map(place -> List.copyOf(names(place))).orElse(List.of(id));
    }

    /** Ids of the places that a region's name stands for; none where it names no region. */
    List<String> region(String name) {
        return regions.places(name).stream().filter(this::known).toList();
    }

    boolean known(String id) {
        return gazetteer.location(id).isPresent();
    }

    List<String> suggest(String name) {
        return gazetteer.suggest(name);
    }

    /** The place that words in a query mean, when they are likely to mean one. */
    Optional<Location> meant(String words) {
        if (!safe.likely(words) || !regions.places(words).isEmpty()) {
            return Optional.empty();
        }
        List<Location> all = gazetteer.named(words).stream()
                .filter(place -> safe.written(words, names(place)))
                .toList();
        Optional<Location> named =
                all.stream().filter(place -> known(place, words)).findFirst();
        if (all.isEmpty()) {
            return spelled(Transliterations.of(words));
        }
        return named.filter(safe::near).isPresent()
                ? named
                : spelled(Transliterations.doubled(words)).or(() -> named);
    }

    /** The first place at hand that one of the spellings names. */
    private Optional<Location> spelled(List<String> spellings) {
        return spellings.stream()
                .flatMap(spelling -> gazetteer.named(spelling).stream())
                .filter(place -> safe.near(place) && (safe.known(place) || gazetteer.listed(place)))
                .findFirst();
    }

    /** Whether a place is meant by its name alone: one known well enough, or, in Latin letters, that the configuration lists. */
    private boolean known(Location place, String words) {
        return safe.known(place) || (gazetteer.listed(place) && SafeNames.latin(words));
    }

    /** The outermost place that holds this one and shares a name with it: a governorate is called as its city is. */
    private String namesake(Location place) {
        Set<String> own = keys(place);
        for (String id : path(place.id())) {
            Optional<Location> above = gazetteer.location(id);
            if (above.isPresent() && keys(above.get()).stream().anyMatch(own::contains)) {
                return id;
            }
        }
        return place.id();
    }

    private static Set<String> keys(Location place) {
        Set<String> keys = new HashSet<>();
        names(place).forEach(name -> keys.add(Fold.key(name).strip()));
        return keys;
    }

    /** Every name of the place that words mean, with those of the city or governorate it shares the words with. */
    List<String> allNames(Location place, String words) {
        Set<String> all = new LinkedHashSet<>(names(place));
        for (Location other : gazetteer.named(words)) {
            if (path(other.id()).contains(place.id()) || path(place.id()).contains(other.id())) {
                all.addAll(names(other));
            }
        }
        return safe.worth(all);
    }

    static Set<String> names(Location place) {
        Set<String> names = new LinkedHashSet<>();
        names.add(place.name());
        place.names().values().forEach(names::addAll);
        return names;
    }

    private boolean within(Location place, String qualifier) {
        String key = Fold.key(qualifier).strip();
        for (String id : path(place.id())) {
            if (id.equalsIgnoreCase(qualifier)) {
                return true;
            }
            Optional<Location> above = gazetteer.location(id);
            if (above.isPresent()
                    && names(above.get()).stream()
                            .anyMatch(name -> Fold.key(name).strip().equals(key))) {
                return true;
            }
        }
        return place.level().name().equalsIgnoreCase(qualifier);
    }
}
