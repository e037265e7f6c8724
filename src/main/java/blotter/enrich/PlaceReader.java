package blotter.enrich;

import blotter.gazetteer.Choice;
import blotter.gazetteer.Gazetteer;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of a document: the names, what the words beside them ask for, and which place is meant. */
final class PlaceReader {
    private final Gazetteer gazetteer;
    private final Choice choice;
    private final PlaceSpelling spelling;

    PlaceReader(Gazetteer gazetteer, PlaceSpelling spelling) {
        this.gazetteer = gazetteer;
        this.choice = new Choice(gazetteer);
        this.spelling = spelling;
    }

    /**
     * A place named in a passage.
     *
     * @param agency the agency whose name holds it, null when it stands by itself
     */
    record Seen(Passage passage, Named named, Location location, AgencyReader.@Nullable Seen agency) {}

    List<Seen> seen(
            List<Passage> passages,
            List<List<Named>> names,
            List<AgencyReader.Seen> agencies,
            @Nullable String home,
            Map<String, Integer> peoples) {
        Surnames surnames = new Surnames(passages, names);
        List<PlaceQuestion> questions = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            PlaceContext context = new PlaceContext(gazetteer, passages.get(p), names.get(p));
            questions.addAll(new PlaceNames(context, spelling, surnames).questions());
        }
        PlaceQuestion.asTold(questions);
        List<@Nullable Location> chosen =
                choice.choose(questions.stream().map(PlaceQuestion::asked).toList(), home, peoples);
        List<Seen> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Location location = chosen.get(i);
            if (location != null) {
                Passage passage = questions.get(i).passage();
                Named named = questions.get(i).asked().named();
                found.add(new Seen(passage, named, location, holder(agencies, passage, named)));
            }
        }
        return Quarters.within(gazetteer, found);
    }

    private static AgencyReader.@Nullable Seen holder(List<AgencyReader.Seen> agencies, Passage passage, Named named) {
        for (AgencyReader.Seen agency : agencies) {
            if (agency.passage() == passage
                    && agency.named().from() <= named.from()
                    && named.to() <= agency.named().to()) {
                return agency;
            }
        }
        return null;
    }
}
