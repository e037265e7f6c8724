package blotter.enrich.people;

import blotter.enrich.event.Happening;
import blotter.enrich.event.Ordinal;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.gazetteer.Tagger.Tag;
import blotter.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people that a passage speaks of: lists of names, a number with a noun for people (two dealers), Arabic duals, and
 * single ones told by their form alone (the driver, مسافر, گەنجێک).
 */
public final class PeopleReader {
    /** چوارەمیان: the fourth of them. */
    private static final String NTH_OF_THEM = "همیان";

    /** القبض فجر يوم أمس الثلاثاء على الاثنين. */
    private static final int ON_WITHIN = 8;

    /** من أخطر سارقي السيارات: one of them, however many there are. */
    private static final Set<String> MOST = WordLists.of("PeopleReader.most");

    private static final Set<String> BOTH = WordLists.of("PeopleReader.both");
    /** ئەو کەسەی کە: the person who. */
    private static final String WHOEVER = "کهسهی";

    private static final String THAT = "ئهو";
    private static final String ANOTHER = "اخر";
    private static final String ONE_OF_THOSE = "یهکیک";
    /** A pronoun with more people after it: القبض عليها وعلى زوجها. */
    private static final Set<String> HER = Set.of("علیه", "علیها");

    private static final Set<String> IN = WordLists.of("PeopleReader.in");
    private static final Set<String> HIS = WordLists.of("PeopleTies.kin");
    /** Countries that are spelled like one of their people: سوريا. */
    private static final Set<String> COUNTRIES = WordLists.of("PeopleReader.countries");

    private static final Set<String> NTH = WordLists.of("PeopleReader.nth");
    private static final Set<String> ONE_OF_THEM = WordLists.of("PeopleReader.one-of-them");
    private static final Set<String> ONE = WordLists.of("PeopleReader.one");
    private static final Set<String> BOTH_OF_THEM = WordLists.of("PeopleReader.both-of-them");
    private static final Set<String> TWO = WordLists.of("PeopleReader.two");

    private final Roster roster;
    private final CountedPeople counted;

    public PeopleReader(NumberWords numbers) {
        this.roster = new Roster(numbers);
        this.counted = new CountedPeople(numbers);
    }

    /** All people counted in a passage, in order, none inside another. */
    public List<People> read(Passage passage, String lang) {
        List<People> found = new ArrayList<>();
        People last = null;
        for (int w = 0; w < passage.words().size(); ) {
            People named = roster.at(passage, w);
            People people = named == null ? at(passage, w, lang) : named;
            people = people == null && last != null && beside(passage, last, w) ? single(w) : people;
            boolean again = people != null && last != null && described(passage, last, people);
            if (people != null && !again) {
                found.add(people);
                last = people;
            }
            w = people == null ? counted.past(passage, w) : Math.max(w + 1, people.to());
        }
        return Breakdown.of(passage, found);
    }

    private static People single(int w) {
        return new People(1, w, w + 1, false, false);
    }

