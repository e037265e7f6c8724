package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.enrich.people.PeopleReader;
import java.util.Set;

/** Words that add people to those told of before: "three others", سێ کەسی تر, "was detained as well", وأُدخل النظارة هو أيضاً. */
final class Additive {
    private static final int ALSO_WITHIN = 3;
    private static final String AYDAN = "ایضا";
    /** "Too" at the end of a Sorani noun: دوو قاچاخچیش. */
    private static final String TOO = "یش";

    private static final String A_TOO = "یهکیش";

    /** "Three of the gunmen also died": no part of the two guards told of before. */
    private static final Set<String> ALSO = WordLists.of("Additive.also");

    /** Then, and later too: دواتریش گەنجێک دەستگیرکرا is one more. */
    private static final Set<String> LATER = WordLists.of("Additive.later");

    /** فجرى توقيفه هو الآخر. */
    private static final Set<String> HE_TOO = WordLists.of("Additive.he-too");

    /** "A clerk was arrested with him". */
    private static final Set<String> HIM = Set.of("him", "her", "them");

    /** "Three brokers were picked up later". */
    private static final String AFTERWARDS = "later";

    private static final Set<String> MOREOVER = WordLists.of("Additive.moreover");
    private static final int MOREOVER_WITHIN = 5;

    private static final Set<String> OTHERS = WordLists.of("Additive.others");

    private Additive() {}

    /** Whether what happened is told to have happened to somebody too. */
    static boolean also(Passage passage, int event) {
        for (int w = event + 1; w <= event + ALSO_WITHIN && passage.sameSentence(w, event); w++) {
            if (passage.words().word(w).equals(AYDAN)) {
                return true;
            }
        }
        String next = passage.beside(event + 1, event);
        if (HE_TOO.contains(next + " " + passage.beside(event + 2, event))) {
            return true;
        }
        if (next.equals("with") && HIM.contains(passage.beside(event + 2, event))) {
            return true;
        }
        int last = event;
        while (passage.is(last + 1, Cue.ARREST) && passage.sameSentence(last + 1, event)) {
            last++;
        }
        return passage.beside(last + 1, event).equals(AFTERWARDS)
                || ALSO.contains(passage.beside(event - 1, event))
                || ALSO.contains(next)
                || (Clause.passive(passage, event - 1) && ALSO.contains(passage.beside(event - 2, event)))
                || (next.equals("as") && passage.beside(event + 2, event).equals("well"));
    }

    /** كما ضبط شخصين: an arrest that its sentence begins with as a further one. */
    static boolean moreover(Passage passage, int event) {
        int first = passage.opening(event);
        return MOREOVER.contains(passage.words().word(first)) && event - first <= MOREOVER_WITHIN;
    }

    /** Whether people are told to be further ones; "the two others" and المتهمين الثمانية الآخرين are the rest of those told of. */
    static boolean further(Passage passage, People group) {
        if (PeopleReader.theOneWho(passage, group)) {
            return true;
        }
        boolean rest =
                (group.from() > 0 && passage.words().word(group.from() - 1).equals("the"))
                        || passage.words().word(group.from()).startsWith("ال");
        if (rest) {
            return false;
        }
        if (SoraniNoun.one(passage.words().word(group.from()))
                && LATER.contains(passage.beside(group.from() - 1, group.from()))) {
            return true;
        }
        String last = passage.words().word(group.to() - 1);
        if (!group.stated()
                && SoraniNoun.thatToo(last)
                && passage.beside(group.to(), group.from()).equals("که")) {
            return true;
        }
        boolean too = group.stated() ? last.endsWith(TOO) : last.contains(A_TOO);
        if (too && passage.is(group.to() - 1, Cue.PEOPLE)) {
            return true;
        }
        for (int w = group.from() - 1; w <= group.to(); w++) {
            if (OTHERS.contains(passage.beside(w, group.from()))) {
                return true;
            }
        }
        return false;
    }
}
