package blotter.enrich.event;

import blotter.enrich.lexicon.WordLists;
import java.util.Set;

/** Tells finite verbs of Sorani by their endings, those of the present and the imperfect by their prefix too. */
final class SoraniVerb {
    private static final Set<String> ENDINGS = WordLists.of("SoraniVerb.endings");
    private static final Set<String> PREFIXES = WordLists.of("SoraniVerb.prefixes");
    private static final Set<String> PREFIXED_ENDINGS = WordLists.of("SoraniVerb.prefixed-endings");
    private static final Set<String> WHOLE = WordLists.of("SoraniVerb.whole");
    private static final int PREFIX = 2;

    private SoraniVerb() {}

    static boolean finite(String word) {
        if (WHOLE.contains(word) || ends(word, 0, ENDINGS)) {
            return true;
        }
        return word.length() > PREFIX + 1
                && PREFIXES.contains(word.substring(0, PREFIX))
                && ends(word, PREFIX + 1, PREFIXED_ENDINGS);
    }

    private static boolean ends(String word, int from, Set<String> endings) {
        for (int i = from; i < word.length(); i++) {
            if (endings.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
