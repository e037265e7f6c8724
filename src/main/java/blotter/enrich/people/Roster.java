package blotter.enrich.people;

import blotter.enrich.lexicon.Cue;
import blotter.enrich.lexicon.WordLists;
import blotter.enrich.passage.Clause;
import blotter.enrich.passage.Passage;
import blotter.enrich.passage.People;
import blotter.text.NumberWords;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People told by name where a number might stand: "Karim Odeh, 44, and Rami Sarraj, 23, were arrested", توقيف كل من: س. ع.
 * و ك. م. Each name is one person. Initials, years of birth and nationalities in brackets belong to the name before them.
 */
public final class Roster {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final int NAME = 5;
    private static final int TOLD_WITHIN = 12;

    /** Initials or a name in brackets: (ا.ع.ف), (A.Z.). */
    private static final String BRACKETED = "\\(\\s*\\p{L}[\\p{L}\\p{M} .]{0,39}\\)";

    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\s*" + BRACKETED + "(?:\\s*(?:[,،؛;]\\s*)?(?:\\band\\s+|و\\s?)?" + BRACKETED + ")+");

    private static final Set<String> EACH_OF = WordLists.of("Roster.each-of");
    private static final Set<String> AGED = WordLists.of("Ages.aged");
    private static final Set<String> THEY = WordLists.of("Roster.they");
    private static final Set<String> OF = WordLists.of("Roster.of");
    private static final Set<String> AT = WordLists.of("Roster.at");
    private static final Set<String> ENDS = WordLists.of("Roster.ends");
    private static final Set<String> OPENING = WordLists.of("Roster.opening");
    private static final Set<String> BORN = WordLists.of("Roster.born");
    /** Names whose first letter is no "and": وليد. */
    private static final Set<String> NAMES = WordLists.of("Roster.names");

    private final NumberWords numbers;

    Roster(NumberWords numbers) {
        this.numbers = numbers;
    }

    /** The people of a list of names that begins with a word; null where none begins. */
    @Nullable
    People at(Passage passage, int w) {
        People bracketed = passage.is(w, Cue.PEOPLE) || passage.is(w, Cue.DUAL) ? bracketed(passage, w) : null;
        if (bracketed != null) {
            return bracketed;
        }
        if (passage.words().arabic(w)) {
            return eachOf(passage, w);
        }
        People ages = agesOf(passage, w);
        if (ages != null) {
            return ages;
        }
        boolean goesOn = w > 0
                && passage.sameSentence(w - 1, w)
                && !passage.comma(w - 1, w)
                && passage.words().capital(w - 1);
        if (goesOn || !passage.words().capital(w)) {
            return null;
        }
        People aged = aged(passage, w);
        return aged != null ? aged : bare(passage, w);
    }

    /** "The citizens (A.Z.) and (M.N.)", المواطنَين (ر.ع.) و(م.د.): as many as there are brackets. */
    private static @Nullable People bracketed(Passage passage, int w) {
        if (w + 1 >= passage.words().size() || passage.between(w + 1).indexOf('(') < 0) {
            return null;
        }
        String rest = passage.words()
                .original()
                .substring(passage.words().folded().end(passage.words().end(w)));
        Matcher list = IN_BRACKETS.matcher(rest);
        if (!list.lookingAt()) {
            return null;
        }
        int people = (int) list.group().chars().filter(c -> c == '(').count();
        int end = passage.words().folded().end(passage.words().end(w)) + list.end();
        int to = w + 1;
        while (passage.sameSentence(to, w)
                && passage.words().folded().start(passage.words().start(to)) < end) {
            to++;
        }
        return people > 1 ? new People(people, w, to, true, false) : null;
    }

    /** "The suspects, aged 19, 24 and 31": as many as there are ages. */
    private @Nullable People agesOf(Passage passage, int w) {
        boolean several = passage.is(w, Cue.PEOPLE)
                && passage.words().word(w).endsWith("s")
                && passage.beside(w - 1, w).equals("the");
        int aged = w + 1;
        if (!several || !AGED.contains(passage.beside(aged, w))) {
            return null;
        }
        int people = 0;
        int end = aged + 1;
        while (passage.sameSentence(end, w)) {
            boolean and = passage.words().word(end).equals("and");
            NumberWords.Reading number = and
                    ? null
                    : numbers.at(passage.words().folded(), passage.words().start(end));
            if (!and && number == null) {
                break;
            }
            people += and ? 0 : 1;
            end++;
        }
        return people > 1 ? new People(people, w, end, true, false) : null;
    }

    /** "Orla Finch, 44; his wife, Mara Finch, 41; and Theo Brand, 23": an age makes a name a person. */
    private @Nullable People aged(Passage passage, int w) {
        int last = age(passage, w);
        if (last < 0) {
            return null;
        }
        int people = 1;
        for (int i = last + 1; i < last + TOLD_WITHIN && passage.sameSentence(i, w); i++) {
            if (passage.cue(i) == Cue.ARREST || passage.is(i, Cue.KILL) || Clause.passive(passage, i)) {
                break;
            }
            boolean begins = passage.words().capital(i)
                    && (passage.comma(i - 1, i) || !passage.words().capital(i - 1));
            int age = begins ? age(passage, i) : -1;
            if (age > 0) {
                people++;
                last = age;
                i = age;
            }
        }
        return new People(people, w, last + 1, people > 1, false);
    }

