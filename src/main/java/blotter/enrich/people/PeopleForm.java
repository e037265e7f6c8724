package blotter.enrich.people;

import blotter.enrich.event.Happening;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.gazetteer.Tagger.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One or two people told by the form of a word, without a number: a dual (متهمَين), "both", "a couple", and those whom {@link ToldBefore} and {@link NthPerson}
 * know.
 */
final class PeopleForm {
    /** القبض فجر يوم أمس الثلاثاء على الاثنين. */
    private static final int ON_WITHIN = 8;

    /** من أخطر سارقي السيارات: one of them, however many there are. */
    private static final Set<String> MOST = WordLists.of("PeopleForm.most");
    /** ئەو کەسەی کە, ئەو پیاوەی: the person who. */
    private static final Set<String> WHOEVER = WordLists.of("PeopleForm.whoever");

    /** ئەو گەنجە: somebody told of before. */
    private static final Set<String> THAT_ONE = WordLists.of("PeopleForm.that-one");

    private static final String THAT = "ئهو";

    /** Countries that are spelled like one of their people: سوريا. */
    private static final Set<String> COUNTRIES = WordLists.of("PeopleForm.countries");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the");
    private static final Set<String> ONE_OF_TWO = WordLists.of("PeopleForm.one-of-two");
    private static final Set<String> ONE = WordLists.of("PeopleForm.one");
    private static final Set<String> BOTH_OF_THEM = WordLists.of("PeopleForm.both-of-them");
    private static final Set<String> THE_TWO = Set.of("الاثنین", "الاثنان");
    private static final Set<String> TWO = WordLists.of("PeopleForm.two");
    /** ولدى الاقتحام: upon, no sons. */
    private static final String UPON = "ولدى";

    private static final String COUPLE = "couple";
    private static final int DETERMINED_WITHIN = 3;
    private static final Set<String> CIVILIAN = WordLists.of("PeopleForm.civilian");
    private static final Set<String> KILLING = WordLists.of("PeopleForm.killing");
    /** What may follow "a civilian" that is somebody. */
    private static final Set<String> BEHIND = WordLists.of("PeopleForm.behind");

    private static final Set<String> OFFENDER = WordLists.of("PeopleForm.offender");
    private static final Set<String> AGAINST = WordLists.of("PeopleForm.against");

    private PeopleForm() {}

    /** The people that begin with a word; null where its form tells of none. */
    static @Nullable People at(Passage passage, int w) {
        int two = described(passage, w) ? -1 : dual(passage, w);
        if (two > w && passage.genitive(two - 1)) {
            return null;
        }
        if (two > w || marked(passage, w) || ofSome(passage, w)) {
            int to = pair(passage, Math.max(two, w + 1));
            return new People(2, w, to, true, Part.is(passage, w, to, w));
        }
        String word = passage.words().word(w);
        People told = ToldBefore.at(passage, w, word);
        if (told != null) {
            return told;
        }
        boolean too = SoraniNoun.thatToo(word) && passage.beside(w + 1, w).equals("که");
        boolean whoever =
                passage.beside(w - 1, w).equals(THAT) && (too || WHOEVER.contains(word) || THAT_ONE.contains(word));
        if (whoever || NthPerson.at(passage, w, word)) {
            return single(w);
        }
        People numbered = withNumeral(passage, w);
        if (numbered != null) {
            return numbered;
        }
        if (word.equals("both")) {
            int noun = CountedPeople.both(passage, w);
            return noun < 0 ? null : new People(2, w, noun + 1, true, false);
        }
        if (civilian(passage, w, word)) {
            return single(w);
        }
        if (word.equals(COUPLE) && couple(passage, w)) {
            return new People(2, w, w + 1, true, false);
        }
        if (ToldBefore.heAnd(passage, w, word) || aNational(passage, w, word) || offender(passage, w, word)) {
            return single(w);
        }
        boolean pair = beside(passage, w, BOTH_OF_THEM) && passage.is(w, Cue.PERSON);
        return pair ? new People(2, w, w + 2, true, false) : null;
    }

    /** "A civilian", مقتل مدني: a word that mostly says of what kind something is. */
    private static boolean civilian(Passage passage, int w, String word) {
        if (!CIVILIAN.contains(word)) {
            return false;
        }
        if (passage.words().arabic(w)) {
            return NthPerson.suffers(passage, w - 1) || KILLING.contains(passage.beside(w - 1, w));
        }
        boolean ends = !passage.sameSentence(w, w + 1)
                || passage.comma(w, w + 1)
                || Clause.passive(passage, w + 1)
                || NthPerson.suffers(passage, w + 1)
                || BEHIND.contains(passage.words().word(w + 1));
        return ends && DETERMINERS.contains(passage.beside(w - 1, w));
    }

