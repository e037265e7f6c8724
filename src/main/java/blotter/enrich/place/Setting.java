package blotter.enrich.place;

import blotter.enrich.passage.Nationality;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document plays, as its names say.
 *
 * @param passages text and title
 * @param named the names in each passage
 * @param nationalities where the passages name the people of a country or the country itself
 * @param peoples how often the people of each country are named
 * @param countries how often the document speaks of each country: by places that are written as names, by peoples, by the dateline
 * @param dateline the country it was written in, null when no dateline says so
 */
public record Setting(
        List<Passage> passages,
        List<List<Named>> named,
        List<Nationality> nationalities,
        Map<String, Integer> peoples,
        Map<String, Integer> countries,
        @Nullable String dateline) {
    /** How much the dateline says of whose ministry is meant, in names of places. */
    private static final int DATELINE = 2;

    static Setting of(List<Passage> passages, Gazetteer gazetteer, PlaceSpelling spelling) {
        List<List<Named>> named = passages.stream()
                .map(passage -> gazetteer.tags(passage.words()))
                .toList();
        List<Nationality> nationalities = nationalities(passages, named, gazetteer);
        Map<String, Integer> peoples = new HashMap<>();
        nationalities.stream()
                .filter(Nationality::people)
                .forEach(one -> peoples.merge(one.country(), 1, Integer::sum));
        Map<String, Integer> countries = new HashMap<>(peoples);
        for (int i = 0; i < passages.size(); i++) {
            count(passages.get(i), named.get(i), spelling, countries);
        }
        String dateline = Dateline.country(passages.getFirst(), named.getFirst());
        if (dateline != null) {
            countries.merge(dateline, DATELINE, Integer::sum);
        }
        return new Setting(passages, named, nationalities, peoples, countries, dateline);
    }

    private static List<Nationality> nationalities(
            List<Passage> passages, List<List<Named>> named, Gazetteer gazetteer) {
        List<Nationality> found = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (Gazetteer.People people : gazetteer.peoples(passage.words())) {
                found.add(new Nationality(passage, people.from(), people.to(), people.country(), true));
            }
            for (Named name : named.get(i)) {
                Location first = name.candidates().getFirst().location();
                if (first.level() == Location.Level.COUNTRY) {
                    found.add(new Nationality(passage, name.from(), name.to(), first.country(), false));
                }
            }
        }
        return found;
    }

    /** Adds the countries of the places that a passage writes as names. */
    private static void count(
            Passage passage, List<Named> named, PlaceSpelling spelling, Map<String, Integer> countries) {
        for (Named name : named) {
            Gazetteer.Candidate first = name.candidates().getFirst();
            boolean common = passage.words().arabic(name.from()) && !first.known();
            if (!common && spelling.written(passage, name, false)) {
                countries.merge(first.location().country(), 1, Integer::sum);
            }
        }
    }
}
