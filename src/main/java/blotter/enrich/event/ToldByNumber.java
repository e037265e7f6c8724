package blotter.enrich.event;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to people whose number says it itself, whatever else the sentence tells: four arrests, six dead, three lives
 * claimed, nine warrants executed, seven with bullet wounds.
 *
 * @param what happened
 * @param word that says it
 */
public record ToldByNumber(Cue what, int word) {
    private static final int EXECUTED_WITHIN = 4;
    private static final Set<String> EXECUTED = WordLists.of("ToldByNumber.executed");
    private static final Set<String> ARRESTS = WordLists.of("ToldByNumber.arrests");
    private static final String LIVES = "lives";
    /** What takes lives: claimed three lives. */
    private static final Set<String> TAKING = WordLists.of("ToldByNumber.taking");

    /** Null where the number alone does not say it. */
    static @Nullable ToldByNumber of(Passage passage, People group) {
        if (passage.is(group.from(), Cue.DUAL) && Happening.is(passage, group.from())) {
            return within(passage, group.from());
        }
        for (int w = group.from(); w < group.to(); w++) {
            if (passage.is(w, Cue.KILL)
                    || passage.is(w, Cue.WOUND)
                    || ARRESTS.contains(passage.words().word(w))) {
                return within(passage, w);
            }
        }
        int last = group.to() - 1;
        if (warrants(passage, last)) {
            return new ToldByNumber(Cue.ARREST, last);
        }
        int wounds = withWounds(passage, group.to());
        if (wounds >= 0) {
            return new ToldByNumber(Cue.WOUND, wounds);
        }
        return lives(passage, group.from(), last) ? new ToldByNumber(Cue.KILL, last) : null;
    }

    /** What a word of theirs says: قتيلين, four arrests. */
    private static ToldByNumber within(Passage passage, int w) {
        for (Cue cue : new Cue[] {Cue.ARREST, Cue.KILL, Cue.WOUND}) {
            if (passage.is(w, cue)) {
                return new ToldByNumber(cue, w);
            }
        }
        return new ToldByNumber(Cue.HARM, w);
    }

    /** Whether a noun counts arrests, dead or warrants by itself. */
    public static boolean counts(Passage passage, int number, int w) {
        return ARRESTS.contains(passage.words().word(w)) || lives(passage, number, w);
    }

    /** "Nine arrest warrants were executed": whether a word counts arrests by the warrants for them. */
    public static boolean warrants(Passage passage, int w) {
        if (!passage.words().word(w).equals("warrants") || !passage.sameSentence(w - 1, w)) {
            return false;
        }
        for (int i = w - EXECUTED_WITHIN; i <= w + EXECUTED_WITHIN; i++) {
            if (passage.sameSentence(i, w) && EXECUTED.contains(passage.words().word(i))) {
                return passage.words().word(w - 1).equals("arrest");
            }
        }
        return false;
    }

    /** The wounds of "seven with bullet wounds" after people; -1 where none are told so. */
    public static int withWounds(Passage passage, int after) {
        if (!passage.sameSentence(after, after + 1)
                || !passage.words().word(after).equals("with")) {
            return -1;
        }
        for (int w = after + 1; w <= after + 2 && passage.sameSentence(w, after); w++) {
            if (passage.is(w, Cue.WOUND)) {
                return w;
            }
        }
        return -1;
    }

    private static boolean lives(Passage passage, int number, int w) {
        return passage.words().word(w).equals(LIVES)
                && passage.sameSentence(number - 1, w)
                && TAKING.contains(passage.words().word(number - 1));
    }
}
