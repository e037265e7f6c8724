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
    /** "The others, numbering five", وعددهم تسعة. */
    private static final Set<String> NUMBERING = WordLists.of("ElidedNoun.numbering");

    private static final Set<String> EACH = WordLists.of("SinglePerson.each");
    private static final Set<String> IN = WordLists.of("PeopleReader.in");
    /** After "the owner and four": who were with him. */
    private static final Set<String> WITH_HIM = WordLists.of("ElidedNoun.with-him");

    private ElidedNoun() {}

    static boolean is(Passage passage, int w, int after, String next) {
        boolean begun = w > 0 && passage.sameSentence(w - 1, w);
        char first = passage.words().folded().at(passage.words().start(w));
        boolean joined = begun
                && (passage.words().word(w - 1).equals("and")
                        || passage.words().word(w - 1).equals("و")
                        || first == 'و'
                        || passage.comma(w - 1, w)
                        || passage.is(w - 1, Cue.ARREST)
                        || passage.is(w - 1, Cue.KILL)
                        || passage.is(w - 1, Cue.WOUND));
        boolean verb = next.equals("were") || next.equals("was") || next.equals("have");
        int at = verb ? after + 1 : after;
        boolean passive = passage.sameSentence(at, w)
                && !passage.comma(at - 1, at)
                && (passage.is(at, Cue.ARREST) || passage.is(at, Cue.KILL) || passage.is(at, Cue.WOUND));
        boolean ends = !passage.sameSentence(after, w)
                || passage.comma(after - 1, after)
                || (passage.words().arabic(w) && next.startsWith("و"));
        boolean item = begun && passage.between(w).contains(":") && (ends || line(passage, after));
        boolean described = (ends && suffered(passage, after, w)) || ToldByNumber.withWounds(passage, after) >= 0;
        boolean taking = begun && passage.words().word(w - 1).equals("of") && passage.is(w - 2, Cue.ARREST);
        boolean active = begun
                && ends
                && !EACH.contains(passage.words().word(w))
                && (taking
                        || passage.is(w - 1, Cue.ARREST)
                        || passage.is(w - 1, Cue.KILL)
                        || passage.is(w - 1, Cue.WOUND));
        boolean onto = begun && passage.words().word(w - 1).equals("علی");
        boolean numbered = begun && NUMBERING.contains(passage.words().word(w - 1));
        boolean beside = first == 'و' && passage.is(w - 1, Cue.PERSON) && (ends || WITH_HIM.contains(next));
        boolean heads = !begun && !passage.words().arabic(w) && tells(passage, w);
        return ((joined || onto || heads) && IN.contains(next))
                || passive
                || active
                || beside
                || item
                || described
                || numbered;
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
                return Clause.passive(passage, i)
                        && (passage.is(i + 1, Cue.ARREST)
                                || passage.is(i + 1, Cue.KILL)
                                || passage.is(i + 1, Cue.WOUND));
            }
        }
        return false;
    }
}
