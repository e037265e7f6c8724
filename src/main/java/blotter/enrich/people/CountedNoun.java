package blotter.enrich.people;

import blotter.enrich.event.ToldByNumber;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.util.Set;

/** Finds the noun that says that a number counts people: "two drug dealers", three of them, and where only people can be meant any noun. */
final class CountedNoun {
    private static final int WITHIN = 4;
    private static final int TEENS = 11;
    private static final int HUNDRED = 100;
    private static final int SHORTEST = 4;
    /** What is counted but nobody: times and spans of time. */
    private static final Set<String> TIMES = WordLists.of("CountedNoun.times");

    private static final Set<String> ATTACKS = WordLists.of("CountedNoun.attacks");
    private static final Set<String> ONE_OF = WordLists.of("CountedPeople.one-of");
    private static final Set<String> OTHERS = WordLists.of("CountedPeople.others");
    /** What no noun that a number counts stands behind: سبع سنوات على مدير. */
    private static final Set<String> BESIDE = WordLists.of("CountedNoun.beside");

    /** Before what came first, which is no object of what follows: دوای شەش سکاڵا. */
    private static final Set<String> AFTER = WordLists.of("CountedNoun.after");

    /** "Hospitals in eleven states": places, whatever is told of who is in them. */
    private static final Set<String> WITHIN_PLACES = WordLists.of("CountedNoun.within-places");

    /** ثلاثة بأسماء أجانب: what a number counts is named so. */
    private static final Set<String> NAMED = WordLists.of("CountedNoun.named");

    private static final Set<String> ONE_OF_THEM = WordLists.of("ToldBefore.one-of-them");
    private static final Set<String> THOSE = Set.of("those", "these");

    private final NumberWords numbers;

