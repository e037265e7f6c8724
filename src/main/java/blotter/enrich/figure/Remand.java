package blotter.enrich.figure;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** What follows an arrest for some of those arrested: they were jailed, remanded, أودعوا. Nobody is counted for it again. */
final class Remand {
    private static final Set<String> REMANDED = WordLists.of("Remand.remanded");

    private Remand() {}

    static boolean is(Passage passage, int event) {
        return REMANDED.contains(passage.words().word(event));
    }
}
