package blotter.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a gang that the lead says was broken up, of whom the text then tells how each was taken. */
final class GangMembers {
    private static final int LEAD = 2;
    private static final int MEMBERS_WITHIN = 8;

    private GangMembers() {}

    /** How many members the lead tells of; null where it tells of none, or that they were arrested. */
    static @Nullable Headcount of(Participants told) {
        Passage text = told.passage();
        for (People group : told.groups()) {
            int sentence = text.sentence(group.from());
            boolean lead = text.lead(sentence, LEAD) && text.has(sentence, Cue.ACT) && !text.past(sentence);
            boolean members = false;
            for (int w = Math.max(0, group.from() - MEMBERS_WITHIN); w < group.from(); w++) {
                members |= text.is(w, Cue.GANG) && text.sameSentence(w, group.from());
            }
            members |= text.is(group.to(), Cue.GANG) && text.sameSentence(group.to(), group.from());
            if (lead
                    && members
                    && group.stated()
                    && !group.part()
                    && Happening.event(text, group, Cue.ARREST, told.lang()) < 0) {
                return Headcount.stated(group.count(), sentence, true, text.wordSpan(group.from(), group.to()));
            }
        }
        return null;
    }

    /** Whether those taken one by one are just the gang's members. */
    static boolean adds(List<Headcount> counts, Headcount gang) {
        return counts.stream()
                        .filter(c -> c.stated() && c.inText())
                        .mapToInt(Headcount::value)
                        .sum()
                == gang.value();
    }
}