    /** The word of the age that follows a name of at least two words; -1 where none does. */
    private int age(Passage passage, int w) {
        int end = nameEnd(passage, w);
        boolean set = end - w > 1 && passage.sameSentence(end, w) && passage.comma(end - 1, end);
        NumberWords.Reading number =
                set ? numbers.at(passage.words().folded(), passage.words().start(end)) : null;
        if (number == null || !number.digits() || number.value().scale() > 0) {
            return -1;
        }
        int years = number.value().intValue();
        boolean alone = !passage.sameSentence(end + 1, w)
                || passage.comma(end, end + 1)
                || passage.words().word(end + 1).equals("and")
                || passage.words().word(end + 1).equals("of")
                || passage.between(end + 1).contains(")");
        return alone && years >= YOUNGEST && years <= OLDEST ? end : -1;
    }

    /** "Arrested were Orla Finch, Theo Brand and Mara Lindqvist": names alone, where only people can be meant. */
    private static @Nullable People bare(Passage passage, int w) {
        boolean first = !passage.sameSentence(w - 1, w);
        boolean opened = !first
                && (passage.is(w - 1, Cue.ARREST)
                        || OPENING.contains(passage.words().word(w - 1)));
        if (!opened && !first) {
            return null;
        }
        int people = 0;
        int next = w;
        int end = w;
        while (passage.sameSentence(next, w) && nameEnd(passage, next) - next > 1) {
            people++;
            end = nameEnd(passage, next);
            boolean and =
                    passage.sameSentence(end, w) && passage.words().word(end).equals("and");
            if (!and && !(passage.sameSentence(end, w) && passage.comma(end - 1, end))) {
                break;
            }
            next = and ? end + 1 : end;
        }
        boolean suffered = passage.sameSentence(end, w)
                && Clause.passive(passage, end)
                && (passage.is(end + 1, Cue.ARREST) || passage.is(end + 2, Cue.ARREST));
        return people > 1 && (opened || suffered) ? new People(people, w, end, true, false) : null;
    }

    /** Whether a name of at least two words begins at a word. */
    public static boolean name(Passage passage, int w) {
        return passage.sameSentence(w - 1, w) && nameEnd(passage, w) - w > 1;
    }

    /** One past the last word of the name that begins at a word: words with capitals, no comma between them. */
    public static int nameEnd(Passage passage, int w) {
        int end = w;
        while (end < w + NAME
                && passage.sameSentence(end, w)
                && passage.words().capital(end)
                && (end == w || !passage.comma(end - 1, end))) {
            end++;
        }
        return end;
    }

    /** كل من followed by names, هەریەک لە: commas, and-words and years of birth tell them apart. */
    private static @Nullable People eachOf(Passage passage, int w) {
        if (THEY.contains(passage.words().word(w))) {
            int born = passage.sameSentence(w, w + 1) && passage.between(w + 1).contains(":") ? born(passage, w) : 0;
            return born > 1 ? new People(born, w, w + 1, true, false) : null;
        }
        boolean opens = EACH_OF.contains(passage.words().word(w))
                && passage.sameSentence(w, w + 2)
                && OF.contains(passage.words().word(w + 1))
                && !(passage.sameSentence(w - 1, w)
                        && AT.contains(passage.words().word(w - 1)))
                && !place(passage, w + 2);
        if (!opens) {
            return null;
        }
        int people = 1;
        int born = born(passage, w);
        int depth = opened(passage.between(w + 2));
        int end = w + 2;
        for (int i = w + 2; passage.sameSentence(i, w); i++) {
            String word = passage.words().word(i);
            String gap = passage.between(i);
            depth += i > w + 2 ? opened(gap) : 0;
            if (depth <= 0 && (ENDS.contains(word) || done(passage, i))) {
                break;
            }
            boolean and = word.equals("و") || joined(passage, i);
            boolean comma = i > w + 2 && passage.comma(i - 1, i);
            boolean after = passage.words().word(i - 1).equals("و");
            boolean outside = depth - Math.max(0, opened(gap)) <= 0;
            if (i > w + 2 && outside && ((and && depth <= 0) || (comma && !after))) {
                people++;
            }
            end = i + 1;
        }
        int counted = born > 1 ? born : people;
        return counted > 1 ? new People(counted, w, end, true, false) : null;
    }

    /** How many years of birth the rest of a sentence tells. */
    private static int born(Passage passage, int w) {
        int born = 0;
        for (int i = w; passage.sameSentence(i, w); i++) {
            born += BORN.contains(passage.words().word(i)) ? 1 : 0;
        }
        return born;
    }

    /** Whether "and" is written onto a word: وكريم, not وليد. */
    private static boolean joined(Passage passage, int w) {
        String word = passage.words().word(w);
        boolean twice = passage.words().written(w, w + 1).startsWith("وو");
        boolean initial = word.length() == 2
                && passage.sameSentence(w, w + 1)
                && passage.between(w + 1).startsWith(".");
        return word.startsWith("و") && (word.length() > 2 || initial) && (twice || !NAMES.contains(word));
    }

    private static boolean done(Passage passage, int w) {
        Cue cue = passage.cue(w);
        return cue != null && (cue.done() || cue == Cue.CHARGE);
    }

    private static boolean place(Passage passage, int w) {
        return passage.is(w, Cue.GOVERNORATE)
                || passage.is(w, Cue.CITY)
                || passage.is(w, Cue.DISTRICT)
                || passage.is(w, Cue.VILLAGE);
    }

    /** How many brackets a gap opens more than it closes. */
    private static int opened(String gap) {
        int depth = 0;
        for (int i = 0; i < gap.length(); i++) {
            depth += gap.charAt(i) == '(' ? 1 : gap.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }
}
