package blotter.enrich.passage;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.CurrencyCode;
import blotter.enrich.lexicon.WordLists;
import blotter.text.Folded;
import blotter.text.NumberWords;
import java.util.Set;

/** Tells the numbers that can count nobody: an amount of money, a part of a longer code such as a telephone number, a year. */
public final class OtherNumber {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int YEAR_DIGITS = 4;
    /** The most digits of either end of a range: 10-12 men. */
    private static final int RANGE_DIGITS = 3;

    private static final String JOINING = "-/.:–_";
    /** What joins digits to letters too; a full stop before digits may only lack its space. */
    private static final String HYPHENS = "-/_";

    private static final String CURRENCIES = "$£€¥₺﷼";
    /** What stands before a year: the 2022 murder, since 2014. */
    private static final Set<String> BEFORE_YEAR = WordLists.of("OtherNumber.before-year");

    /** What stands after a number that is people: 2000 were held. */
    private static final Set<String> HAPPENED_TO = WordLists.of("OtherNumber.happened-to");

    /** What stands before its own name: گەڕەکی تسعین, شارع 60. */
    private static final Set<String> NAMED = WordLists.of("OtherNumber.named");

    /** What stands behind the day of a month that goes on: بتاريخ 17 الجاري. */
    private static final Set<String> THIS_MONTH = WordLists.of("OtherNumber.this-month");

    private static final Set<String> BORN = WordLists.of("Roster.born");

    private OtherNumber() {}

    /** Whether the number of a word is money, a day or part of a code or a name, whatever follows it. */
    public static boolean is(Passage passage, int w, NumberWords.Reading number) {
        if (NAMED.contains(passage.beside(w - 1, w)) || THIS_MONTH.contains(passage.beside(w + 1, w))) {
            return true;
        }
        if (!Character.isDigit(passage.words().word(w).charAt(0))) {
            return spelled(passage, w);
        }
        Folded text = passage.words().folded();
        int start = passage.words().start(w);
        return money(passage, w) || code(text, start, number.end()) || dialled(text, start);
    }

    /** 7-Eleven: a word joined to digits before it. */
    private static boolean spelled(Passage passage, int w) {
        return w > 0
                && Character.isDigit(passage.words().word(w - 1).charAt(0))
                && passage.between(w).equals("-");
    }

    /** Whether a number is written as a year and nothing says that it is people: the 2022 murder, but 2000 (armed) rioters, 2000 were held. */
    public static boolean year(Passage passage, int w, NumberWords.Reading number, int noun) {
        int length = number.end() - passage.words().start(w);
        boolean form = number.digits()
                && length == YEAR_DIGITS
                && number.value().intValue() >= FIRST_YEAR
                && number.value().intValue() <= LAST_YEAR;
        if (!form) {
            return false;
        }
        boolean after = passage.sameSentence(w - 1, w)
                && (BEFORE_YEAR.contains(passage.words().word(w - 1))
                        || BORN.contains(passage.words().word(w - 1)));
        boolean near = noun == w + 1 || noun == w + 2;
        boolean single = near && !passage.words().arabic(noun) && passage.is(noun, Cue.PERSON);
        boolean subject = w + 1 < passage.words().size()
                && HAPPENED_TO.contains(passage.words().word(w + 1));
        return after || single || !(near || subject);
    }

    private static boolean money(Passage passage, int w) {
        Folded text = passage.words().folded();
        int sign = passage.words().start(w) - 1;
        sign -= sign > 0 && text.at(sign) == ' ' ? 1 : 0;
        boolean signed = sign >= 0 && CURRENCIES.indexOf(text.at(sign)) >= 0;
        return signed || (passage.sameSentence(w - 1, w) && CurrencyCode.of(passage.words(), w - 1) != null);
    }

    /** 245-8410, 24-CR-117, A2040, #12: digits joined to others; a range of two small numbers is none. */
    private static boolean code(Folded text, int start, int end) {
        char before = start > 0 ? text.at(start - 1) : ' ';
        boolean letter = Character.isLetter(before) && before < 0x250;
        if (letter || before == '#' || before == '№' || before == '+' || before == '@') {
            return true;
        }
        char joined = start > 1 ? text.at(start - 2) : ' ';
        boolean left = (JOINING.indexOf(before) >= 0 && Character.isDigit(joined))
                || (HYPHENS.indexOf(before) >= 0 && latin(joined));
        boolean right =
                end + 1 < text.length() && JOINING.indexOf(text.at(end)) >= 0 && Character.isDigit(text.at(end + 1));
        return (left || right) && !range(text, start, end);
    }

    /** A .357 revolver, the path 2024/06/pills: a number that a point or slash stands before counts nothing, but in /38/ the slashes are brackets. */
    public static boolean uncounted(Folded text, int start, int end) {
        char before = start > 0 ? text.at(start - 1) : ' ';
        char earlier = start > 1 ? text.at(start - 2) : ' ';
        boolean path = end + 1 < text.length() && text.at(end) == '/' && latin(text.at(end + 1));
        boolean bracketed = before == '/' && end < text.length() && text.at(end) == '/' && !latin(earlier) && !path;
        return (before == '/' && !bracketed) || path || (before == '.' && !Character.isLetterOrDigit(earlier));
    }

    private static boolean latin(char c) {
        return Character.isDigit(c) || (Character.isLetter(c) && c < 0x250);
    }

    /** Whether two small numbers stand on both sides of one hyphen, and nothing else is joined to them. */
    private static boolean range(Folded text, int start, int end) {
        int from = start;
        while (from > 0 && joined(text.at(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && joined(text.at(to))) {
            to++;
        }
        while (to > from && JOINING.indexOf(text.at(to - 1)) >= 0) {
            to--;
        }
        String[] parts = text.text(from, to).replace('–', '-').split("-", -1);
        return parts.length == 2 && small(parts[0]) && small(parts[1]);
    }

    private static boolean joined(char c) {
        return latin(c) || JOINING.indexOf(c) >= 0;
    }

    private static boolean small(String part) {
        return !part.isEmpty() && part.length() <= RANGE_DIGITS && part.chars().allMatch(Character::isDigit);
    }

    /** What follows digits in brackets: (714) 245. */
    private static boolean dialled(Folded text, int start) {
        int close = start - 1;
        close -= close > 0 && text.at(close) == ' ' ? 1 : 0;
        if (close < 2 || text.at(close) != ')') {
            return false;
        }
        int open = close - 1;
        while (open > 0 && (Character.isDigit(text.at(open)) || text.at(open) == '+')) {
            open--;
        }
        return text.at(open) == '(' && close - open > 2;
    }
}
