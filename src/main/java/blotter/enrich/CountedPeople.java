package blotter.enrich;

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
    private static final int APPOSED_WITHIN = 6;
    private static final int MOST = 20_000;
    private static final int FEW = 500;
    private static final int OLDEST = 110;
    /** أحد where nobody is counted: لم يلق القبض على أحد. */
    private static final String ANYONE = "احد";

    /** What Sorani ages begin with: ٩ ساڵەکەی. */
    private static final String YEAR = "سال";

    private static final String THE = "هکه";
    private static final int ARTICLE = 2;
    private static final String THEM = "یان";
    private static final Set<String> DOZENS = WordLists.of("CountedPeople.dozens");

    private static final Set<String> GROUPS = WordLists.of("PeopleReader.groups");
    private static final Set<String> AGES = WordLists.of("PeopleReader.ages");
    /** What is counted but nobody: times and spans of time. */
    private static final Set<String> TIMES = WordLists.of("PeopleReader.times");

    private static final Set<String> ONE_OF = WordLists.of("PeopleReader.one-of");
    private static final Set<String> EACH = WordLists.of("PeopleReader.each");
    private static final Set<String> LAW = WordLists.of("PeopleReader.law");
    private static final Set<String> LAW_STEMS = WordLists.of("CountedPeople.law-stems");
    private static final Set<String> ATTACKS = WordLists.of("CountedPeople.attacks");
    private static final Set<String> OTHERS = WordLists.of("PeopleReader.others");
    /** Sorani "with", whose second half ەوە ends the noun: بە ٢٥ کۆچبەرەوە. */
    private static final Set<String> WITH = WordLists.of("PeopleReader.with");

    /** What no noun that a number counts stands behind: سبع سنوات على مدير. */
    private static final Set<String> BESIDE = WordLists.of("CountedPeople.beside");

    /** After "the owner and four": who were with him. */
    private static final Set<String> WITH_HIM = WordLists.of("CountedPeople.with-him");

    private static final Set<String> IN = WordLists.of("PeopleReader.in");
    private final NumberWords numbers;

    CountedPeople(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The people that the number of a word counts; null where it counts something else. */
    @Nullable
    People at(Passage passage, int w, NumberWords.Reading number) {
        int aged = aged(passage, w, number);
        if (aged > 0) {
            return new People(1, w, aged, false, false);
        }
        if (his(passage, w, number)) {
            return new People(1, w - 1, w + 2, false, false);
        }
        boolean anyone = number.end() == passage.words.end(w)
                && passage.words.word(w).equals(ANYONE)
                && !passage.is(w + 1, Cue.PEOPLE);
        return anyone ? null : counted(passage, w, number);
    }

    /** Sorani numerals with the pronoun of those told of: دوانیان, "two of them"; null for dozens and other words. */
    @Nullable
    People someOfThem(Passage passage, int w) {
        String word = passage.words.word(w);
        if (!word.endsWith(THEM) || DOZENS.contains(word)) {
            return null;
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

    /** A noun with its number after it, both with the article: الخاطفين الثمانية, أفراد العصابة الأربعة; null where none stands. */
    @Nullable
    People definite(Passage passage, int w) {
        boolean of = passage.is(w, Cue.PEOPLE)
                && passage.sameSentence(w, w + 2)
                && !passage.words.word(w).startsWith("ال")
                && passage.words.word(w + 1).startsWith("ال")
                && !passage.is(w + 1, Cue.PEOPLE);
        int at = of ? w + 2 : w + 1;
        boolean both = passage.is(w, Cue.PEOPLE)
                && passage.sameSentence(w, at)
                && (of || passage.words.word(w).startsWith("ال"))
                && passage.words.word(at).startsWith("ال");
        String rest = both ? passage.words.word(at).substring(ARTICLE) : "";
        NumberWords.Reading number = rest.isEmpty() ? null : numbers.at(Fold.fold(rest), 0);
        if (number == null || number.end() != rest.length()) {
            return null;
        }
        int count = number.value().intValue();
        return count > 2 && count <= FEW ? new People(count, w, at + 1, true, false) : null;
    }

    /** The first word after a word and the number it begins: no number begins inside another, 86,400. */
    int past(Passage passage, int w) {
        NumberWords.Reading number = Character.isDigit(passage.words.word(w).charAt(0)) ? number(passage, w) : null;
        return number == null ? w + 1 : Math.max(w + 1, passage.words.wordFrom(number.end()));
    }

    /** کچە ٩ ساڵەکەی: his daughter, of nine years. */
    private static boolean his(Passage passage, int w, NumberWords.Reading number) {
        int year = passage.words.wordFrom(number.end());
        return passage.is(w - 1, Cue.PEOPLE)
                && passage.sameSentence(w - 1, year)
                && passage.words.word(year).startsWith(YEAR)
                && passage.words.word(year).contains(THE);
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

    /** The last word of "both men", "both of his guards"; -1 where both are no people. */
    static int both(Passage passage, int w) {
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
                || aged(passage, w)
                || LAW_STEMS.stream().anyMatch(before::startsWith);
        if (law
                || age(passage, w, after, number)
                || AGES.contains(next)
                || (next.startsWith(YEAR) && passage.words.arabic(after))
                || before.equals("تهمهن")
                || before.equals("تهمهنی")
                || (before.equals("of") && passage.is(w - 2, Cue.PERSON))) {
            return null;
        }
        boolean several = number.value().compareTo(BigDecimal.ONE) > 0;
        int noun = noun(passage, after, w, several);
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
        return new People(number.value().intValueExact(), w, end, true, Part.is(passage, w, after, noun));
    }

    /** "Aged 29 and 35": a number joined to ages that were told. */
    private boolean aged(Passage passage, int w) {
        int i = w - 1;
        while (passage.sameSentence(i, w)
                && (passage.words.word(i).equals("and")
                        || passage.words.word(i).equals("to")
                        || numbers.at(passage.words.folded(), passage.words.start(i)) != null)) {
            i--;
        }
        return i < w - 1 && passage.sameSentence(i, w) && passage.words.word(i).equals("aged");
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
        boolean item = begun && passage.between(w).contains(":") && (ends || line(passage, after));
        boolean described = ends && suffered(passage, after, w);
        boolean taking = begun && passage.words.word(w - 1).equals("of") && passage.is(w - 2, Cue.ARREST);
        boolean active = begun
                && ends
                && !EACH.contains(passage.words.word(w))
                && (taking
                        || passage.is(w - 1, Cue.ARREST)
                        || passage.is(w - 1, Cue.KILL)
                        || passage.is(w - 1, Cue.WOUND));
        boolean onto = begun && passage.words.word(w - 1).equals("علی");
        boolean beside = first == 'و' && passage.is(w - 1, Cue.PERSON) && (ends || WITH_HIM.contains(next));
        return ((joined || onto) && IN.contains(next)) || passive || active || beside || item || described;
    }

    /** Whether a new line begins with a word, of the same list. */
    private static boolean line(Passage passage, int w) {
        return w < passage.words.size() && passage.between(w).indexOf('\n') >= 0;
    }

    /** "Four, all foreign nationals, were captured": what happened stands after what is put in between. */
    private static boolean suffered(Passage passage, int after, int w) {
        for (int i = after; i < after + APPOSED_WITHIN && passage.sameSentence(i + 1, w); i++) {
            if (i > after && passage.comma(i - 1, i)) {
                return Happening.passive(passage, i)
                        && (passage.is(i + 1, Cue.ARREST)
                                || passage.is(i + 1, Cue.KILL)
                                || passage.is(i + 1, Cue.WOUND));
            }
        }
        return false;
    }

    /** The number a word begins, also under a particle: بأربعة, وأربعة, لثلاثة. */
    NumberWords.@Nullable Reading number(Passage passage, int w) {
        int start = passage.words.start(w);
        NumberWords.Reading number =
                Homograph.is(passage.words, w) ? null : numbers.at(passage.words.folded(), start);
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

    private int noun(Passage passage, int after, int w, boolean several) {
        for (int i = after; i < after + NOUN_WITHIN && passage.sameSentence(i, w); i++) {
            String word = passage.words.word(i);
            boolean goods = passage.goods(i) && !passage.is(i, Cue.PEOPLE);
            if (passage.comma(i - 1, i) || goods || (i == after && TIMES.contains(word))) {
                return -1;
            }
            boolean his = passage.sameSentence(i + 1, w) && ONE_OF.contains(passage.words.word(i + 1));
            if (i == after && passage.is(i, Cue.PART) && !passage.is(i, Cue.PEOPLE) && !his) {
                return ofThem(passage, i);
            }
            if (passage.is(i, Cue.MEASURE)
                    || (i > after
                            && (passage.words.word(i).startsWith("و") || BESIDE.contains(passage.words.word(i))))) {
                return -1;
            }
            if (several && singular(passage, i)) {
                continue;
            }
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
                    || ATTACKS.contains(word)
                    || numbers.at(passage.words.folded(), passage.words.start(i)) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** "Two driver licences": after a number the singular only describes what is counted. */
    private static boolean singular(Passage passage, int w) {
        return passage.is(w, Cue.PERSON)
                && !passage.words.arabic(w)
                && !passage.words.word(w).endsWith("s")
                && passage.sameSentence(w, w + 1)
                && !passage.comma(w, w + 1)
                && passage.words.word(w + 1).endsWith("s");
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
                    || passage.is(i, Cue.CHARGE)
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
}
