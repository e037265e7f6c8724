package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** People who are caught on their way and not arrested where the same passage tells of others' arrest by another word. */
final class Migrants {
    private static final Set<String> MIGRANTS = WordLists.of("Migrants.migrants");

    private Migrants() {}

    /** "Caught 94 migrants and detained seven smugglers": whether people are migrants, and the word of what happened to them is not that of others. */
    static boolean found(Participants told, People group, int caught) {
        return are(told.passage(), group)
                && told.groups().stream()
                        .filter(other -> other.stated() && !are(told.passage(), other))
                        .mapToInt(other -> told.event(other, Cue.ARREST))
                        .anyMatch(event -> event >= 0 && event != caught);
    }

    private static boolean are(Passage passage, People group) {
        return passage.says(group.from(), group.to(), MIGRANTS);
    }
}
