package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.release.Evidence;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells words by which a sentence speaks of something older than the operation: وكانت قد, "over the past eight months", in 2019. */
final class Older {
    private static final int HAD_WITHIN = 6;
    /** A clause further on in a sentence does not make the whole of it older. */
    private static final int OPENS_WITHIN = 3;

    private static final int PERIOD_WITHIN = 2;
    private static final int EARLIEST = 1950;
    private static final Set<String> LATELY = WordLists.of("Older.lately");
    private static final Set<String> INFORMED = WordLists.of("Older.informed");
    private static final Set<String> PERIODS = WordLists.of("Older.periods");
    /** What stands before a bare year that something was in: in 2019, عام 2019. */
    private static final Set<String> IN_YEAR = WordLists.of("Older.in-year");

    /** "Between 2019 and 2021", not "5 kg of heroin and 2000 dollars". */
    private static final Set<String> AND = WordLists.of("Older.and");

    private static final Set<String> MONEY = WordLists.of("Older.money");
    private static final Set<String> BORN = WordLists.of("Roster.born");
    private static final Set<String> LAST = WordLists.of("Older.last");
    /** یاسای ژمارە 1ی ساڵی 2020: the year of a law. */
    private static final Set<String> LAW = WordLists.of("Older.law");

    private static final int LAW_WITHIN = 5;
    private static final String AGO = "قبل";
    private static final Set<String> YEARS = WordLists.of("Older.years");
    private static final Set<String> SEASONS = WordLists.of("Older.seasons");
    private static final Set<String> MONTHS = WordLists.of("Older.months");

    private Older() {}

    /** @param published null when it is not known to the day */
    static boolean is(Passage passage, int word, @Nullable LocalDate published) {
        return hadDone(passage, word)
                || lately(passage, word)
                || lastMonth(passage, word)
                || lastSeason(passage, word)
                || ago(passage, word)
                || (published != null
                        && (bareYear(passage, word, published.getYear()) || otherMonth(passage, word, published)));
    }

    /** "In February" in a text of May: neither the month of publication nor the one before, which the news may be of. */
    private static boolean otherMonth(Passage passage, int word, LocalDate published) {
        Month month = heads(passage, word) ? null : MonthName.at(passage, word);
        return month != null
                && month != published.getMonth()
                && month != published.getMonth().minus(1);
    }

    /** وكان, وكانت before what had been done (قد), not before what was the case, وكانت تحمل, or was told: وكانت معلومات قد وردت. */
    private static boolean hadDone(Passage passage, int word) {
        boolean hidden = passage.is(word + 1, Cue.SEIZE)
                && passage.words().word(word + 1).startsWith("م");
        boolean was = passage.words().word(word).equals("وکان")
                || passage.words().word(word).equals("وکانت");
        boolean opens = !passage.sameSentence(word - OPENS_WITHIN, word);
        boolean informed = INFORMED.contains(passage.beside(word + 1, word));
        if (!was || !opens || hidden || informed || !passage.sameSentence(word, word + 1)) {
            return false;
        }
        for (int w = word + 1; w <= word + HAD_WITHIN && passage.sameSentence(w, word); w++) {
            if (passage.words().word(w).equals("قد")) {
                return true;
            }
        }
        char next = passage.words().word(word + 1).charAt(0);
        return next != 'ی' && next != 'ت';
    }

    /** "Over the past eight months", in the last two years: more than the operation. */
    private static boolean lately(Passage passage, int word) {
        if (!LATELY.contains(passage.words().word(word)) || heads(passage, word)) {
            return false;
        }
        for (int w = word + 1; w <= word + PERIOD_WITHIN && passage.sameSentence(w, word); w++) {
            if (PERIODS.contains(passage.words().word(w))) {
                return true;
            }
        }
        return false;
    }

    /** آذار الفائت, الشهر المنصرم: a month that is over. */
    private static boolean lastMonth(Passage passage, int word) {
        return LAST.contains(passage.words().word(word))
                && passage.sameSentence(word - 1, word)
                && MONTHS.contains(passage.words().word(word - 1))
                && !heads(passage, word);
    }

    /** "Last winter", زستانی پێشوو: a season that is over. */
    private static boolean lastSeason(Passage passage, int word) {
        return SEASONS.contains(passage.words().word(word))
                && (LATELY.contains(passage.beside(word - 1, word)) || LAST.contains(passage.beside(word + 1, word)))
                && !heads(passage, word);
    }

    /** قبل أربعة أعوام: years ago. */
    private static boolean ago(Passage passage, int word) {
        return passage.words().word(word).equals(AGO)
                && (YEARS.contains(passage.beside(word + 1, word)) || YEARS.contains(passage.beside(word + 2, word)));
    }

    /** A title or first sentence that tells of a month or a year sums it up: what it says is what is announced. */
    static boolean heads(Passage passage, int word) {
        return passage.field() == Evidence.Field.TITLE || passage.sentence(word) == 0;
    }

    /** "The target, who had directed attacks since 2023, was captured": what is put in between says who he is. */
    private static boolean described(Passage passage, int year) {
        int who = year;
        while (passage.sameSentence(who - 1, year) && !passage.comma(who - 1, who)) {
            who--;
        }
        boolean ends = passage.sameSentence(year, year + 1) && passage.comma(year, year + 1);
        return ends && passage.words().word(who).equals("who") && Clause.passive(passage, year + 1);
    }

    private static boolean bareYear(Passage passage, int word, int year) {
        int value = year(passage, word);
        String before = word == 0 ? "" : passage.words().word(word - 1);
        boolean born = word > 1 && BORN.contains(passage.words().word(word - 2));
        boolean law = passage.says(passage.back(word, LAW_WITHIN), word, LAW);
        boolean and = AND.contains(before) && year(passage, word - 2) < EARLIEST;
        return value >= EARLIEST
                && !born
                && !law
                && !and
                && !counts(passage, word)
                && value < year
                && IN_YEAR.contains(before)
                && !described(passage, word);
    }

    /** "2000 pills": a number of what follows it. */
    private static boolean counts(Passage passage, int word) {
        int next = word + 1;
        return passage.sameSentence(next, word)
                && !passage.comma(word, next)
                && (passage.goods(next)
                        || passage.is(next, Cue.MEASURE)
                        || MONEY.contains(passage.words().word(next)));
    }

    /** The number of a word of four digits; 0 for any other. */
    private static int year(Passage passage, int word) {
        if (word < 0 || passage.words().end(word) - passage.words().start(word) != 4) {
            return 0;
        }
        int value = 0;
        for (int i = passage.words().start(word); i < passage.words().end(word); i++) {
            char c = passage.words().folded().at(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
