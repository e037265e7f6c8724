package blotter.enrich.figure;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Passage;
import blotter.enrich.people.AllOfThem;
import blotter.text.NumberWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that refers back to people told of one by one, and so tells how many they are: "the three will be tried", المتهمون الثلاثة,
 * هەر سێ تۆمەتبار, "both were remanded".
 */
final class DefiniteNumber {
    private static final int SHORTEST = 4;
    private static final int HELD_WITHIN = 9;
    /** With a law and its articles put in between: هەر سێ تۆمەتبار بە ماددەی 25ی یاسای ژمارە 1ی ساڵی 2020 ڕاگیراون. */
    private static final int LONG_WITHIN = 16;

    private static final String OF_THEM = "یان";
    /** What a clause with its subject begins with: وأن, أن, إن. */
    private static final Set<String> THAT = WordLists.of("DefiniteNumber.that");

    private static final Set<String> BOTH = WordLists.of("DefiniteNumber.two");
    private static final Set<String> DEFINITE = WordLists.of("DefiniteNumber.definite");
    private static final Set<String> DOING = WordLists.of("DefiniteNumber.doing");
    /** Whoever these were is no suspect. */
    private static final Set<String> OTHERS = WordLists.of("DefiniteNumber.others");

    private static final Set<String> PASSIVE = WordLists.of("DefiniteNumber.passive");
    private static final Set<String> HANDED = WordLists.of("DefiniteNumber.handed");
    /** To whom those are handed over who are tried. */
    private static final Set<String> COURT = WordLists.of("DefiniteNumber.court");

    private static final Set<String> BEING = WordLists.of("DefiniteNumber.being");
    private static final Set<String> HELD = WordLists.of("DefiniteNumber.held");
    private final NumberWords numbers;
    private final AllOfThem all;

    DefiniteNumber(NumberWords numbers) {
        this.numbers = numbers;
        this.all = new AllOfThem(numbers);
    }

    /**
     * The number of all that a text tells of, where it says it and they are more than a sum: just as many as were counted one by one, or
     * as many as a court or the police is said to have, "all three confessed"; null otherwise.
     */
    @Nullable
    Headcount confirming(List<Headcount> all, Passage text, int sum, Cue what) {
        List<Headcount> told = all.stream().filter(c -> c.inText() && !c.part()).toList();
        int each = told.size() < 2 ? 0 : each(told, text);
        for (int w = 0; w + 1 < text.words().size(); w++) {
            int number = text.past(text.sentence(w)) ? 0 : at(text, w);
            if (number > sum && (number == each || (what == Cue.ARREST && held(text, w)))) {
                return Headcount.stated(number, text.sentence(w), false, text.wordSpan(w, w + 2));
            }
        }
        return null;
    }

    /** How many are told of one by one, "a clerk" and "the clerk" once. */
    private static int each(List<Headcount> told, Passage text) {
        Set<String> nouns = new HashSet<>();
        int sum = 0;
        for (Headcount count : told) {
            String noun = text.words().word(text.wordAt(count.span().end() - 1));
            sum += nouns.add(noun) || count.stated() || count.other() ? count.value() : 0;
        }
        return sum;
    }

    /** Whether those told of from a word on are said to be held or tried. */
    private static boolean held(Passage text, int w) {
        boolean some = text.beside(w - 1, w).equals("of"); // eleven of the twelve
        if (some || text.says(w, Math.min(w + 3, text.words().size()), OTHERS)) {
            return false;
        }
        int within = text.words().arabic(w) ? LONG_WITHIN : HELD_WITHIN;
        for (int i = w + 1; i <= w + within && text.sameSentence(i, w); i++) {
            String word = text.words().word(i);
            boolean passive = !PASSIVE.contains(word) || BEING.contains(text.beside(i - 1, w));
            boolean hospital =
                    text.beside(i + 1, w).equals("to") && text.beside(i + 2, w).equals("hospital");
            boolean tried = HANDED.contains(word) && text.sentenceSays(i, COURT);
            if ((tried || HELD.contains(word)) && passive && !hospital) {
                return true;
            }
        }
        return false;
    }

    /** The number of "the three will", "the three suspects"; 0 when a word begins none. */
    private int at(Passage text, int w) {
        if (!text.sameSentence(w, w + 1)) {
            return 0;
        }
        String word = text.words().word(w);
        String next = text.words().word(w + 1);
        if (theirs(text, w)) {
            return all.ofArticle(word);
        }
        if (two(text, w)) {
            return 2;
        }
        if (DEFINITE.contains(word) && next.endsWith(OF_THEM)) {
            return all.ofThem(next);
        }
        if (word.startsWith(AllOfThem.ALL) && all.ofThem(word) > 0) {
            return all.ofThem(word);
        }
        if (text.is(w, Cue.PEOPLE) && next.startsWith("ال") && next.length() > SHORTEST) {
            return all.ofArticle(next);
        }
        boolean people = text.sameSentence(w, w + 2)
                && (text.is(w + 2, Cue.PEOPLE) || DOING.contains(text.words().word(w + 2)));
        return DEFINITE.contains(word) && people
                ? whole(numbers.at(text.words().folded(), text.words().start(w + 1)))
                : 0;
    }

    /** Whether a numeral with the article stands for people by itself: وأن الثلاثة أودعوا. */
    private static boolean theirs(Passage text, int w) {
        String word = text.words().word(w);
        return word.startsWith("ال") && word.length() > SHORTEST && THAT.contains(text.beside(w - 1, w));
    }

    /** المتهمان, "both were". */
    private static boolean two(Passage text, int w) {
        String word = text.words().word(w);
        boolean harmed = text.is(w, Cue.KILL) || text.is(w, Cue.WOUND);
        boolean dual = text.is(w, Cue.DUAL) && word.startsWith("ال") && !harmed;
        return dual || (BOTH.contains(word) && DOING.contains(text.words().word(w + 1)));
    }

    private static int whole(NumberWords.@Nullable Reading number) {
        return number == null || number.value().scale() > 0 ? 0 : number.value().intValue();
    }
}
