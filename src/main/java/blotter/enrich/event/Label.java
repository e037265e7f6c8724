package blotter.enrich.event;

import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;

/** The heading of a line that says what happened to whom it lists: "Detained: the owner and three drivers", الموقوفون: صاحب الوكر. */
final class Label {
    private static final int WITHIN = 4;
    private static final Set<String> ARRESTED = WordLists.of("Label.arrested");

    private Label() {}

    /** The word of a heading that says that the people after it were arrested; -1 where none does. */
    static int arrested(Passage passage, People group) {
        int first = group.from();
        while (first > 0
                && passage.sameSentence(first - 1, group.from())
                && passage.between(first).indexOf('\n') < 0) {
            first--;
        }
        for (int w = first; w < Math.min(first + WITHIN, group.from()); w++) {
            if (passage.between(w + 1).startsWith(":")) {
                return ARRESTED.contains(passage.words().word(w)) ? w : -1;
            }
        }
        return -1;
    }
}
