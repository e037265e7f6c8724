package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Homograph;
import blotter.enrich.passage.ItemNumber;
import blotter.enrich.passage.OtherNumber;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People that a number counts, with their noun (two dealers, eleven of them) or without it (and four in Baghdad). Ages, articles
 * of law, times, dates and goods count nobody.
 */
final class CountedPeople {
    private static final int NOUN_WITHIN = 4;
    private static final int MOST = 20_000;
    /** Of those whom a week's checks of a whole country caught. */
    private static final int MOST_CAUGHT = 100_000;

    private static final int FEW = 500;
    /** أحد where nobody is counted: لم يلق القبض على أحد. */
    private static final String ANYONE = "احد";

    /** سرق سيارة أحد المواطنين: whose it is. */
    private static final Set<String> OWNED = WordLists.of("CountedPeople.owned");

    /** سێیەکەی دیکە: the other three of those told of. */
    private static final String THE_ONES = "هکهی";

    private static final String THEM = "یان";
    private static final Set<String> DOZENS = WordLists.of("CountedPeople.dozens");

    /** What belongs to people: accounts, homes. */
    private static final Set<String> THEIRS = WordLists.of("CountedPeople.theirs");

    private static final Set<String> AT_LEAST = WordLists.of("CountedPeople.at-least");
    /** How many words what was counted may have: 29 joint operations. */
    private static final int THING_WITHIN = 3;

    private static final Set<String> THINGS = WordLists.of("CountedPeople.things");

    private static final Set<String> GROUPS = WordLists.of("CountedPeople.groups");
    private static final Set<String> ONE_OF = WordLists.of("CountedPeople.one-of");
    private static final Set<String> PARENTS = WordLists.of("CountedPeople.parents");
    private static final Set<String> EACH = WordLists.of("CountedPeople.each");
    private static final Set<String> OTHERS = WordLists.of("CountedPeople.others");
    /** Sorani "with", whose second half ەوە ends the noun: بە ٢٥ کۆچبەرەوە. */
    private static final Set<String> WITH = WordLists.of("CountedPeople.with");

    private final NumberWords numbers;
    private final Ages ages;
    private final CountedNoun nouns;
    private final AllOfThem all;
    private final AmongGoods goods;

    CountedPeople(NumberWords numbers) {
        this.numbers = numbers;
        this.ages = new Ages(numbers);
        this.nouns = new CountedNoun(numbers);
        this.all = new AllOfThem(numbers);
        this.goods = new AmongGoods(numbers);
    }

    /** The people that the number of a word counts; null where it counts something else. */
    @Nullable
    People at(Passage passage, int w, NumberWords.Reading number) {
        int aged = Ages.ofOne(passage, w, number);
        if (aged > 0) {
            return new People(1, w, aged, false, false);
        }
        if (Ages.his(passage, w, number)) {
            return new People(1, w - 1, w + 2, false, false);
        }
        boolean one = number.end() == passage.words().end(w)
                && passage.words().word(w).equals(ANYONE);
        boolean anyone = one && !passage.is(w + 1, Cue.PEOPLE);
        boolean owner = one && OWNED.contains(passage.beside(w - 1, w));
        return anyone || owner ? null : counted(passage, w, number);
    }

