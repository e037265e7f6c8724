package blotter.enrich;

import blotter.enrich.AgencyReader.Seen;
import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;
import java.util.ArrayList;
import java.util.List;

/** What the words beside an agency's name say of whose it is: a country's word, or an acronym in brackets. */
final class AgencyNames {
    private AgencyNames() {}

    /** A name that an acronym in brackets follows means the agency of the acronym, where both are of one country. */
    static List<Seen> bracketed(List<Seen> found) {
        List<Seen> named = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Seen one = found.get(i);
            Seen next = i + 1 < found.size() ? found.get(i + 1) : one;
            boolean bracket = next.passage() == one.passage()
                    && next.named().from() == one.named().to()
                    && next.agency().country().equals(one.agency().country())
                    && one.passage().between(one.named().to()).strip().equals("(");
            named.add(bracket ? new Seen(one.passage(), one.named(), next.agency()) : one);
        }
        return named;
    }

    /** The bearers of a name that belong to the country whose word stands with it: the Spanish National Police is not France's. */
    static Named ofCountry(Passage passage, Named named, List<Nationality> nationalities) {
        boolean latin = !passage.words.arabic(named.from());
        for (Nationality one : nationalities) {
            boolean beside = one.passage() == passage
                    && (latin
                            ? one.people() && one.to() == named.from() && !passage.comma(one.to() - 1, named.from())
                            : one.from() == named.to()
                                    && passage.sameSentence(named.to() - 1, one.from())
                                    && !passage.comma(named.to() - 1, one.from())
                                    && (passage.words.word(one.from()).startsWith("ال") == one.people()));
            if (beside) {
                List<Agency> fitting = named.agencies().stream()
                        .filter(agency -> agency.country().equals(one.country())
                                || agency.country().equals("INT"))
                        .toList();
                return new Named(named.from(), named.to(), named.start(), named.end(), fitting);
            }
        }
        return named;
    }
}
