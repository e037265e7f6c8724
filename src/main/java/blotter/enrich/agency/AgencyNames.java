package blotter.enrich.agency;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.NamedAgency;
import blotter.enrich.passage.Nationality;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Agencies.Named;
import blotter.release.Agency;
import blotter.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the words beside an agency's name say of whose it is: a country's word, an acronym in brackets, or a common word. */
final class AgencyNames {
    private static final Set<String> IN = WordLists.of("AgencyNames.in");

    private AgencyNames() {}

    /**
     * A name that an acronym in brackets follows means the agency of the acronym, where both are of one country; "Security of Erbil
     * (Asayish)" stays the branch.
     */
    static List<NamedAgency> bracketed(List<NamedAgency> found) {
        List<NamedAgency> named = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            NamedAgency one = found.get(i);
            NamedAgency next = i + 1 < found.size() ? found.get(i + 1) : one;
            boolean bracket = next.passage() == one.passage()
                    && next.named().from() == one.named().to()
                    && next.agency().country().equals(one.agency().country())
                    && !next.agency().id().equals(one.agency().parent())
                    && one.passage().between(one.named().to()).strip().equals("(");
            named.add(bracket ? new NamedAgency(one.passage(), one.named(), next.agency()) : one);
        }
        return named;
    }

    /**
     * Leaves out the acronyms that are common words of the text's language (AND, in a line all in capitals), unless they stand in
     * brackets or a longer name of the agency stands in the text.
     */
    static List<NamedAgency> meant(List<NamedAgency> found, Language language, String lang) {
        return found.stream()
                .filter(one -> !language.common(written(one), lang)
                        || bracketed(one)
                        || found.stream().anyMatch(other -> longer(other, one)))
                .toList();
    }

    private static boolean bracketed(NamedAgency one) {
        int end = one.named().end();
        return one.named().from() > 0
                && one.passage().between(one.named().from()).endsWith("(")
                && end < one.passage().words().folded().length()
                && one.passage().words().folded().at(end) == ')';
    }

    private static boolean longer(NamedAgency other, NamedAgency one) {
        return other.agency().id().equals(one.agency().id())
                && written(other).length() > written(one).length();
    }

    private static String written(NamedAgency one) {
        return one.passage().words().written(one.named().from(), one.named().to());
    }

    /** The bearers of a name that belong to the country whose word stands with it: the Spanish National Police is not France's. */
    static Named ofCountry(Passage passage, Named named, List<Nationality> nationalities) {
        boolean latin = !passage.words().arabic(named.from());
        for (Nationality one : nationalities) {
            boolean beside = one.passage() == passage
                    && (latin
                            ? one.people() && one.to() == named.from() && !passage.comma(one.to() - 1, named.from())
                            : one.from() == named.to()
                                    && passage.sameSentence(named.to() - 1, one.from())
                                    && !passage.comma(named.to() - 1, one.from())
                                    && (passage.words().word(one.from()).startsWith("ال") == one.people()));
            boolean in = one.passage() == passage && in(passage, named, one);
            if (beside || in) {
                List<Agency> fitting = named.agencies().stream()
                        .filter(agency -> agency.country().equals(one.country())
                                || agency.country().equals("INT"))
                        .toList();
                return in && fitting.isEmpty()
                        ? named
                        : new Named(named.from(), named.to(), named.start(), named.end(), fitting);
            }
        }
        return named;
    }

    /** Whether "in" a country stands behind a name that then only one agency bears. */
    static boolean placed(NamedAgency one) {
        return one.named().agencies().size() == 1
                && IN.contains(
                        one.passage().beside(one.named().to(), one.named().from()));
    }

    /** إدارة مكافحة المخدرات في سوريا. */
    private static boolean in(Passage passage, Named named, Nationality country) {
        return !country.people()
                && country.from() == named.to() + 1
                && IN.contains(passage.beside(named.to(), named.from()))
                && passage.sameSentence(named.from(), country.from());
    }
}
