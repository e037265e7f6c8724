package blotter.search;

import blotter.gazetteer.Gazetteer;
import blotter.release.Location;
import blotter.release.Location.Level;
import blotter.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a place is called on a page in one of its languages. Gazetteers often name a town and not the district around it: a division
 * then goes by the name of its town behind the word for what it is, as in قەزای بەسرە. Such a name is for reading alone; no text
 * is searched for it.
 */
final class LocalNames {
    /** How the name of a division begins that says what it is. */
    private static final List<String> DIVISIONS =
            List.of("محافظة ", "قضاء ", "منطقة ", "پارێزگای ", "قەزای ", "ناوچەی ", "Parêzga");

    /** A district that is called the centre of its governorate is called so, and not the district of the centre. */
    private static final String CENTRE = "مركز ";

    /** By country and level, then language. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "IQ ADMIN1", Map.of("ar", "محافظة ", "ckb", "پارێزگای "),
            "IQ ADMIN2", Map.of("ar", "قضاء ", "ckb", "قەزای "),
            "SY ADMIN1", Map.of("ar", "محافظة ", "ckb", "پارێزگای "),
            "SY ADMIN2", Map.of("ar", "منطقة ", "ckb", "ناوچەی "));

    private final Gazetteer gazetteer;
    private final Map<String, Optional<String>> labels = new ConcurrentHashMap<>();

    LocalNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The name of a place in a language; empty where none is known, nor that of its namesake. */
    Optional<String> of(String id, String language) {
        String key = language + " " + id;
        Optional<String> known = labels.get(key);
        if (known != null) {
            return known;
        }
        Optional<Location> place = gazetteer.location(id);
        Optional<String> name = place.flatMap(one -> name(one, language));
        if (place.isPresent()) {
            labels.put(key, name);
        }
        return name;
    }

    private Optional<String> name(Location place, String language) {
        return switch (place.level()) {
            case COUNTRY -> country(place.id(), language).or(() -> usual(place, language));
            case ADMIN1, ADMIN2 -> division(place, language);
            case CITY -> usual(place, language).or(() -> district(place, language));
        };
    }

    private static Optional<String> usual(Location place, String language) {
        return place.names().getOrDefault(language, List.of()).stream().findFirst();
    }

    /** The short name of a country (CLDR), empty when the language has none. */
    private static Optional<String> country(String id, String language) {
        String name = Locale.of("", id).getDisplayCountry(Locale.forLanguageTag(language));
        boolean none = name.equals(id) || name.equals(Locale.of("", id).getDisplayCountry(Locale.ROOT));
        return none ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> division(Location place, String language) {
        Optional<String> said = place.names().getOrDefault(language, List.of()).stream()
                .filter(LocalNames::divided)
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        Optional<String> bare = usual(place, language);
        String word = WORDS.getOrDefault(place.country() + " " + place.level(), Map.of())
                .getOrDefault(language, "");
        return word.isEmpty()
                ? bare
                : bare.or(() -> town(place, language)).map(name -> name.startsWith(CENTRE) ? name : word + name);
    }

    private static boolean divided(String name) {
        return DIVISIONS.stream().anyMatch(name::startsWith);
    }

    /** The name of the largest town in a division that is called as it is. */
    private Optional<String> town(Location division, String language) {
        return Places.names(division).stream()
                .flatMap(name -> gazetteer.named(name).stream())
                .filter(place -> place.level() == Level.CITY
                        && gazetteer.path(place.id()).contains(division.id()))
                .flatMap(place -> usual(place, language).stream())
                .filter(name -> name.chars().noneMatch(c -> c < 0x80 && Character.isLetter(c)))
                .findFirst();
    }

    /** The bare name of the district a town lies in and shares a name with. */
    private Optional<String> district(Location town, String language) {
        Set<String> own = keys(town);
        return gazetteer.path(town.id()).reversed().stream()
                .flatMap(id -> gazetteer.location(id).stream())
                .filter(place -> place.level() == Level.ADMIN2)
                .filter(place -> keys(place).stream().anyMatch(own::contains))
                .flatMap(place -> place.names().getOrDefault(language, List.of()).stream())
                .filter(name -> !divided(name))
                .findFirst();
    }

    private static Set<String> keys(Location place) {
        Set<String> keys = new HashSet<>();
        Places.names(place).forEach(name -> keys.add(Fold.key(name).strip()));
        return keys;
    }
}