    /** Sorani numerals with the pronoun of those told of: دوانیان, "two of them", ١٧یان; null for dozens and other words. */
    @Nullable
    People someOfThem(Passage passage, int w) {
        String word = passage.words().word(w);
        boolean digits = Character.isDigit(word.charAt(0))
                && passage.sameSentence(w, w + 1)
                && passage.words().word(w + 1).equals(THEM)
                && passage.between(w + 1).isEmpty();
        if (digits) {
            NumberWords.Reading number = written(passage, w);
            return number == null
                            || number.end() != passage.words().end(w)
                            || number.value().intValue() > FEW
                    ? null
                    : new People(number.value().intValue(), w, w + 2, true, true);
        }
        if (!word.endsWith(THEM) || DOZENS.contains(word) || goods.counts(passage, w)) {
            return null;
        }
        NumberWords.Reading whole =
                numbers.at(passage.words().folded(), passage.words().start(w));
        if (whole != null && whole.end() == passage.words().end(w)) {
            return new People(whole.value().intValue(), w, w + 1, true, true);
        }
        for (String ending : List.of("انیان", "یان", "یکیان")) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                String rest = word.substring(0, word.length() - ending.length());
                NumberWords.Reading number = numbers.at(Fold.fold(rest), 0);
                if (number != null
                        && number.end() == rest.length()
                        && number.value().intValue() <= FEW) {
                    return new People(number.value().intValue(), w, w + 1, true, true);
                }
            }
        }
        return null;
    }

    /** A noun with its number after it, both with the article: الخاطفين الثمانية, أفراد العصابة الأربعة, خاطفيه الثلاثة; null where none stands. */
    @Nullable
    People definite(Passage passage, int w) {
        boolean noun = passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.DUAL) || passage.is(w, Cue.PAIR);
        if (!noun || !passage.sameSentence(w, w + 1)) {
            return null;
        }
        String next = passage.words().word(w + 1);
        boolean the = passage.words().word(w).startsWith("ال");
        boolean of = !the
                && all.ofArticle(next) == 0
                && next.startsWith("ال")
                && !passage.is(w + 1, Cue.PEOPLE)
                && passage.sameSentence(w, w + 2);
        int at = of ? w + 2 : w + 1;
        int count = all.ofArticle(passage.words().word(at));
        return count == 0 ? null : new People(count, w, at + 1, true, false);
    }

    /** شۆفێری هەر سێ ئۆتۆمبێلەکە: one for each of several; null where none stands so. */
    @Nullable
    People ofEach(Passage passage, int w) {
        boolean each = passage.is(w, Cue.PERSON)
                && passage.words().word(w).endsWith("ی")
                && EACH.contains(passage.beside(w + 1, w))
                && passage.sameSentence(w, w + 3)
                && passage.goods(w + 3);
        NumberWords.Reading number = each ? written(passage, w + 2) : null;
        int count = number == null ? 0 : number.value().intValue();
        return count > 1 && count <= FEW ? new People(count, w, w + 4, true, false) : null;
    }

    /** The first word after a word and the number it begins: no number begins inside another, 86,400. */
    int past(Passage passage, int w) {
        NumberWords.Reading number = Character.isDigit(passage.words().word(w).charAt(0)) ? written(passage, w) : null;
        return number == null ? w + 1 : Math.max(w + 1, passage.words().wordFrom(number.end()));
    }

    /** The last word of "both men", "both of his guards"; -1 where both are no people, or "both officers and passers-by". */
    static int both(Passage passage, int w) {
        for (int i = w + 1; i <= w + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.is(i, Cue.PEOPLE)) {
                return passage.beside(i + 1, i).equals("and") ? -1 : i;
            }
            String word = passage.words().word(i);
            if (!word.equals("of") && !word.equals("the") && !ONE_OF.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable People counted(Passage passage, int w, NumberWords.Reading number) {
        int after = passage.words().wordFrom(number.end());
        boolean caught = passage.is(w - 1, Cue.ARREST) || passage.is(w - 1, Cue.GRASP);
        if (!whole(number.value(), caught ? MOST_CAUGHT : MOST)
                || dated(passage, w)
                || LawNumber.is(passage, w)
                || ages.is(passage, w, after, number)) {
            return null;
        }
        int noun = noun(passage, w, after, number);
        if (noun >= 0 && passage.is(after, Cue.PART) && ofThings(passage, w)) {
            return null;
        }
        String before = passage.beside(w - 1, w);
        boolean gang = before.equals("of")
                && w > 1
                && GROUPS.contains(passage.words().word(w - 2))
                && !things(passage, after)
                && !passage.is(after, Cue.MEASURE);
        boolean bare = gang || ElidedNoun.is(passage, w, after, passage.beside(after, w));
        if ((noun < 0 && !bare) || OtherNumber.year(passage, w, number, noun)) {
            return null;
        }
        if (noun < 0 && agesOfSeveral(passage, w, after)) {
            return null;
        }
        if (ofTheirs(passage, w) || goods.counts(passage, w)) {
            return null;
        }
        boolean owned = passage.is(w - 1, Cue.PERSON) && before.endsWith("ی") && !passage.comma(w - 1, w);
        boolean with =
                noun >= 0 && WITH.contains(before) && passage.words().word(noun).endsWith("هوه");
        if (owned || with || children(passage, w)) {
            return null;
        }
        int end = noun < 0 ? Math.max(after, w + 1) : noun + 1;
        boolean rest = passage.words().word(w).endsWith(THE_ONES) && OTHERS.contains(passage.beside(after, w));
        return new People(number.value().intValueExact(), w, end, true, rest || Part.is(passage, w, after, noun));
    }

    /** "Two boys, 15 and 16, were arrested": the ages of those counted before. */
    private static boolean agesOfSeveral(Passage passage, int w, int after) {
        boolean first = passage.is(w - 1, Cue.PEOPLE)
                && passage.comma(w - 1, w)
                && passage.beside(after, w).equals("and");
        boolean second = passage.beside(w - 1, w).equals("and")
                && passage.sameSentence(w - 3, w)
                && passage.comma(w - 3, w - 2)
                && passage.is(w - 3, Cue.PEOPLE)
                && Character.isDigit(passage.words().word(w - 2).charAt(0));
        boolean digits = Character.isDigit(passage.words().word(w).charAt(0));
        return digits && (first || second);
    }

    /** "A total of 29 raids": the noun behind the number says what was counted. */
    private static boolean things(Passage passage, int noun) {
        for (int w = noun; w < noun + THING_WITHIN && passage.sameSentence(w, noun - 1); w++) {
            if (passage.comma(w - 1, w) || Clause.passive(passage, w) || passage.is(w, Cue.PEOPLE)) {
                return false;
            }
            if (THINGS.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** "The accounts of at least eleven girls": whose it is. */
    private static boolean ofTheirs(Passage passage, int w) {
        int of = w - 1;
        while (AT_LEAST.contains(passage.beside(of, w))) {
            of--;
        }
        return passage.beside(of, w).equals("of") && THEIRS.contains(passage.beside(of - 1, w));
    }

    /** "A mother of five", "the mother of his four children". */
    private static boolean children(Passage passage, int w) {
        if (passage.words().word(w).startsWith("ل") && PARENTS.contains(passage.beside(w - 1, w))) {
            return true; // أب لستة أطفال
        }
        int of = ONE_OF.contains(passage.beside(w - 1, w)) ? w - 2 : w - 1;
        return passage.beside(of, w).equals("of") && PARENTS.contains(passage.beside(of - 1, w));
    }

    /** Whether a number can be one of people. */
    private static boolean whole(BigDecimal value, int most) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** The noun that a number counts, of a few people one that no table knows too; -1 where there is none. */
    private int noun(Passage passage, int w, int after, NumberWords.Reading number) {
        int count = number.value().intValue();
        int noun = nouns.known(passage, after, w, count);
        return noun < 0 && count > 1 && count <= FEW ? CountedNoun.unknown(passage, after, w) : noun;
    }

    /** "Seven missions, six of them with partners": of what is counted before the comma, and nobody. */
    private boolean ofThings(Passage passage, int w) {
        int thing = w - 1;
        boolean counted = passage.sameSentence(thing - 1, w)
                && passage.comma(thing, w)
                && numbers.at(passage.words().folded(), passage.words().start(thing - 1)) != null;
        return counted
                && !passage.words().arabic(thing)
                && !passage.is(thing, Cue.PEOPLE)
                && !passage.is(thing, Cue.PERSON);
    }

    /** The number a word begins, where it can count people. */
    NumberWords.@Nullable Reading number(Passage passage, int w) {
        NumberWords.Reading number = written(passage, w);
        return number == null || OtherNumber.is(passage, w, number) || passage.genitive(w) ? null : number;
    }

    /** The number a word begins, also under a particle: بأربعة, وأربعة, لثلاثة. */
    private NumberWords.@Nullable Reading written(Passage passage, int w) {
        int start = passage.words().start(w);
        NumberWords.Reading number = Homograph.is(passage.words(), w) || ItemNumber.is(passage, w)
                ? null
                : numbers.at(passage.words().folded(), start);
        if (number != null) {
            return number.end() >= passage.words().end(w) ? number : null;
        }
        if (!passage.words().arabic(w)) {
            return null;
        }
        String word = passage.words().word(w);
        if ("بول".indexOf(word.charAt(0)) >= 0 && word.length() > 3) {
            String rest = word.substring(1);
            NumberWords.Reading bare = numbers.at(Fold.fold(rest), 0);
            if (bare != null && bare.end() == rest.length()) {
                NumberWords.Reading whole = numbers.at(passage.words().folded(), start + 1);
                return whole != null && whole.end() >= passage.words().end(w)
                        ? whole
                        : new NumberWords.Reading(bare.value(), passage.words().end(w), false);
            }
        }
        return pronoun(passage, w, word);
    }

    /** Sorani numerals used as nouns: حەوتی دیکە, دووانی تر. */
    private NumberWords.@Nullable Reading pronoun(Passage passage, int w, String word) {
        boolean others = w + 1 < passage.words().size()
                && OTHERS.contains(passage.words().word(w + 1));
        for (String ending : List.of("انی", "ی", "یان", "ان", "یهکهی", "هکهی")) {
            if (others && word.endsWith(ending) && word.length() > ending.length() + 1) {
                String rest = word.substring(0, word.length() - ending.length());
                NumberWords.Reading bare = numbers.at(Fold.fold(rest), 0);
                if (bare != null && bare.end() == rest.length()) {
                    return new NumberWords.Reading(bare.value(), passage.words().end(w), false);
                }
            }
        }
        return null;
    }

    private static boolean dated(Passage passage, int w) {
        int at = passage.words().folded().start(passage.words().start(w));
        return passage.dates().stream().anyMatch(d -> d.start() <= at && at < d.end());
    }
}
