package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;

/**
 * What happened to some people of a passage: the word that says it of them, be it their number (four arrests), the heading of their line or the
 * verb that rules them, with what else that verb is joined to.
 */
public final class Happening {
    private static final String ON = "علی";

    private Happening() {}

    /** The word of what happened to some people, when it is what is asked for; -1 otherwise. */
    public static int event(Passage passage, People group, Cue what, String lang) {
        boolean verbFinal = WordOrder.verbFinal(lang);
        ToldByNumber told = ToldByNumber.of(passage, group);
        if (told != null) {
            return told.what() == what ? told.word() : -1;
        }
        int straight = group.from() - 1;
        if (taken(passage, group, what)) {
            return straight;
        }
        int on = onWhom(passage, group);
        if (on >= 0) {
            return is(passage, on, what) ? on : -1;
        }
        int label = Label.arrested(passage, group);
        if (label >= 0) {
            return what == Cue.ARREST ? label : -1;
        }
        if (!verbFinal && passage.is(straight, Cue.WOUND) && passage.sameSentence(straight, group.from())) {
            return what == Cue.WOUND ? straight : -1;
        }
        return byVerb(new GoverningVerb(passage, group, verbFinal), new VerbChain(passage, group, verbFinal), what);
    }

    private static int byVerb(GoverningVerb governing, VerbChain chain, Cue what) {
        int verb = governing.word();
        if (verb < 0) {
            return -1;
        }
        int main = governing.main(verb);
        if (main >= 0) {
            return is(governing.passage(), main, what) ? main : -1;
        }
        return is(governing.passage(), verb, what) ? verb : chain.next(verb, what);
    }

    /** القبض على متهم قتل عمه: the arrest of who did what the verb behind him tells; -1 where nothing stands so. */
    private static int onWhom(Passage passage, People group) {
        int arrest = group.from() - 2;
        boolean on = passage.sameSentence(arrest, group.from())
                && passage.is(arrest, Cue.ARREST)
                && passage.words().word(arrest + 1).equals(ON);
        return on && passage.is(group.to(), Cue.KILL) && !passage.comma(group.to() - 1, group.to()) ? arrest : -1;
    }

    /** واعتقال رابع جريحاً: the verb or its noun straight before whom it is done to, whatever else is said of him. */
    private static boolean taken(Passage passage, People group, Cue what) {
        int before = group.from() - 1;
        return passage.words().arabic(group.from())
                && passage.is(before, what)
                && passage.sameSentence(before, group.from())
                && Ordinal.of(passage.words().word(group.from())) > 0;
    }

    /** Whether a word tells of what is asked for; a verb that takes things and people tells of an arrest. */
    static boolean is(Passage passage, int w, Cue what) {
        return passage.is(w, what) || (what == Cue.ARREST && passage.is(w, Cue.GRASP));
    }

    /** Whether a word between two places tells of what is asked for. */
    public static boolean any(Passage passage, int from, int to, Cue what) {
        for (int w = from; w < to; w++) {
            if (is(passage, w, what)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word tells of anything that happens to people. */
    static boolean is(Passage passage, int w) {
        return is(passage, w, Cue.ARREST)
                || passage.is(w, Cue.KILL)
                || passage.is(w, Cue.WOUND)
                || passage.is(w, Cue.TREATED)
                || passage.is(w, Cue.CONVICT)
                || passage.is(w, Cue.HARM);
    }
}
