package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;

/** Tells numbers that are somebody's age: a 41-year-old haulier, "aged 29 and 35", Ivan Pelosh, 41, کچە ٩ ساڵەکەی. */
final class Ages {
    private static final int NOUN_WITHIN = 4;
    private static final int OLDEST = 110;
    /** What Sorani ages begin with: ٩ ساڵەکەی. */
    private static final String YEAR = "سال";

    private static final String THE = "هکه";
    private static final Set<String> UNITS = WordLists.of("Ages.ages");
    private static final Set<String> AGED = WordLists.of("Ages.aged");
    private static final Set<String> ONE_OF = WordLists.of("CountedPeople.one-of");
    private final NumberWords numbers;

    Ages(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** Whether a number before a word is an age. */
    boolean is(Passage passage, int w, int after, NumberWords.Reading number) {
        String before =
                w > 0 && passage.sameSentence(w - 1, w) ? passage.words().word(w - 1) : "";
        String next = after < passage.words().size() && passage.sameSentence(after, w)
                ? passage.words().word(after)
                : "";
        return told(passage, w)
                || age(passage, w, after, number)
                || UNITS.contains(next)
                || (next.startsWith(YEAR) && passage.words().arabic(after))
                || AGED.contains(before)
                || (before.equals("of") && passage.is(w - 2, Cue.PERSON));
    }

    /** کچە ٩ ساڵەکەی: his daughter, of nine years. */
    static boolean his(Passage passage, int w, NumberWords.Reading number) {
        int year = passage.words().wordFrom(number.end());
        return passage.is(w - 1, Cue.PEOPLE)
                && passage.sameSentence(w - 1, year)
                && passage.words().word(year).startsWith(YEAR)
                && passage.words().word(year).contains(THE);
    }

    /** One past the last word of "a 41-year-old haulier", whatever he is; -1 where no age stands so. */
    static int ofOne(Passage passage, int w, NumberWords.Reading number) {
        int year = passage.words().wordFrom(number.end());
        boolean old = w > 0
                && ONE_OF.contains(passage.words().word(w - 1))
                && passage.sameSentence(w - 1, year + 1)
                && passage.words().word(year).equals("year")
                && passage.words().word(year + 1).equals("old");
        if (!old) {
            return -1;
        }
        for (int i = year + 2; i < year + 2 + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.is(i, Cue.PERSON) || passage.is(i, Cue.PEOPLE)) {
                return i + 1;
            }
            if (passage.comma(i - 1, i) || passage.words().word(i).equals("and") || Clause.passive(passage, i)) {
                return year + 2;
            }
        }
        return passage.sameSentence(year + 2, w) ? year + 3 : year + 2;
    }

    /** "Aged 29 and 35", "aged between 26 and 45": a number joined to ages that were told. */
    private boolean told(Passage passage, int w) {
        int i = w - 1;
        while (passage.sameSentence(i, w)
                && (passage.words().word(i).equals("and")
                        || passage.words().word(i).equals("to")
                        || numbers.at(passage.words().folded(), passage.words().start(i)) != null)) {
            i--;
        }
        if (passage.sameSentence(i, w) && passage.words().word(i).equals("between")) {
            i--;
        }
        return i < w - 1
                && passage.sameSentence(i, w)
                && passage.words().word(i).equals("aged");
    }

    /** A number set off by commas after a name or who it is: "Ivan Pelosh, 41, was held", "a pharmacist, 41, ...". */
    private static boolean age(Passage passage, int w, int after, NumberWords.Reading number) {
        boolean set = number.digits()
                && number.value().compareTo(BigDecimal.valueOf(OLDEST)) <= 0
                && passage.sameSentence(w - 1, w)
                && passage.comma(w - 1, w)
                && (!passage.sameSentence(after, w) || passage.comma(after - 1, after));
        return set
                && (passage.is(w - 1, Cue.PERSON)
                        || passage.is(w - 1, Cue.PEOPLE)
                        || Character.isUpperCase(
                                passage.words().written(w - 1, w).codePointAt(0)));
    }
}
