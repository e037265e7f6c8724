package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import java.util.Set;

/**
 * Tells whether a word speaks of something that did happen, not of what was tried, sought, planned or denied: "attempted
 * murder", "a warrant for the arrest of", "was questioned but not detained", العمل جار لتوقيف شخص خامس, من دون أن يقبض على.
 */
public final class Factuality {
    private static final int WARRANT_WITHIN = 6;
    /** فەرمانی گرتنی بۆ دەرچووە. */
    private static final Set<String> ORDER = WordLists.of("Factuality.order");

    private static final Set<String> ISSUED = WordLists.of("Factuality.issued");

    private static final Set<String> WARRANT = Set.of("warrant", "warrants");
    /** تصفية النفط is refining it. */
    private static final Set<String> OIL = WordLists.of("Factuality.oil");

    private static final Set<String> ATTEMPTED = WordLists.of("Factuality.attempted");
    private static final Set<String> TRYING = WordLists.of("Factuality.trying");
    /** What is still to be done: لتوقيف. */
    private static final Set<String> INTENDED = WordLists.of("Factuality.intended");

    /** Verbs that are only meant after "to", where nobody managed to. */
    private static final Set<String> BASE = WordLists.of("Factuality.base");

    /** إرهابي سبق اعتقاله. */
    private static final Set<String> EARLIER = WordLists.of("Verdict.earlier");

    private static final Set<String> KILLING = WordLists.of("Factuality.killing");
    private static final Set<String> BY = WordLists.of("CountedPeople.with");

    private static final Set<String> HELD = WordLists.of("Factuality.held");

    private static final String WHILE = "کاتی";
    private static final Set<String> ABLE = WordLists.of("Factuality.able");

    /** ساعده في إخفاء الجثة: what is done to a body happens to nobody. */
    private static final Set<String> HIDING = WordLists.of("Factuality.hiding");

    private static final String ELIMINATION = "القضاء";
    private static final Set<String> UNTIL = WordLists.of("Factuality.until");
    private static final Set<String> TAKING_PART = WordLists.of("Factuality.taking-part");
    /** Sorani "in". */
    private static final String IN = "له";

    private static final Set<String> BEEN = Set.of("been", "be", "yet");

    private Factuality() {}

    /**
     * Whether what a word tells of did happen.
     *
     * @param event the word of an arrest, a killing or an injury, as is asked for
     */
    public static boolean real(Passage passage, int event, Cue what) {
        return switch (what) {
            case ARREST ->
                !denied(passage, event)
                        && !intended(passage, event)
                        && !warranted(passage, event)
                        && !negated(passage, event)
                        && !held(passage, event)
                        && !EARLIER.contains(passage.beside(event - 1, event))
                        && !during(passage, event);
            case KILL ->
                !denied(passage, event)
                        && !ATTEMPTED.contains(passage.beside(event - 1, event))
                        && !willed(passage, event)
                        && !told(passage, event)
                        && !accused(passage, event)
                        && !passage.oldDeed(event)
                        && !OIL.contains(passage.beside(event + 1, event));
            case WOUND -> !denied(passage, event) && !passage.oldDeed(event) && !toDeath(passage, event);
            default -> !denied(passage, event);
        };
    }

    /** المتهم الموقوف: the one who is in custody, of whom something else is told. */
    private static boolean held(Passage passage, int event) {
        return HELD.contains(passage.words().word(event))
                && passage.beside(event - 1, event).startsWith("ال")
                && (passage.is(event - 1, Cue.PERSON) || passage.is(event - 1, Cue.PEOPLE));
    }

    private static boolean denied(Passage passage, int event) {
        return passage.has(passage.sentence(event), Cue.DENIES);
    }

    /** لاعتقال, "a petition to detain", but not "managed to detain". */
    private static boolean intended(Passage passage, int event) {
        String before = passage.beside(event - 1, event);
        boolean to = before.equals("to")
                && passage.sameSentence(event - 2, event)
                && BASE.contains(passage.words().word(event))
                && !ABLE.contains(passage.words().word(event - 2));
        return to || INTENDED.contains(passage.words().word(event)) || INTENDED.contains(before);
    }

    /** حتى القضاء على آخر إرهابي, بەشدارییکردن لە کوشتنی چوار ئەفسەر: what is still to come, and what somebody once took part in. */
    private static boolean told(Passage passage, int event) {
        int first = event;
        while (passage.is(first - 1, Cue.KILL) && passage.sameSentence(first - 1, event)) {
            first--;
        }
        String before = passage.beside(first - 1, event);
        boolean ahead = UNTIL.contains(before) && passage.words().word(first).equals(ELIMINATION);
        return ahead
                || HIDING.contains(before)
                || (before.equals(IN) && TAKING_PART.contains(passage.beside(first - 2, event)));
    }

    /** "Stabbed to death": no wound that somebody lives with. */
    private static boolean toDeath(Passage passage, int event) {
        int stabbed = Clause.passive(passage, event) ? event + 1 : event;
        return passage.beside(stabbed + 1, event).equals("to")
                && passage.beside(stabbed + 2, event).equals("death");
    }

    /** بە کوشتن تۆمەتبارن: what somebody is accused of. */
    private static boolean accused(Passage passage, int event) {
        return KILLING.contains(passage.words().word(event)) && BY.contains(passage.beside(event - 1, event));
    }

    /** "I will kill", "tried to kill": a threat, or what somebody only set out to do. */
    private static boolean willed(Passage passage, int event) {
        String before = passage.beside(event - 1, event);
        return before.equals("will")
                || before.equals("would")
                || (before.equals("to") && TRYING.contains(passage.beside(event - 2, event)));
    }

    /** "A warrant was issued for the arrest of": one that is still to come. */
    private static boolean warranted(Passage passage, int event) {
        boolean issued = passage.beside(event + 1, event).equals("بو")
                && ISSUED.stream().anyMatch(passage.beside(event + 2, event)::startsWith);
        if (issued && ORDER.contains(passage.beside(event - 1, event))) {
            return true;
        }
        boolean sought = passage.beside(event - 1, event).equals("the")
                && passage.beside(event - 2, event - 1).equals("for");
        return sought && passage.says(passage.back(event, WARRANT_WITHIN), event, WARRANT);
    }

    /** لە کاتی دەستگیرکردنیدا: while somebody was to be arrested, who may have got away or died. */
    private static boolean during(Passage passage, int event) {
        return passage.beside(event - 1, event).equals(WHILE)
                && passage.words().word(event).endsWith("دا");
    }

    /** "But not detained", "has not been apprehended", من دون أن يقبض على. */
    private static boolean negated(Passage passage, int event) {
        boolean that = passage.beside(event - 1, event).equals("ان")
                && passage.sameSentence(event - 2, event)
                && passage.is(event - 2, Cue.NO);
        int not = event - 1;
        while (BEEN.contains(passage.beside(not, event))) {
            not--;
        }
        return that || (passage.is(not, Cue.NO) && passage.sameSentence(not, event));
    }
}
