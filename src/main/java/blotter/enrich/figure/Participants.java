package blotter.enrich.figure;

import blotter.enrich.event.Allegation;
import blotter.enrich.event.Factuality;
import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.List;

/**
 * The people a passage speaks of, in its order, with the lists they stand in, and what happened to each.
 *
 * @param lang of the passage, BCP 47
 */
record Participants(Passage passage, List<People> groups, Coordination lists, String lang) {
    static Participants of(Passage passage, List<People> groups, String lang) {
        return new Participants(passage, groups, new Coordination(passage, groups, lang), lang);
    }

    /** The word of what happened to people in the operation that is announced; -1 where nothing did. */
    int event(People group, Cue what) {
        if (passage.past(passage.sentence(group.from()))) {
            return -1;
        }
        int event = Happening.event(passage, group, what, lang);
        return event >= 0 && befell(group, event, what) ? event : -1;
    }

    /** Whether it did happen, and to these people rather than to others beside them. */
    private boolean befell(People group, int event, Cue what) {
        boolean atLarge = what == Cue.ARREST && AtLarge.is(passage, group, WordOrder.verbFinal(lang));
        return !atLarge
                && !(what != Cue.ARREST && Mixed.are(passage, group, event))
                && Factuality.real(passage, event, what)
                && !Denials.rejected(passage, group)
                && !Bystanders.are(passage, group, what)
                && !Allegation.of(passage, group, event, what);
    }

    /** Whether what happened to some of them is told of all of those they belong to: six were held, two of them women. */
    boolean whole(int part, Cue what) {
        for (int i = part - 1; i >= 0; i--) {
            if (!groups.get(i).part()) {
                return event(groups.get(i), what) >= 0;
            }
        }
        return true;
    }
}
