package blotter.enrich;

import blotter.gazetteer.Tagger.Tag;
import blotter.text.Fold;
import blotter.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people that a passage counts: a number with a noun for people (two dealers), Arabic duals, and single ones
 * told by their form alone (the driver, مسافر, گەنجێک). Ages, articles of law, times and dates count nobody.
 */
final class PeopleReader {
    private static final int NOUN_WITHIN = 4;
    private static final int MOST = 20_000;
    private static final int FEW = 500;
    private static final int OLDEST = 110;
    /** أحد where nobody is counted: لم يلق القبض على أحد. */
    private static final String ANYONE = "احد";
    /** چوارەمیان: the fourth of them. */
    private static final String NTH_OF_THEM = "همیان";

    private static final Set<String> ONE_OF_THEM = WordLists.of("PeopleReader.one-of-them");
    private static final Set<String> ONE = WordLists.of("PeopleReader.one");
    private static final Set<String> BOTH_OF_THEM = WordLists.of("PeopleReader.both-of-them");
    private static final Set<String> TWO = WordLists.of("PeopleReader.two");
    private static final Set<String> GROUPS = WordLists.of("PeopleReader.groups");
    private static final Set<String> AGES = WordLists.of("PeopleReader.ages");
    /** What is counted but nobody: times and spans of time. */
    private static final Set<String> TIMES = WordLists.of("PeopleReader.times");

    private static final Set<String> ONE_OF = WordLists.of("PeopleReader.one-of");
    private static final Set<String> EACH = WordLists.of("PeopleReader.each");
    private static final Set<String> LAW = WordLists.of("PeopleReader.law");
    private static final Set<String> OTHERS = WordLists.of("PeopleReader.others");
    /** Sorani "with", whose second half ەوە ends the noun: بە ٢٥ کۆچبەرەوە. */
    private static final Set<String> WITH = WordLists.of("PeopleReader.with");

    private static final Set<String> IN = WordLists.of("PeopleReader.in");
    private final NumberWords numbers;
    private final Roster roster;

    PeopleReader(NumberWords numbers) {
        this.numbers = numbers;
        this.roster = new Roster(numbers);
    }

    /** All people counted in a passage, in order, none inside another. */
    List<People> read(Passage passage, String lang) {
        List<People> found = new ArrayList<>();
        for (int w = 0; w < passage.words.size(); ) {
            People named = roster.at(passage, w);
            People people = named == null ? at(passage, w, lang) : named;
            if (people == null) {
                w++;
            } else {
                found.add(people);
                w = Math.max(w + 1, people.to());
            }
        }
        return found;
    }

    private @Nullable People at(Passage passage, int w, String lang) {
        if (passage.is(w, Cue.DUAL) || marked(passage, w)) {
            int to = pair(passage, w);
            return new People(2, w, to, true, part(passage, w, to, w));
        }
        if (ONE_OF_THEM.contains(passage.words.word(w))) {
            return new People(1, w, w + 1, true, true);
        }
        if (passage.words.word(w).endsWith(NTH_OF_THEM)) {
            return new People(1, w, w + 1, false, false);
        }
        if (passage.words.word(w).equals("یهکیک") && passage.is(w, Cue.PART)) {
            return new People(1, w, w + 2, true, true);
        }
        boolean one = passage.is(w, Cue.PEOPLE)
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && ONE.contains(passage.words.word(w + 1));
        if (one) {
            return new People(1, w, w + 2, true, part(passage, w, w + 2, w));
        }
        NumberWords.Reading number = number(passage, w);
        int aged = number == null ? -1 : aged(passage, w, number);
        if (aged > 0) {
            return new People(1, w, aged, false, false);
        }
        boolean anyone = number != null
                && number.end() == passage.words.end(w)
                && passage.words.word(w).equals(ANYONE)
                && !passage.is(w + 1, Cue.PEOPLE);
        if (anyone) {
            return null;
        }
        if (number != null) {
            return counted(passage, w, number);
        }
        if (passage.words.word(w).equals("both")) {
            int noun = both(passage, w);
            return noun < 0 ? null : new People(2, w, noun + 1, true, false);
        }
        boolean both = passage.is(w, Cue.PERSON)
                && passage.sameSentence(w, w + 1)
                && BOTH_OF_THEM.contains(passage.words.word(w + 1));
        if (both) {
            return new People(2, w, w + 2, true, false);
        }
        if (passage.is(w, Cue.PEOPLE)) {
            NumberWords.Reading after = w + 1 < passage.words.size() && passage.sameSentence(w, w + 1)
                    ? numbers.at(passage.words.folded(), passage.words.start(w + 1))
                    : null;
            if (after != null
                    && !after.digits()
                    && after.value().compareTo(BigDecimal.TWO) <= 0
                    && after.value().signum() > 0
                    && after.value().scale() <= 0
                    && !passage.comma(w, w + 1)
                    && passage.words.arabic(w)) {
                return new People(after.value().intValue(), w, w + 2, true, part(passage, w, w + 2, w));
            }
        }
        return passage.is(w, Cue.PERSON) && SinglePerson.at(passage, w, lang)
                ? new People(1, w, w + 1, false, part(passage, w, -1, w))
                : null;
    }

