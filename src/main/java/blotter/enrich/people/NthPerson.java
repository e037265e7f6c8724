package blotter.enrich.people;

import blotter.enrich.event.Ordinal;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import java.util.Set;

/** Somebody who is told of by which of all he is: the third was captured, وقُتل سادس, سێیەم کە, پێنجەم ئەندامی باندەکە. */
final class NthPerson {
    private static final String ANOTHER = "اخر";

    private static final String ONE_OF_THOSE = "یهکیک";

    private static final Set<String> IN = WordLists.of("NthPerson.in");

    private static final Set<String> HIS_OWN = Set.of("his", "her");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the");

    /** ومعهما ثالث: beside those just told of. */
    private static final Set<String> WITH_THEM = WordLists.of("NthPerson.with-them");

    private static final Set<String> NTH = WordLists.of("NthPerson.nth");

    private static final int LATER_WITHIN = 6;

    private static final Set<String> FIRST = WordLists.of("NthPerson.first");

    private NthPerson() {}

    /** Whether a word stands for one person so. */
    static boolean at(Passage passage, int w, String word) {
        return oneMore(passage, w, word)
                || nth(passage, w, word)
                || nthMember(passage, w, word)
                || headline(passage, w)
                || second(passage, w);
    }

    /** "The first suspect in Karkh and the second in Rusafa", المتهم الأول في الكرخ والثاني في الرصافة. */
    private static boolean second(Passage passage, int w) {
        String word = passage.words().word(w);
        String bare = word.startsWith("وال") ? word.substring(1) : word;
        boolean placed = Ordinal.of(bare) > 0
                && passage.sameSentence(w, w + 1)
                && IN.contains(passage.words().word(w + 1));
        boolean the = word.startsWith("وال")
                || passage.beside(w - 1, w).equals("the")
                || passage.beside(w - 1, w).equals("و");
        for (int i = w - 1; placed && the && passage.sameSentence(i, w); i--) {
            if (FIRST.contains(passage.words().word(i))
                    && (passage.is(i - 1, Cue.PERSON)
                            || passage.is(i - 1, Cue.PEOPLE)
                            || passage.is(i + 1, Cue.PERSON))) {
                return true;
            }
        }
        return false;
    }

    /** "Two militants killed, third captured". */
    private static boolean headline(Passage passage, int w) {
        boolean done = passage.is(w + 1, Cue.ARREST) || passage.is(w + 1, Cue.KILL) || passage.is(w + 1, Cue.WOUND);
        return done
                && passage.sameSentence(w - 1, w + 1)
                && passage.comma(w - 1, w)
                && !passage.words().arabic(w)
                && Ordinal.of(passage.words().word(w)) > 0;
    }

    /** "A third was captured", "killed a tenth", "another died", وقُتل سادس: one told alone, beside what happened to him. */
    private static boolean nth(Passage passage, int w, String word) {
        if (word.equals("another")) {
            return passage.sameSentence(w, w + 1) && (Clause.passive(passage, w + 1) || suffers(passage, w + 1));
        }
        if (word.equals(ANOTHER)) {
            boolean alone = !passage.sameSentence(w, w + 1)
                    || passage.comma(w, w + 1)
                    || IN.contains(passage.words().word(w + 1))
                    || passage.words().folded().at(passage.words().start(w + 1)) == 'و';
            return alone && passage.sameSentence(w - 1, w) && suffers(passage, w - 1);
        }
        if (Ordinal.of(word) == 0) {
            return false;
        }
        if (passage.words().arabic(w)) {
            boolean beside = suffers(passage, w - 1) || WITH_THEM.contains(passage.beside(w - 1, w));
            return passage.sameSentence(w - 1, w) && beside && !passage.is(w, Cue.PEOPLE);
        }
        boolean determined = passage.sameSentence(w - 1, w)
                && DETERMINERS.contains(passage.words().word(w - 1));
        boolean subject = passage.sameSentence(w, w + 2)
                && (Clause.passive(passage, w + 1) || suffers(passage, w + 1) || acted(passage, w + 1));
        boolean ends = !passage.sameSentence(w, w + 1)
                || passage.comma(w, w + 1)
                || IN.contains(passage.words().word(w + 1));
        return determined && (subject || (suffers(passage, w - 2) && ends));
    }

    /** "A fourth dropped his weapon and surrendered": a verb in the past right behind who did it. */
    private static boolean acted(Passage passage, int w) {
        return passage.words().word(w).endsWith("ed")
                && HIS_OWN.contains(passage.beside(w + 1, w))
                && !passage.comma(w - 1, w);
    }

    /** Somebody told by a numeral alone: سێیەم کە, "the third, who", یەکێک دەستگیرکرا. */
    private static boolean oneMore(Passage passage, int w, String word) {
        boolean next = passage.sameSentence(w, w + 1);
        boolean suffers = next && suffers(passage, w + 1);
        boolean third = NTH.contains(word)
                && next
                && (suffers || passage.words().word(w + 1).equals("که") || later(passage, w));
        boolean someone = word.equals(ONE_OF_THOSE)
                && next
                && (suffers || passage.words().word(w + 1).equals("به"));
        return third || someone;
    }

    /** و سێیەمیش کاتژمێرێک دواتر دەستگیرکرا: what happened to him some words on, with nobody else between. */
    private static boolean later(Passage passage, int w) {
        boolean opens = passage.beside(w - 1, w).equals("و") || passage.comma(w - 1, w);
        for (int i = w + 1; opens && i <= w + LATER_WITHIN && passage.sameSentence(i, w); i++) {
            if (suffers(passage, i)) {
                return true;
            }
            if (passage.comma(i - 1, i) || passage.is(i, Cue.PEOPLE) || passage.is(i, Cue.PERSON)) {
                return false;
            }
        }
        return false;
    }

    /** پێنجەم ئەندامی باندەکە: which of them somebody is, before the noun. */
    private static boolean nthMember(Passage passage, int w, String word) {
        return passage.words().arabic(w)
                && NTH.contains(word)
                && passage.opening(w) == w
                && passage.sameSentence(w, w + 1)
                && passage.is(w + 1, Cue.PEOPLE);
    }

    static boolean suffers(Passage passage, int w) {
        return passage.is(w, Cue.ARREST)
                || passage.is(w, Cue.GRASP)
                || passage.is(w, Cue.KILL)
                || passage.is(w, Cue.WOUND);
    }
}
