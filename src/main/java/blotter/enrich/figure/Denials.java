package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.release.Evidence;
import java.util.List;
import java.util.Set;

/** Finds where a text says that nobody was arrested or killed: "no arrests", لم يعتقل أحد. What is told of the force alone is left out. */
final class Denials {
    private static final int LEAD = 2;
    private static final int OWN_WITHIN = 6;
    private static final int DENIED_WITHIN = 8;
    private static final int BESIDE = 2;
    private static final Set<String> DENYING = WordLists.of("Denials.denying");
    /** What stands between an Arabic "no" and what did not happen: دون وقوع أي إصابات. */
    private static final Set<String> ARABIC = WordLists.of("Denials.arabic");

    private static final Set<String> BUT = WordLists.of("Denials.but");
    /** A verb of its own in Kurdish, which ends its clause: دڵم خۆش نییە گیراوە. */
    private static final Set<String> IS_NOT = WordLists.of("Denials.is-not");

    private static final Set<String> OR = WordLists.of("Denials.or");
    private static final Set<String> OWN = WordLists.of("Denials.own");
    private static final Set<String> EVERYBODY = WordLists.of("Denials.everybody");
    private static final Set<String> RESTRICTING = WordLists.of("Denials.restricting");
    private static final Set<String> ABLE = WordLists.of("Denials.able");
    private static final Set<String> OTHERS = WordLists.of("Denials.others");
    private static final Set<String> NOBODY = WordLists.of("Denials.nobody");

    private Denials() {}

    /** "No arrests", لم يعتقل أحد, کەس دەستگیرنەکرا: zero, where the operation is spoken of. */
    static void find(Passage passage, Cue what, String lang, List<Headcount> counts) {
        for (int w = 0; w < passage.words().size(); w++) {
            boolean never = passage.is(w, never(what));
            int no = never ? passage.back(w, BESIDE) : passage.is(w, what) ? denial(passage, w, lang) : -1;
            if (no < 0 || ofOthers(passage, w)) {
                continue;
            }
            int sentence = passage.sentence(w);
            if (!passage.past(sentence) && !(what != Cue.ARREST && ownForce(passage, w))) {
                boolean lead = passage.field() == Evidence.Field.TITLE || passage.lead(sentence, LEAD);
                counts.add(Headcount.stated(0, sentence, lead, passage.wordSpan(no, w + 1)));
            }
        }
    }

    /** لم تسجل إصابات أخرى, هیچ کەسێکی تر نەکوژرا: of others, beside whom somebody was. */
    private static boolean ofOthers(Passage passage, int w) {
        for (int i = w - BESIDE; i <= w + 1; i++) {
            if (OTHERS.contains(passage.beside(i, w))) {
                return true;
            }
        }
        return false;
    }

    /** "Denying what was said of four dead", وليس أربعة: a number that is told to be wrong. */
    static boolean rejected(Passage passage, People group) {
        for (int w = group.from() - 1;
                w >= group.from() - DENIED_WITHIN && passage.sameSentence(w, group.from());
                w--) {
            if (DENYING.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** "So far nobody else has been arrested": takes back a denial that comes after the text told of somebody. */
    static void ofMore(List<Headcount> counts) {
        int told = counts.stream()
                .filter(c -> c.value() > 0 && !c.part() && c.inText())
                .mapToInt(Headcount::sentence)
                .min()
                .orElse(Integer.MAX_VALUE);
        counts.removeIf(c -> c.value() == 0 && c.inText() && c.sentence() > told);
    }

    private static Cue never(Cue what) {
        return switch (what) {
            case ARREST -> Cue.UNARRESTED;
            case WOUND -> Cue.UNWOUNDED;
            default -> Cue.UNHARMED;
        };
    }

    /** Whether what did not happen is told of the force alone: "no member of the force was hurt". */
    private static boolean ownForce(Passage passage, int w) {
        boolean own = false;
        for (int i = Math.max(0, w - OWN_WITHIN); i <= w + OWN_WITHIN; i++) {
            if (passage.sameSentence(i, w)) {
                own |= OWN.contains(passage.words().word(i));
                if (EVERYBODY.contains(passage.words().word(i))) {
                    return false;
                }
            }
        }
        return own;
    }

    /** "Not only with the arrest", "could not detain", "no other injuries": what is left over is not nothing. */
    private static boolean restricted(Passage passage, int no) {
        return RESTRICTING.contains(passage.beside(no + 1, no)) || ABLE.contains(passage.beside(no - 1, no));
    }

    /** The word that says that what a word tells did not happen; -1 where none does. */
    private static int denial(Passage passage, int w, String lang) {
        boolean or = false;
        boolean arabic = passage.words().arabic(w) && !WordOrder.verbFinal(lang);
        for (int b = w - 1; b >= Math.max(0, w - DENIED_WITHIN) && passage.sameSentence(b, w); b--) {
            boolean clause =
                    WordOrder.verbFinal(lang) && IS_NOT.contains(passage.words().word(b));
            if (clause || BUT.contains(passage.words().word(b))) {
                return -1;
            }
            boolean denies = passage.is(b, Cue.DENIES);
            if ((passage.is(b, Cue.NO) && !denies)
                    || NOBODY.contains(passage.words().word(b))) {
                return passage.comma(b, b + 1) || restricted(passage, b) ? -1 : b;
            }
            or |= OR.contains(passage.words().word(b));
            or |= passage.words().word(b).equals("and")
                    || passage.words().word(b).equals("و");
            Cue cue = passage.cue(b);
            if (arabic && cue == null && !ARABIC.contains(passage.words().word(b))) {
                return -1;
            }
            if (cue != null && cue.done() && cue != Cue.ACT && cue != passage.cue(w) && !or) {
                return -1;
            }
        }
        return -1;
    }
}
