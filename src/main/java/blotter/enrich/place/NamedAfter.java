package blotter.enrich.place;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.gazetteer.Gazetteer.Candidate;
import blotter.gazetteer.Gazetteer.Named;
import blotter.release.Location.Level;
import java.util.Set;

/**
 * Tells streets and quarters that bear the name of a governorate, a large town or a country they do not lie in: شارع بغداد,
 * گەڕەکی کەرکووک, the Karbala neighbourhood of Erbil.
 */
final class NamedAfter {
    private static final int LARGE = 100_000;
    private static final Set<String> STREETS = WordLists.of("NamedAfter.streets");
    private static final Set<String> QUARTERS = WordLists.of("NamedAfter.quarters");
    private static final Set<String> OF = WordLists.of("NamedAfter.of");

    private NamedAfter() {}

    static boolean is(Passage passage, Named named) {
        int before = named.from() - 1;
        if (passage.words().arabic(named.from())) {
            return passage.sameSentence(before, named.from())
                    && !passage.comma(before, named.from())
                    && passage.words().start(named.from()) == named.start()
                    && (STREETS.contains(passage.words().word(before))
                            || (QUARTERS.contains(passage.words().word(before)) && elsewhere(named)));
        }
        int after = named.to();
        return passage.sameSentence(before, after + 1)
                && passage.words().word(before).equals("the")
                && QUARTERS.contains(passage.words().word(after))
                && OF.contains(passage.words().word(after + 1))
                && elsewhere(named);
    }

    private static boolean elsewhere(Named named) {
        return named.candidates().stream().anyMatch(NamedAfter::great);
    }

    private static boolean great(Candidate candidate) {
        return candidate.known()
                && (candidate.location().level() == Level.COUNTRY
                        || candidate.location().level() == Level.ADMIN1
                        || candidate.location().population() >= LARGE);
    }
}
