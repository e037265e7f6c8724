package blotter.enrich.place;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.release.Location;
import blotter.release.Location.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out quarters of a town whose name only a place of another governorate bears: "the al-Nasr neighbourhood" in a text of
 * Kirkuk is not the town of that name in Dhi Qar.
 */
final class Quarters {
    private static final Set<String> QUARTERS = WordLists.of("NamedAfter.quarters");

    private Quarters() {}

    static List<NamedPlace> within(Gazetteer gazetteer, List<NamedPlace> seen) {
        Set<String> elsewhere = new HashSet<>();
        for (NamedPlace one : seen) {
            if (!quarter(one)) {
                division(gazetteer, one.location()).ifPresent(elsewhere::add);
            }
        }
        return seen.stream()
                .filter(one -> !quarter(one)
                        || elsewhere.isEmpty()
                        || one.location().level() == Level.COUNTRY
                        || division(gazetteer, one.location())
                                .filter(elsewhere::contains)
                                .isPresent())
                .collect(Collectors.toList());
    }

    private static Optional<String> division(Gazetteer gazetteer, Location location) {
        return gazetteer.path(location.id()).stream()
                .flatMap(id -> gazetteer.location(id).stream())
                .filter(above -> above.level() == Level.ADMIN1)
                .map(Location::id)
                .findFirst();
    }

    private static boolean quarter(NamedPlace one) {
        Passage passage = one.passage();
        boolean arabic = passage.words().arabic(one.named().from());
        int beside = arabic ? one.named().from() - 1 : one.named().to();
        return passage.sameSentence(beside, one.named().from())
                && QUARTERS.contains(passage.words().word(beside));
    }
}