    /** "An elderly couple", not "a couple of days". */
    private static boolean couple(Passage passage, int w) {
        boolean of = passage.beside(w + 1, w).equals("of");
        for (int i = w - 1; !of && i >= w - DETERMINED_WITHIN && passage.sameSentence(i, w); i--) {
            if (DETERMINERS.contains(passage.words().word(i))) {
                return true;
            }
        }
        return false;
    }

    /** مخالف لنظام أمن الحدود: a word that alone only says what a thing is. */
    private static boolean offender(Passage passage, int w, String word) {
        return OFFENDER.contains(word) && AGAINST.contains(passage.beside(w + 1, w));
    }

    static People single(int w) {
        return new People(1, w, w + 1, false, false);
    }

    /** A noun with "one" or "two" right after it. */
    private static @Nullable People withNumeral(Passage passage, int w) {
        boolean theTwo = passage.words().word(w).startsWith("ال") && beside(passage, w, THE_TWO);
        boolean one = beside(passage, w, ONE) && !passage.beside(w + 2, w).startsWith("ال"); // شرطي وأحد الخاطفين
        int count = one ? 1 : theTwo || beside(passage, w, TWO) ? 2 : 0;
        return count > 0 && passage.is(w, Cue.PEOPLE)
                ? new People(count, w, w + 2, true, Part.is(passage, w, w + 2, w))
                : null;
    }

    /** Whether one of some words stands right after a word, with no comma between. */
    private static boolean beside(Passage passage, int w, Set<String> wanted) {
        return passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && wanted.contains(passage.words().word(w + 1));
    }

    /** Two by the form before the noun of what is theirs: صاحبي الوكرين. */
    private static boolean ofSome(Passage passage, int w) {
        return passage.is(w, Cue.PAIR)
                && !passage.words().written(w, w + 1).equals(UPON)
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && passage.words().word(w + 1).startsWith("ال")
                && !MOST.contains(passage.beside(w - 1, w));
    }

    /** أوقفت لبنانيا: the people of a country as an object of its own, where no noun before it is described. */
    private static boolean aNational(Passage passage, int w, String word) {
        return passage.is(w, Cue.ORIGIN)
                && word.endsWith("یا")
                && !COUNTRIES.contains(word)
                && passage.sameSentence(w - 1, w)
                && !passage.words().word(w - 1).endsWith("ا")
                && !passage.is(w - 1, Cue.PEOPLE)
                && !passage.goods(w - 1);
    }

    /** مدنيين فارين: what looks like two behind a plural only describes it. */
    private static boolean described(Passage passage, int w) {
        String before = passage.beside(w - 1, w);
        return before.endsWith("ین")
                && passage.words().word(w).endsWith("ین")
                && passage.is(w - 1, Cue.PEOPLE)
                && !passage.comma(w - 1, w);
    }

    /** One past the last word of two that begin at a word: ژن و مێردێک; -1 where none begin. */
    private static int dual(Passage passage, int w) {
        int to = -1;
        if (passage.is(w, Cue.DUAL)) {
            for (Tag<Cue> tag : passage.cues()) {
                to = tag.from() == w && tag.things().contains(Cue.DUAL) ? tag.to() : to;
            }
        }
        return to;
    }

    /** One past the last word of two, with the numeral after them: متهمين اثنين. */
    private static int pair(Passage passage, int to) {
        return passage.sameSentence(to - 1, to) && TWO.contains(passage.words().word(to)) ? to + 1 : to;
    }

    /** القبض على مواطن ومقيمين: beside one, so many without a number are two. */
    private static boolean besideOne(Passage passage, int w, String word) {
        return word.startsWith("و")
                && passage.beside(w - 2, w).equals("علی")
                && passage.is(w - 1, Cue.PERSON)
                && Happening.any(passage, passage.back(w, ON_WITHIN), w, Cue.ARREST);
    }

    /** A dual told from a plural by its vowel sign, متهمَين, or by what stands beside it: مقيمين أحدهما, مواطن ومقيمين. */
    private static boolean marked(Passage passage, int w) {
        if (!passage.is(w, Cue.PEOPLE)) {
            return false;
        }
        String word = passage.words().word(w);
        if (word.endsWith("ین") && (ONE_OF_TWO.contains(passage.beside(w + 1, w)) || besideOne(passage, w, word))) {
            return true;
        }
        String written = passage.words().written(w, w + 1).replace("\u0651", "");
        return written.contains("\u064Eي");
    }
}