    /** Who is told of beside others by a word that counts nobody alone: a pharmacist and her clerk, لبنانيين وسوري, سێ سووری و ئێرانییەک. */
    private static boolean beside(Passage passage, People last, int w) {
        String word = passage.words().word(w);
        if (last.to() == w - 2
                && passage.words().word(w - 2).equals("and")
                && HIS.contains(passage.words().word(w - 1))) {
            return passage.sameSentence(last.from(), w) && !word.endsWith("s") && !passage.goods(w);
        }
        if (last.to() == w - 1 && passage.words().word(w - 1).equals("و")) {
            return passage.sameSentence(last.from(), w) && SoraniNoun.one(word) && !passage.goods(w);
        }
        return last.to() == w
                && passage.sameSentence(w - 1, w)
                && word.charAt(0) == 'و'
                && (passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.ORIGIN))
                && !word.endsWith("ین")
                && !word.endsWith("ون");
    }

    /** A dual right after people only describes them: دليلان عراقيان. */
    private static boolean described(Passage passage, People last, People people) {
        return last.to() == people.from()
                && passage.is(people.from(), Cue.DUAL)
                && passage.words().folded().at(passage.words().start(people.from())) != 'و'
                && passage.sameSentence(last.from(), people.from())
                && !passage.comma(last.to() - 1, people.from());
    }

    private @Nullable People at(Passage passage, int w, String lang) {
        People all = counted.allOfThem(passage, w);
        People each = all == null ? counted.ofEach(passage, w) : all;
        People definite = each == null ? counted.definite(passage, w) : each;
        People form = definite == null ? byForm(passage, w) : definite;
        if (form != null) {
            return form;
        }
        People ofThem = WordOrder.verbFinal(lang) ? counted.someOfThem(passage, w) : null;
        if (ofThem != null) {
            return ofThem;
        }
        NumberWords.Reading number = counted.number(passage, w);
        if (number != null) {
            return counted.at(passage, w, number);
        }
        boolean ofGoods = w > 0
                && passage.goods(w - 1)
                && (passage.goods(w) || Ordinal.of(passage.words().word(w)) > 0);
        return passage.is(w, Cue.PERSON) && !ofGoods && (SinglePerson.at(passage, w, lang) || headed(passage, w))
                ? new People(1, w, w + 1, false, Part.is(passage, w, -1, w))
                : null;
    }

    /** "Ring leader and six of his men": one without an article, with a number of others. */
    private boolean headed(Passage passage, int w) {
        if (!passage.sameSentence(w, w + 2) || !passage.words().word(w + 1).equals("and")) {
            return false;
        }
        NumberWords.Reading number = counted.number(passage, w + 2);
        return number != null && counted.at(passage, w + 2, number) != null;
    }

    /** One or two told by the form of a word. */
    private static @Nullable People byForm(Passage passage, int w) {
        int two = dual(passage, w);
        if (two > w && passage.genitive(two - 1)) {
            return null;
        }
        if (two > w || marked(passage, w) || ofSome(passage, w)) {
            int to = pair(passage, Math.max(two, w + 1));
            return new People(2, w, to, true, Part.is(passage, w, to, w));
        }
        String word = passage.words().word(w);
        People told = ofThoseTold(passage, w, word);
        if (told != null) {
            return told;
        }
        boolean whoever = word.equals(WHOEVER) && passage.beside(w - 1, w).equals(THAT);
        if (whoever || oneMore(passage, w, word) || nth(passage, w, word)) {
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
        if (heAnd(passage, w, word) || aNational(passage, w, word)) {
            return single(w);
        }
        boolean pair = beside(passage, w, BOTH_OF_THEM) && passage.is(w, Cue.PERSON);
        return pair ? new People(2, w, w + 2, true, false) : null;
    }

    /** Those who were told of before, by a pronoun or a numeral that stands for them: القبض عليها وعلى زوجها, هەردووکیان, "one of them". */
    private static @Nullable People ofThoseTold(Passage passage, int w, String word) {
        boolean her = HER.contains(word) && passage.is(w - 1, Cue.ARREST) && passage.sameSentence(w - 1, w + 1);
        if (her && passage.words().word(w + 1).equals("وعلی")) {
            return single(w);
        }
        if (both(passage, w, word)) {
            return new People(2, w, w + 1, true, false);
        }
        if (ONE_OF_THEM.contains(word)) {
            return new People(1, w, w + 1, true, true);
        }
        if (word.endsWith(NTH_OF_THEM)) {
            return single(w);
        }
        boolean ofThose = word.equals(ONE_OF_THOSE) && passage.is(w, Cue.PART);
        return ofThose ? new People(1, w, w + 2, true, true) : null;
    }

    /** A noun with "one" or "two" right after it. */
    private static @Nullable People withNumeral(Passage passage, int w) {
        int count = beside(passage, w, ONE) ? 1 : beside(passage, w, TWO) ? 2 : 0;
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

    /** القبض على الاثنين, هەردووکیان: both of those told of. */
    private static boolean both(Passage passage, int w, String word) {
        boolean two = word.startsWith("ال") && TWO.contains(word.substring(2));
        boolean on = two && passage.beside(w - 1, w).equals("علی");
        return (on && Happening.any(passage, passage.back(w, ON_WITHIN), w, Cue.ARREST)) || BOTH.contains(word);
    }

    /** Two by the form before the noun of what is theirs: صاحبي الوكرين. */
    private static boolean ofSome(Passage passage, int w) {
        return passage.is(w, Cue.PAIR)
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && passage.words().word(w + 1).startsWith("ال")
                && !MOST.contains(passage.beside(w - 1, w));
    }

    /** "He and an accomplice were handcuffed". */
    private static boolean heAnd(Passage passage, int w, String word) {
        return (word.equals("he") || word.equals("she"))
                && passage.sameSentence(w, w + 2)
                && passage.words().word(w + 1).equals("and")
                && (passage.is(w + 2, Cue.PERSON) || passage.is(w + 3, Cue.PERSON) || passage.is(w + 2, Cue.PEOPLE));
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
            return passage.sameSentence(w - 1, w) && suffers(passage, w - 1) && !passage.is(w, Cue.PEOPLE);
        }
        boolean determined = passage.sameSentence(w - 1, w)
                && (passage.words().word(w - 1).equals("a")
                        || passage.words().word(w - 1).equals("the"));
        boolean subject = passage.sameSentence(w, w + 2) && (Clause.passive(passage, w + 1) || suffers(passage, w + 1));
        boolean ends = !passage.sameSentence(w, w + 1)
                || passage.comma(w, w + 1)
                || IN.contains(passage.words().word(w + 1));
        return determined && (subject || (suffers(passage, w - 2) && ends));
    }

    private static boolean suffers(Passage passage, int w) {
        return passage.is(w, Cue.ARREST)
                || passage.is(w, Cue.GRASP)
                || passage.is(w, Cue.KILL)
                || passage.is(w, Cue.WOUND);
    }

    /** Somebody told by a numeral alone: سێیەم کە, "the third, who", یەکێک دەستگیرکرا. */
    private static boolean oneMore(Passage passage, int w, String word) {
        boolean next = passage.sameSentence(w, w + 1);
        boolean suffers = next && suffers(passage, w + 1);
        boolean third = NTH.contains(word)
                && next
                && (suffers || passage.words().word(w + 1).equals("که"));
        boolean someone = word.equals(ONE_OF_THOSE)
                && next
                && (suffers || passage.words().word(w + 1).equals("به"));
        return third || someone;
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

    /** A dual told from a plural by its vowel sign alone: متهمَين. */
    private static boolean marked(Passage passage, int w) {
        if (!passage.is(w, Cue.PEOPLE)) {
            return false;
        }
        String written = passage.words().written(w, w + 1).replace("\u0651", "");
        return written.contains("\u064Eي");
    }
}
