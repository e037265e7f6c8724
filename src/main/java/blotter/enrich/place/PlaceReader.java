package blotter.enrich.place;

import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Choice;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Evidence;
import blotter.release.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a document and what each is in it: the names, what the words beside them ask for, which place is meant, and whether it
 * is where it happened.
 */
public final class PlaceReader {
    private final Gazetteer gazetteer;
    private final Choice choice;
    private final PlaceSpelling spelling = new PlaceSpelling();
    private final PlaceRoles roles;
    private final CountryReader countries;

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.choice = new Choice(gazetteer);
        this.roles = new PlaceRoles(gazetteer);
        this.countries = new CountryReader(gazetteer);
    }

    /** Where the names of a document's passages say that it plays. */
    public Setting setting(List<Passage> passages) {
        return Setting.of(passages, gazetteer, spelling);
    }

    /**
     * Each place of a document once, in its weightiest role, with the words that give it that role.
     *
     * @param agencies those that the document names
     * @param home the country of who speaks, null when it is not known
     * @param verdict whether it tells of a verdict, which makes nothing a scene
     */
    public List<Location.Mention> read(
            Setting setting, List<NamedAgency> agencies, @Nullable String home, String lang, boolean verdict) {
        return roles.mentions(named(setting, agencies, home), lang, verdict);
    }

    /**
     * The places with the country that the document speaks of most as the scene, where none of them is one.
     *
     * @param agencies the countries of the agencies that the document names, each as often as one is named
     */
    public List<Location.Mention> withScene(
            List<Location.Mention> places, Setting setting, Map<String, Integer> agencies) {
        return countries.withScene(places, setting.nationalities(), agencies);
    }

    /** A place in a role, with the divisions that it lies in. */
    public Location.Mention mention(Location place, Location.Role role, List<Evidence> evidence) {
        return PlaceRoles.mention(gazetteer, place, role, evidence);
    }

    private List<NamedPlace> named(Setting setting, List<NamedAgency> agencies, @Nullable String home) {
        List<Passage> passages = setting.passages();
        List<List<Named>> names = setting.named();
        Surnames surnames = new Surnames(passages, names);
        Map<String, Integer> spoken = new HashMap<>(setting.countries());
        if (home != null) {
            spoken.merge(home, 1, Integer::sum);
        }
        List<PlaceQuestion> questions = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            PlaceContext context = new PlaceContext(gazetteer, passages.get(p), names.get(p));
            questions.addAll(new PlaceNames(context, spelling, surnames, spoken).questions());
        }
        PlaceQuestion.asTold(questions);
        List<@Nullable Location> chosen =
                choice.choose(questions.stream().map(PlaceQuestion::asked).toList(), home, setting.peoples());
        List<NamedPlace> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Location location = chosen.get(i);
            if (location != null) {
                Passage passage = questions.get(i).passage();
                Named named = questions.get(i).asked().named();
                found.add(new NamedPlace(passage, named, location, holder(agencies, passage, named)));
            }
        }
        return Quarters.within(gazetteer, found);
    }

    private static @Nullable NamedAgency holder(List<NamedAgency> agencies, Passage passage, Named named) {
        for (NamedAgency agency : agencies) {
            if (agency.passage() == passage
                    && agency.named().from() <= named.from()
                    && named.to() <= agency.named().to()) {
                return agency;
            }
        }
        return null;
    }
}
