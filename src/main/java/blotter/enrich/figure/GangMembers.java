package blotter.enrich.figure;

import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a gang that the lead says was broken up, of whom the text then tells how each was taken. */
final class GangMembers {
    private static final int LEAD = 2;
    private static final int MEMBERS_WITHIN = 8;

    private static final Set<String> GANG = WordLists.of("GangMembers.gang");
    private static final Set<String> CONSISTS = WordLists.of("GangMembers.consists");
    /** "The victims of the ring were a group made up of seven girls". */
    private static final Set<String> VICTIMS = WordLists.of("GangMembers.victims");

    /** What makes a Sorani plural those who are known. */
    private static final String THE = "هکان";

    private static final Set<String> ALL = WordLists.of("GangMembers.all");

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

    /**
     * How many members a text tells of where it goes on that all were taken: تتكون الشبكة من أربعة رجال وامرأة ... باعتقال جميع أفراد الشبكة,
     * باندەکە لە چوار پیاو و ژنێک پێکهاتووە ... هەموویان گیراون; null where it does not.
     */
    static @Nullable Headcount allTaken(Participants told) {
        Passage text = told.passage();
        for (int i = 0; i < told.groups().size(); i++) {
            People first = told.groups().get(i);
            int list = told.lists().start(i);
            if (list != i || !first.stated() || !consists(text, first)) {
                continue;
            }
            int sum = 0;
            int to = first.to();
            for (int each = i; each < told.groups().size() && told.lists().start(each) == list; each++) {
                sum += told.groups().get(each).count();
                to = told.groups().get(each).to();
            }
            if (all(text, to) || takenBefore(text, first)) {
                return Headcount.stated(sum, text.sentence(first.from()), false, text.wordSpan(first.from(), to));
            }
        }
        return null;
    }

    /** Whether people are what a gang is made of. */
    private static boolean consists(Passage text, People group) {
        boolean gang = false;
        boolean made = false;
        for (int w = text.back(group.from(), MEMBERS_WITHIN); text.sameSentence(w, group.from()); w++) {
            gang |= w < group.from() && (gang(text, w) || (w == group.from() - 1 && theirs(text, w)));
            made |= CONSISTS.contains(text.words().word(w));
        }
        return gang && made && !text.says(text.opening(group.from()), group.from(), VICTIMS);
    }

    private static boolean gang(Passage text, int w) {
        return text.is(w, Cue.GANG) || GANG.contains(text.words().word(w));
    }

    /** چەکدارەکان سێ کەسن: those told of before. */
    private static boolean theirs(Passage text, int w) {
        return w >= 0 && text.words().word(w).endsWith(THE) && (text.is(w, Cue.PEOPLE) || text.is(w, Cue.PERSON));
    }

    private static String stem(String noun) {
        return noun.substring(0, noun.length() - THE.length());
    }

    /** Whether all of them were arrested, in a sentence that follows. */
    private static boolean all(Passage text, int from) {
        for (int w = from; w < text.words().size(); w++) {
            boolean taken = text.has(text.sentence(w), Cue.ARREST) && !text.past(text.sentence(w));
            if (taken && ALL.contains(text.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** ئەندامانی باندێکیان دەستگیر کرد. باندەکە لە پێنج کەس پێکهاتووە: whether the gang was taken before it is said how many they are. */
    private static boolean takenBefore(Passage text, People group) {
        for (int w = 0; w < group.from() && !text.sameSentence(w, group.from()); w++) {
            int sentence = text.sentence(w);
            boolean same = theirs(text, group.from() - 1)
                    && text.words().word(w).startsWith(stem(text.words().word(group.from() - 1)));
            if ((same || gang(text, w)) && text.has(sentence, Cue.ARREST) && !text.past(sentence)) {
                return true;
            }
        }
        return false;
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
