package blotter.enrich.people;

import blotter.enrich.event.ToldByNumber;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Tells numbers whose noun is left out but that count people: "21 in Spain", "eleven were injured", وأربعة في بغداد, "Irbid: four". */
final class ElidedNoun {
    private static final int APPOSED_WITHIN = 8;
    /** A numeral that begins with the letter of "and", and the same with "and" written onto it, which fold alike. */
    private static final String SINGLE = "واحد";

    /** Arabic "by", written onto what it stands before. */
    private static final String BY = "ب";

    /** لە دهۆک پێنج، لە زاخۆدا شەش و لە سێمێل نۆ کەس. */
    private static final String IN_IT = "دا";

    private static final String AND_SINGLE = "وو";

    /** "The others, numbering five", وعددهم تسعة. */
    private static final Set<String> NUMBERING = WordLists.of("ElidedNoun.numbering");

    /** "Five in Romania and another three in Lithuania". */
    private static final Set<String> FURTHER = WordLists.of("ElidedNoun.further");

    /** القبض على اثنين أحدهما مصاب. */
    private static final Set<String> ONE_OF_THEM = WordLists.of("ToldBefore.one-of-them");

    private static final Set<String> EACH = WordLists.of("SinglePerson.each");
    private static final Set<String> IN = WordLists.of("NthPerson.in");
    /** After "the owner and four": who were with him. */
    private static final Set<String> WITH_HIM = WordLists.of("ElidedNoun.with-him");

    private ElidedNoun() {}

    /**
     * Whether a number counts people.
     *
     * @param after the word behind the number
     * @param next that word, empty where the sentence ends before it
     */
    static boolean is(Passage passage, int w, int after, String next) {
        boolean begun = w > 0 && passage.sameSentence(w - 1, w);
        String before = begun ? passage.words().word(w - 1) : "";
        boolean and = passage.words().folded().at(passage.words().start(w)) == 'و' && !single(passage, w);
        boolean ends = !passage.sameSentence(after, w)
                || passage.comma(after - 1, after)
                || (passage.words().arabic(w) && next.startsWith("و"));
        boolean joined = begun
                && (before.equals("and")
                        || FURTHER.contains(before)
                        || before.equals("و")
                        || and
                        || passage.comma(w - 1, w)
                        || happens(passage, governor(passage, w)));
        boolean heads = !begun && !passage.words().arabic(w) && tells(passage, w);
        boolean placed = (joined || before.equals("علی") || heads) && IN.contains(next);
        boolean beside = and && passage.is(w - 1, Cue.PERSON) && (ends || WITH_HIM.contains(next));
        boolean item = begun && passage.between(w).contains(":") && (ends || line(passage, after));
        boolean described = (ends && suffered(passage, after, w)) || ToldByNumber.withWounds(passage, after) >= 0;
        boolean whom = before.equals("علی") && passage.is(w - 2, Cue.ARREST) && ONE_OF_THEM.contains(next);
        return placed
                || whom
                || undergone(passage, w, after, next)
                || (ends && object(passage, w, before))
                || behind(passage, w, after, next)
                || beside
                || item
                || described
                || NUMBERING.contains(before)
                || (before.endsWith(IN_IT)
                        && next.equals("و")
                        && passage.beside(after + 1, w).equals("له"));
    }

    /** إصابة خمسة بجروح, القبض على أربعة بتهمة السرقة: what follows only says by what or why. */
    private static boolean behind(Passage passage, int w, int after, String next) {
        int governor = governor(passage, w);
        int on = passage.beside(w - 1, w).equals("علی") ? w - 2 : governor;
        return passage.words().arabic(w)
                && next.startsWith(BY)
                && !passage.goods(after)
                && (happens(passage, governor) || passage.is(on, Cue.ARREST));
    }

    private static boolean single(Passage passage, int w) {
        return passage.words().word(w).startsWith(SINGLE)
                && !passage.words().written(w, w + 1).startsWith(AND_SINGLE);
    }

    /** "Eleven were injured", "four arrested". */
    private static boolean undergone(Passage passage, int w, int after, String next) {
        boolean verb = next.equals("were") || next.equals("was") || next.equals("have");
        int at = verb ? after + 1 : after;
        return passage.sameSentence(at, w) && !passage.comma(at - 1, at) && happens(passage, at);
    }

    /** "Wounding eleven", "the capture of four". */
    private static boolean object(Passage passage, int w, String before) {
        boolean of = before.equals("of") && passage.is(w - 2, Cue.ARREST);
        int governor = governor(passage, w);
        boolean verb = passage.sameSentence(governor, w) && happens(passage, governor);
        return (of || verb) && !EACH.contains(passage.words().word(w));
    }

    /** The word that a number is an object of: أصيب ما لا يقل عن عشرة. */
    private static int governor(Passage passage, int w) {
        return w - 1 - AtLeast.before(passage, w);
    }

    private static boolean happens(Passage passage, int w) {
        return passage.is(w, Cue.ARREST) || passage.is(w, Cue.KILL) || passage.is(w, Cue.WOUND);
    }

    /** "Five in Mosul and four in Erbil were arrested": whether the sentence tells what happened to people. */
    private static boolean tells(Passage passage, int w) {
        int sentence = passage.sentence(w);
        return passage.has(sentence, Cue.ARREST) || passage.has(sentence, Cue.KILL) || passage.has(sentence, Cue.WOUND);
    }

    /** Whether a new line begins with a word, of the same list. */
    private static boolean line(Passage passage, int w) {
        return w < passage.words().size() && passage.between(w).indexOf('\n') >= 0;
    }

    /** "Four, all foreign nationals, were captured": what happened stands after what is put in between. */
    private static boolean suffered(Passage passage, int after, int w) {
        for (int i = after; i < after + APPOSED_WITHIN && passage.sameSentence(i + 1, w); i++) {
            if (i > after && passage.comma(i - 1, i)) {
                return Clause.passive(passage, i) && happens(passage, i + 1);
            }
        }
        return false;
    }
}