    /** One past the last word of "a 41-year-old haulier", whatever he is; -1 where no age stands so. */
    private static int aged(Passage passage, int w, NumberWords.Reading number) {
        int year = passage.words.wordFrom(number.end());
        boolean old = w > 0
                && ONE_OF.contains(passage.words.word(w - 1))
                && passage.sameSentence(w - 1, year + 2)
                && passage.words.word(year).equals("year")
                && passage.words.word(year + 1).equals("old");
        if (!old) {
            return -1;
        }
        for (int i = year + 2; i < year + 2 + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.is(i, Cue.PERSON) || passage.is(i, Cue.PEOPLE)) {
                return i + 1;
            }
        }
        return year + 3;
    }

    /** One past the last word of two: ژن و مێردێک, متهمين اثنين. */
    private static int pair(Passage passage, int w) {
        int to = w + 1;
        for (Tag<Cue> tag : passage.cues) {
            to = tag.from() == w && tag.things().contains(Cue.DUAL) ? tag.to() : to;
        }
        return passage.sameSentence(w, to) && TWO.contains(passage.words.word(to)) ? to + 1 : to;
    }

    /** The last word of "both men", "both of his guards"; -1 where both are no people. */
    private static int both(Passage passage, int w) {
        for (int i = w + 1; i <= w + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.is(i, Cue.PEOPLE)) {
                return i;
            }
            String word = passage.words.word(i);
            if (!word.equals("of") && !word.equals("the") && !ONE_OF.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** A dual told from a plural by its vowel sign alone: متهمَين. */
    private static boolean marked(Passage passage, int w) {
        return passage.is(w, Cue.PEOPLE)
                && passage.words.written(w, w + 1).replace("\u0651", "").contains("\u064Eين");
    }

    private @Nullable People counted(Passage passage, int w, NumberWords.Reading number) {
        if (number.value().stripTrailingZeros().scale() > 0
                || number.value().compareTo(BigDecimal.valueOf(MOST)) > 0
                || number.value().signum() <= 0
                || dated(passage, w)) {
            return null;
        }
        int after = passage.words.wordFrom(number.end());
        String before = w > 0 && passage.sameSentence(w - 1, w) ? passage.words.word(w - 1) : "";
        String next = after < passage.words.size() && passage.sameSentence(after, w) ? passage.words.word(after) : "";
        boolean law = LAW.contains(before)
                || before.startsWith("الماد")
                || before.startsWith("ماده")
                || before.startsWith("مادده");
        if (law
                || age(passage, w, after, number)
                || AGES.contains(next)
                || before.equals("تهمهن")
                || before.equals("تهمهنی")) {
            return null;
        }
        int noun = noun(passage, after, w);
        if (noun < 0 && number.value().intValue() <= FEW) {
            noun = unknown(passage, after, w);
        }
        boolean gang = before.equals("of") && w > 1 && GROUPS.contains(passage.words.word(w - 2));
        boolean bare = gang || elided(passage, w, after, next);
        if (noun < 0 && !bare) {
            return null;
        }
        boolean owned = w > 0 && passage.is(w - 1, Cue.PERSON) && before.endsWith("ی") && !passage.comma(w - 1, w);
        if (owned) {
            return null;
        }
        if (noun >= 0 && WITH.contains(before) && passage.words.word(noun).endsWith("هوه")) {
            return null;
        }
        int end = noun < 0 ? Math.max(after, w + 1) : noun + 1;
        return new People(number.value().intValueExact(), w, end, true, part(passage, w, after, noun));
    }

    /** A number set off by commas after a name: "Ivan Pelosh, 41, was held". */
    private static boolean age(Passage passage, int w, int after, NumberWords.Reading number) {
        boolean set = number.digits()
                && number.value().compareTo(BigDecimal.valueOf(OLDEST)) <= 0
                && passage.sameSentence(w - 1, w)
                && passage.comma(w - 1, w)
                && (!passage.sameSentence(after, w) || passage.comma(after - 1, after));
        return set && Character.isUpperCase(passage.words.written(w - 1, w).codePointAt(0));
    }

    /** A number whose noun is left out: "21 in Spain", "eleven were injured", وأربعة في بغداد. */
    private static boolean elided(Passage passage, int w, int after, String next) {
        boolean begun = w > 0 && passage.sameSentence(w - 1, w);
        char first = passage.words.folded().at(passage.words.start(w));
        boolean joined = begun
                && (passage.words.word(w - 1).equals("and")
                        || passage.words.word(w - 1).equals("و")
                        || first == 'و'
                        || passage.comma(w - 1, w)
                        || passage.is(w - 1, Cue.ARREST)
                        || passage.is(w - 1, Cue.KILL));
        boolean verb = next.equals("were") || next.equals("was") || next.equals("have");
        int at = verb ? after + 1 : after;
        boolean passive = passage.sameSentence(at, w)
                && !passage.comma(at - 1, at)
                && (passage.is(at, Cue.ARREST) || passage.is(at, Cue.KILL) || passage.is(at, Cue.WOUND));
        boolean ends = !passage.sameSentence(after, w) || passage.comma(after - 1, after);
        boolean taking = begun && passage.words.word(w - 1).equals("of") && passage.is(w - 2, Cue.ARREST);
        boolean active = begun
                && ends
                && !EACH.contains(passage.words.word(w))
                && (taking
                        || passage.is(w - 1, Cue.ARREST)
                        || passage.is(w - 1, Cue.KILL)
                        || passage.is(w - 1, Cue.WOUND));
        return (joined && IN.contains(next)) || passive || active;
    }

    /** The number a word begins, also under a particle: بأربعة, وأربعة, لثلاثة. */
    private NumberWords.@Nullable Reading number(Passage passage, int w) {
        int start = passage.words.start(w);
        NumberWords.Reading number = numbers.at(passage.words.folded(), start);
        if (number != null) {
            return number.end() >= passage.words.end(w) ? number : null;
        }
        if (!passage.words.arabic(w)) {
            return null;
        }
        String word = passage.words.word(w);
        if ("بول".indexOf(word.charAt(0)) >= 0 && word.length() > 3) {
            String rest = word.substring(1);
            NumberWords.Reading bare = numbers.at(Fold.fold(rest), 0);
            if (bare != null && bare.end() == rest.length()) {
                return word.charAt(0) == 'و'
                        ? numbers.at(passage.words.folded(), start + 1)
                        : new NumberWords.Reading(bare.value(), passage.words.end(w), false);
            }
        }
        return pronoun(passage, w, word);
    }

    /** Sorani numerals used as nouns: حەوتی دیکە, دووانی تر. */
    private NumberWords.@Nullable Reading pronoun(Passage passage, int w, String word) {
        boolean others = w + 1 < passage.words.size() && OTHERS.contains(passage.words.word(w + 1));
        for (String ending : List.of("انی", "ی", "یان", "ان")) {
            if (others && word.endsWith(ending) && word.length() > ending.length() + 1) {
                String rest = word.substring(0, word.length() - ending.length());
                NumberWords.Reading bare = numbers.at(Fold.fold(rest), 0);
                if (bare != null && bare.end() == rest.length()) {
                    return new NumberWords.Reading(bare.value(), passage.words.end(w), false);
                }
            }
        }
        return null;
    }

    private static boolean dated(Passage passage, int w) {
        int at = passage.words.folded().start(passage.words.start(w));
        return passage.dates.stream().anyMatch(d -> d.start() <= at && at < d.end());
    }

    private int noun(Passage passage, int after, int w) {
        for (int i = after; i < after + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.comma(i - 1, i)) {
                return -1;
            }
            boolean his = passage.sameSentence(i + 1, w) && ONE_OF.contains(passage.words.word(i + 1));
            if (i == after && passage.is(i, Cue.PART) && !passage.is(i, Cue.PEOPLE) && !his) {
                return ofThem(passage, i);
            }
            if (passage.is(i, Cue.MEASURE)
                    || (i > after
                            && (passage.words.word(i).startsWith("و")
                                    || passage.words.word(i).equals("من")))) {
                return -1;
            }
            String word = passage.words.word(i);
            boolean arrests = i == after && Happening.ARRESTS.contains(word);
            if (arrests || passage.is(i, Cue.PEOPLE) || passage.is(i, Cue.PERSON) || passage.is(i, Cue.DUAL)) {
                return i;
            }
            if (OTHERS.contains(word)) {
                return i;
            }
            if (passage.is(i, Cue.SEIZE)
                    || passage.is(i, Cue.ACT)
                    || word.equals("and")
                    || word.equals("و")
                    || word.equals("attacks")
                    || numbers.at(passage.words.folded(), passage.words.start(i)) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** A noun that no table knows, where only people can be meant: "arrested three poachers", القبض على ثلاثة نصابين. */
    private static int unknown(Passage passage, int after, int w) {
        boolean on = w > 1 && passage.words.word(w - 1).equals("علی") && passage.is(w - 2, Cue.ARREST);
        boolean directly = (w > 0 && passage.is(w - 1, Cue.ARREST) && passage.sameSentence(w - 1, w)) || on;
        for (int i = after; i < after + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            String word = passage.words.word(i);
            boolean stops = passage.comma(i - 1, i)
                    || TIMES.contains(word)
                    || passage.is(i, Cue.SEIZE)
                    || passage.is(i, Cue.MEASURE)
                    || word.equals("and")
                    || word.equals("و");
            if (stops) {
                return -1;
            }
            boolean verb =
                    i > after && (passage.is(i, Cue.ARREST) || passage.is(i, Cue.KILL) || passage.is(i, Cue.WOUND));
            boolean passive = i > after
                    && (word.equals("were") || word.equals("was"))
                    && (passage.is(i + 1, Cue.ARREST) || passage.is(i + 1, Cue.KILL) || passage.is(i + 1, Cue.WOUND));
            if (passive || (verb && passage.words.arabic(i))) {
                return i - 1;
            }
            if (directly && (word.endsWith("s") || passage.words.arabic(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "One of them": the last word of it, -1 for "two of the cars". */
    private static int ofThem(Passage passage, int part) {
        int last = part;
        while (passage.is(last + 1, Cue.PART) && passage.sameSentence(last + 1, part)) {
            last++;
        }
        String word = passage.words.word(last);
        return word.equals("them") || word.equals("whom") || word.startsWith("منهم") ? last : -1;
    }

    private static boolean part(Passage passage, int w, int after, int noun) {
        for (int i = w - 1; i >= Math.max(0, w - 3) && passage.sameSentence(i, w); i--) {
            if (passage.is(i, Cue.PART)) {
                return true;
            }
            if (passage.is(i, Cue.ARREST) || passage.is(i, Cue.KILL) || passage.is(i, Cue.WOUND)) {
                break;
            }
        }
        String of = after >= 0 && noun > after ? passage.words.word(after) : "";
        boolean owned = after >= 0 && noun > after + 1 && ONE_OF.contains(passage.words.word(after + 1));
        boolean his = owned && of.equals("of");
        boolean next = passage.is(after, Cue.PART) && passage.sameSentence(after, w) && !his;
        return next || ((of.equals("of") && !owned) || (of.equals("من") && noun > after + 1) || of.equals("له"));
    }
}
