package blotter.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number at a place of a folded text: digits (1,200 and 3.5), digits in brackets, words in English, Arabic and
 * Sorani, and mixtures of them (46 million, 2 bin 540). Arabic forms are read whatever their case and gender; the dual
 * of hundreds, thousands and millions counts two of them. Halves and quarters are read of what stands with them: two
 * million and a half, ربع مليون, نیو کیلۆ. Words that only begin like a number (پێنجوێن) are none.
 */
public final class NumberWords {
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.valueOf(1_000_000_000), BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1000));
    private static final String PARTICLES = "بلکف";
    private static final int LONGEST = 12;
    /** What may stand between a half and what it is half of. */
    private static final Set<String> SKIPPED = Set.of("a", "of", "من");

    private final NumberLexicon lexicon = new NumberLexicon();

    /** A number and one past its last folded character. */
    public record Reading(BigDecimal value, int end, boolean digits) {}

    /** The number that begins exactly at a folded place, null when none does. */
    public @Nullable Reading at(Folded text, int start) {
        BigDecimal part = lexicon.fraction(word(text, start));
        if (part != null) {
            return edge(text, start) ? share(text, start, part) : null;
        }
        Reading whole = whole(text, start);
        return whole == null ? null : withShare(text, whole);
    }

    /** "Half a million", ربع مليون; a half of something that is no number stays a half. */
    private Reading share(Folded text, int start, BigDecimal part) {
        int end = start + word(text, start).length();
        int at = end + 1;
        for (String skipped = word(text, at); SKIPPED.contains(skipped); skipped = word(text, at)) {
            at += skipped.length() + 1;
        }
        NumberLexicon.Word scale = lexicon.scale(word(text, at));
        return scale == null
                ? new Reading(part, at > end + 1 ? at - 1 : end, false)
                : new Reading(
                        part.multiply(BigDecimal.valueOf(scale.value())),
                        at + word(text, at).length(),
                        false);
    }

    /** The number with the half or quarter that follows it, of its own scale or of the one named after both. */
    private Reading withShare(Folded text, Reading whole) {
        int at = joined(text, whole.end);
        BigDecimal part = at < 0 ? null : lexicon.fraction(word(text, at));
        if (part == null) {
            return whole;
        }
        int end = at + word(text, at).length();
        NumberLexicon.Word after = lexicon.scale(word(text, end + 1));
        BigDecimal own = scaleOf(whole.value);
        if (after == null) {
            return new Reading(whole.value.add(part.multiply(own)), end, false);
        }
        BigDecimal named = BigDecimal.valueOf(after.value());
        int past = end + 1 + word(text, end + 1).length();
        return own.compareTo(named) >= 0
                ? new Reading(whole.value.add(part.multiply(named)), past, false)
                : new Reading(whole.value.add(part).multiply(named), past, false);
    }

    /** Where what an "and" joins to a number begins, without its "a"; -1 when none follows. */
    private static int joined(Folded text, int end) {
        int at = end + 1;
        if (at >= text.length() || text.at(end) != ' ') {
            return -1;
        }
        String first = word(text, at);
        if (first.equals("and") || first.equals("و")) {
            at += first.length() + 1;
        } else if (first.length() > 2 && first.charAt(0) == 'و') {
            at++;
        } else {
            return -1;
        }
        return word(text, at).equals("a") ? at + 2 : at;
    }

    /** The largest of billion, million and thousand that divides a number evenly, else one. */
    private static BigDecimal scaleOf(BigDecimal value) {
        for (BigDecimal scale : SCALES) {
            if (value.compareTo(scale) >= 0 && value.remainder(scale).signum() == 0) {
                return scale;
            }
        }
        return BigDecimal.ONE;
    }

    private static String word(Folded text, int start) {
        int end = Math.min(start, text.length());
        while (end < text.length() && Character.isLetter(text.at(end))) {
            end++;
        }
        return text.text(Math.min(start, text.length()), end);
    }

    private static boolean edge(Folded text, int start) {
        return start == 0 || !Character.isLetterOrDigit(text.at(start - 1)) || text.at(start - 1) == 'و';
    }

    private @Nullable Reading whole(Folded text, int start) {
        Numeral first = numeral(text, start, false);
        if (first == null) {
            return null;
        }
        var number = new CompoundNumeral(thirty(text, start, first));
        while (true) {
            int gap = gap(text, number.end());
            Numeral next = gap < 0 ? null : numeral(text, gap, true);
            if (next != null && number.multiply(next)) {
                continue;
            }
            Numeral added = gap < 0 ? null : added(text, gap, next);
            if (added == null || !number.add(added)) {
                return number.reading();
            }
        }
    }

    /**
     * Sorani's three and thirty fold to the same letters; before an "and" that stands apart with a unit it is thirty: سی و پێنج.
     * Arabic spells C so and writes its "and" onto the next word: بي كي سي وثلاثة.
     */
    private Numeral thirty(Folded text, int start, Numeral first) {
        if (!text.text(start, first.end()).equals("سی")) {
            return first;
        }
        int gap = gap(text, first.end());
        boolean apart = gap >= 0 && gap + 1 < text.length() && text.at(gap) == 'و' && text.at(gap + 1) == ' ';
        Numeral unit = apart ? added(text, gap, null) : null;
        boolean tens = unit != null && !unit.digits() && unit.value().compareTo(BigDecimal.TEN) < 0;
        return tens ? new Numeral(BigDecimal.valueOf(30), false, first.end(), false) : first;
    }

    /** The numeral after a connective (and, و alone or written onto it), or straight after. */
    private @Nullable Numeral added(Folded text, int at, @Nullable Numeral straight) {
        if (straight != null) {
            return straight;
        }
        if (text.at(at) == 'و') {
            int after = at + 1 < text.length() && text.at(at + 1) == ' ' ? at + 2 : at + 1;
            return after < text.length() ? numeral(text, after, true) : null;
        }
        if (at + 4 < text.length() && text.text(at, at + 4).equals("and ")) {
            return numeral(text, at + 4, true);
        }
        return null;
    }

    private static int gap(Folded text, int end) {
        if (end < text.length() && (text.at(end) == ' ' || text.at(end) == '-')) {
            return end + 1 < text.length() ? end + 1 : -1;
        }
        boolean bracket = end + 2 < text.length()
                && (text.at(end) == ')' || text.at(end) == '/') // (25) ألف, /9/ ملايين
                && text.at(end + 1) == ' '
                && DigitNumeral.digit(text, end - 1);
        return bracket ? end + 2 : -1;
    }

    private @Nullable Numeral numeral(Folded text, int start, boolean inside) {
        char c = text.at(start);
        boolean digit = c >= '0' && c <= '9';
        if (!inside && start > 0 && Character.isLetterOrDigit(text.at(start - 1)) && text.at(start - 1) != 'و') {
            return digit && particle(text, start - 1) ? DigitNumeral.at(text, start) : null;
        }
        if (digit) {
            return DigitNumeral.at(text, start);
        }
        String word = word(text, start);
        NumberLexicon.Word number = word.isEmpty() || word.length() > LONGEST ? null : lexicon.number(word);
        return number == null
                ? null
                : new Numeral(BigDecimal.valueOf(number.value()), number.multiplies(), start + word.length(), false);
    }

    /** An Arabic particle written onto digits: بـ90, لـ20. */
    private static boolean particle(Folded text, int at) {
        return PARTICLES.indexOf(text.at(at)) >= 0 && (at == 0 || !Character.isLetterOrDigit(text.at(at - 1)));
    }
}
