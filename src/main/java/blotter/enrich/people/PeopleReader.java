package blotter.enrich.people;

import blotter.enrich.event.Ordinal;
import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.SoraniNoun;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.lexicon.WordOrder;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
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
    private static final Set<String> AND = WordLists.of("PeopleTies.and");
    private static final Set<String> HIS = WordLists.of("PeopleTies.kin");

    private static final Set<String> BESIDE = WordLists.of("PeopleReader.beside");
    /** ضبط مواطن وآخر من المقيمين. */
    private static final Set<String> AND_ANOTHER = WordLists.of("PeopleReader.and-another");

    private static final Set<String> IN = Set.of("in", "at");
    private static final Set<String> WAS = WordLists.of("PeopleReader.was");
    private static final Set<String> WANTED = WordLists.of("PeopleReader.and-wanted");
    private static final Set<String> ANYBODY = WordLists.of("PeopleReader.anybody");

    private final Roster roster;
    private final CountedPeople counted;
    private final AllOfThem all;

    public PeopleReader(NumberWords numbers) {
        this.roster = new Roster(numbers);
        this.counted = new CountedPeople(numbers);
        this.all = new AllOfThem(numbers);
    }

    /** Whether people are told by a pronoun alone: القبض عليه. */
    public static boolean him(Passage passage, People people) {
        return ToldBefore.him(passage, people.from());
    }

    /** Whether people are told by who he is alone: the one who had planned it. */
    public static boolean theOneWho(Passage passage, People people) {
        return people.to() == people.from() + 1
                && ToldBefore.theOneWho(passage, people.from(), passage.words().word(people.from()));
    }

    /** All people counted in a passage, in order, none inside another. */
    public List<People> read(Passage passage, String lang) {
        List<People> found = new ArrayList<>();
        People last = null;
        for (int w = 0; w < passage.words().size(); ) {
            People named = roster.at(passage, w);
            People people = named == null ? at(passage, w, lang) : named;
            people = people == null && last != null && beside(passage, last, w) ? PeopleForm.single(w) : people;
            people = people != null && last != null && partToo(passage, last, people)
                    ? new People(people.count(), people.from(), people.to(), people.stated(), true)
                    : people;
            boolean again = people != null && last != null && described(passage, last, people);
            if (people != null && !again) {
                found.add(people);
                last = people;
            }
            w = people == null ? counted.past(passage, w) : Math.max(w + 1, people.to());
        }
        return Breakdown.of(passage, found);
    }

    /** "Among them three women and two children": what "and" joins to a part is one too; not "including a clerk, and two in Hilla". */
    private static boolean partToo(Passage passage, People last, People people) {
        int gap = people.from() - last.to();
        boolean and = gap == 1
                && AND.contains(passage.words().word(last.to()))
                && !(passage.comma(last.to() - 1, last.to())
                        && !last.stated()
                        && IN.contains(passage.beside(people.to(), last.to())));
        boolean written = gap == 0
                && passage.words().arabic(people.from())
                && passage.words().word(people.from()).startsWith("و");
        return last.part()
                && people.stated()
                && !people.part()
                && (and || written)
                && passage.sameSentence(last.from(), people.from());
    }

    /** Who is told of beside others by a word that counts nobody alone: a pharmacist and her clerk, لبنانيين وسوري, سێ سووری و ئێرانییەک, لەگەڵ کیمیازانێک. */
    private static boolean beside(Passage passage, People last, int w) {
        String word = passage.words().word(w);
        if (last.to() == w - 2
                && passage.words().word(w - 2).equals("and")
                && HIS.contains(passage.words().word(w - 1))) {
            return passage.sameSentence(last.from(), w) && !word.endsWith("s") && !passage.goods(w);
        }
        if (last.to() == w - 1 && BESIDE.contains(passage.words().word(w - 1))) {
            return passage.sameSentence(last.from(), w) && SoraniNoun.one(word) && !passage.goods(w);
        }
        return last.to() == w
                && passage.sameSentence(w - 1, w)
                && word.charAt(0) == 'و'
                && (AND_ANOTHER.contains(word) || passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.ORIGIN))
                && !word.endsWith("ین")
                && !word.endsWith("ون");
    }

    /** Whether people are only what is said of those before them. */
    private static boolean described(Passage passage, People last, People people) {
        return wanted(passage, last, people) || was(passage, last, people) || twoOfThem(passage, last, people);
    }

    /** شخص مصنف بالخطير ومطلوب بعشر قضايا. */
    private static boolean wanted(Passage passage, People last, People people) {
        return WANTED.contains(passage.words().word(people.from()))
                && ANYBODY.contains(passage.words().word(last.from()))
                && people.from() > last.to()
                && passage.beside(people.to(), last.from()).startsWith("ب");
    }

    /** معقب معاملات كان وسيطاً: what somebody was is nobody else. */
    private static boolean was(Passage passage, People last, People people) {
        return !people.stated()
                && !last.stated()
                && passage.sameSentence(last.from(), people.from())
                && WAS.contains(passage.beside(people.from() - 1, people.from()))
                && passage.words().word(people.from()).endsWith("ا");
    }

    /** A dual right after people: دليلان عراقيان. */
    private static boolean twoOfThem(Passage passage, People last, People people) {
        return last.to() == people.from()
                && passage.is(people.from(), Cue.DUAL)
                && passage.words().folded().at(passage.words().start(people.from())) != 'و'
                && passage.sameSentence(last.from(), people.from())
                && !passage.comma(last.to() - 1, people.from());
    }

    /** ثالثاً: what an item of a list begins with is nobody. */
    private static boolean marker(Passage passage, int w) {
        return Ordinal.of(passage.words().word(w)) > 0
                && passage.sameSentence(w, w + 1)
                && passage.between(w + 1).startsWith(":");
    }

    private @Nullable People at(Passage passage, int w, String lang) {
        if (marker(passage, w)) {
            return null;
        }
        People told = all.at(passage, w);
        People each = told == null ? counted.ofEach(passage, w) : told;
        People definite = each == null ? counted.definite(passage, w) : each;
        People form = definite == null ? PeopleForm.at(passage, w) : definite;
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
}