    CountedNoun(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The word of the noun after a number, -1 where none of people follows. */
    int known(Passage passage, int after, int w, int number) {
        boolean several = number > 1;
        for (int i = after; i < after + WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.genitive(i) || breaks(passage, after, i)) {
                return -1;
            }
            if (i == after && part(passage, i, w)) {
                return ofThem(passage, i);
            }
            if (thing(passage, after, i) || (i == after && counted(passage, i, number))) {
                return -1;
            }
            boolean describes = several && singular(passage, i);
            if (!describes && ToldByNumber.warrants(passage, i)) {
                return i;
            }
            if (describes || compound(passage, i)) {
                continue;
            }
            boolean arrests = i == after && ToldByNumber.counts(passage, w, i);
            if (arrests || people(passage, i)) {
                return i;
            }
            if (ends(passage, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A comma, goods, or times (three times): the number counts no people. */
    private static boolean breaks(Passage passage, int after, int i) {
        boolean goods = passage.goods(i) && !passage.is(i, Cue.PEOPLE);
        boolean times = i == after && TIMES.contains(passage.words().word(i));
        return passage.comma(i - 1, i) || goods || times;
    }

    /** "Two of the men", but not "two of his men". */
    private static boolean part(Passage passage, int i, int w) {
        boolean his = passage.sameSentence(i + 1, w)
                && ONE_OF.contains(passage.words().word(i + 1));
        return passage.is(i, Cue.PART) && !passage.is(i, Cue.PEOPLE) && !his;
    }

    /** A unit, what is inside something, what hands are laid on, or a word behind a preposition or "and". */
    private static boolean thing(Passage passage, int after, int i) {
        String word = passage.words().word(i);
        boolean inside = word.endsWith("هدا") && !passage.is(i, Cue.PEOPLE) && !passage.is(i, Cue.PERSON);
        boolean beside = NAMED.contains(word) || (i > after && (word.startsWith("و") || BESIDE.contains(word)));
        return passage.is(i, Cue.MEASURE) || inside || taken(passage, i) || beside;
    }

    /** 35 عقاراً تخص المتهم: what eleven to ninety-nine, also beyond a hundred, are of stands behind them, in the accusative. */
    private static boolean counted(Passage passage, int i, int number) {
        String word = passage.words().word(i);
        return number % HUNDRED >= TEENS
                && passage.words().arabic(i)
                && word.length() >= SHORTEST
                && word.endsWith("ا")
                && !people(passage, i)
                && !passage.is(i, Cue.ORIGIN);
    }

    private static boolean compound(Passage passage, int i) {
        return passage.sameSentence(i, i + 1)
                && passage.between(i + 1).equals("-")
                && !passage.words().arabic(i);
    }

    private static boolean people(Passage passage, int i) {
        return passage.is(i, Cue.PEOPLE)
                || passage.is(i, Cue.PERSON)
                || passage.is(i, Cue.DUAL)
                || OTHERS.contains(passage.words().word(i));
    }

    /** A verb, "and" or another number: what comes after it is not what was counted. */
    private boolean ends(Passage passage, int i) {
        String word = passage.words().word(i);
        return passage.is(i, Cue.SEIZE)
                || passage.is(i, Cue.ACT)
                || word.equals("and")
                || word.equals("are")
                || word.equals("و")
                || ATTACKS.contains(word)
                || numbers.at(passage.words().folded(), passage.words().start(i)) != null;
    }

    /** "Two driver licences": after a number the singular only describes what is counted. */
    private static boolean singular(Passage passage, int w) {
        return passage.is(w, Cue.PERSON)
                && !passage.words().arabic(w)
                && !passage.words().word(w).endsWith("s")
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && passage.words().word(w + 1).endsWith("s");
    }

    /** دەست بەسەر چوار مۆردا گیرا: what hands are laid on are things. */
    private static boolean taken(Passage passage, int noun) {
        boolean over = false;
        for (int w = noun - 1; passage.sameSentence(w, noun); w--) {
            over |= passage.words().word(w).equals("بهسهر");
        }
        return passage.words().word(noun).endsWith("دا") && passage.words().arabic(noun) && over;
    }

    /** A noun that no table knows, where only people can be meant: "arrested three poachers", القبض على ثلاثة نصابين. */
    static int unknown(Passage passage, int after, int w) {
        if (passage.sameSentence(w - 1, w) && AFTER.contains(passage.words().word(w - 1))) {
            return -1;
        }
        if (WITHIN_PLACES.contains(passage.beside(w - 1, w))) {
            return -1;
        }
        boolean on = w > 1 && passage.words().word(w - 1).equals("علی") && passage.is(w - 2, Cue.ARREST);
        boolean verb = w > 0 && passage.is(w - 1, Cue.ARREST) && passage.sameSentence(w - 1, w);
        boolean directly = (verb && !passage.words().word(w - 1).endsWith("هما")) || on;
        for (int i = after; i < after + WITHIN && passage.sameSentence(i, w); i++) {
            String word = passage.words().word(i);
            boolean stops = passage.comma(i - 1, i)
                    || (word.endsWith("دا") && passage.words().arabic(i))
                    || (passage.goods(i) && !passage.is(i, Cue.PEOPLE))
                    || TIMES.contains(word)
                    || ONE_OF_THEM.contains(word)
                    || passage.is(i, Cue.SEIZE)
                    || passage.is(i, Cue.MEASURE)
                    || passage.is(i, Cue.CHARGE)
                    || word.equals("and")
                    || word.equals("و")
                    || (passage.words().folded().at(passage.words().start(i)) == 'و'
                            && (i > after || passage.is(i, Cue.KILL) || passage.is(i, Cue.WOUND)));
            if (stops) {
                return -1;
            }
            boolean ruled =
                    i > after && (passage.is(i, Cue.ARREST) || passage.is(i, Cue.KILL) || passage.is(i, Cue.WOUND));
            boolean passive = i > after
                    && (word.equals("were") || word.equals("was"))
                    && (passage.is(i + 1, Cue.ARREST) || passage.is(i + 1, Cue.KILL) || passage.is(i + 1, Cue.WOUND));
            if (passive || (ruled && passage.words().arabic(i))) {
                return i - 1;
            }
            if (directly && (word.endsWith("s") || passage.words().arabic(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "One of them", "two of those involved": the last word of it, -1 for "two of the cars". */
    private static int ofThem(Passage passage, int part) {
        int last = part;
        while (passage.is(last + 1, Cue.PART) && passage.sameSentence(last + 1, part)) {
            last++;
        }
        String word = passage.words().word(last);
        if (word.equals("of") && THOSE.contains(passage.beside(last + 1, last))) {
            return last + 1;
        }
        return word.equals("them") || word.equals("whom") || word.startsWith("منهم") ? last : -1;
    }
}
