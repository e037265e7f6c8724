package blotter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number at a place of a folded text: digits (1,200 and 3.5), digits in brackets, words in English, Arabic and
 * Sorani, and mixtures of them (46 million, 2 bin 540). Arabic forms are read whatever their case and gender; the dual
 * of hundreds, thousands and millions counts two of them. Halves and quarters are read of what stands with them: two
 * million and a half, ربع مليون, نیو کیلۆ. Words that only begin like a number (پێنجوێن) are none.
 */
public final class NumberWords {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.valueOf(1_000_000_000), BigDecimal.valueOf(1_000_000), THOUSAND);
    private static final String PARTICLES = "بلکف";
    /** What may stand between a half and what it is half of. */
    private static final Set<String> SKIPPED = Set.of("a", "of", "من");

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, BigDecimal> fractions = new HashMap<>();

    private record Word(long value, boolean multiplies) {}

    /** A number and one past its last folded character. */
    public record Reading(BigDecimal value, int end, boolean digits) {}

    /** One numeral: a word or a run of digits. */
    private record Numeral(BigDecimal value, boolean multiplies, int end, boolean digits) {}

    public NumberWords() {
        try (InputStream in = Objects.requireNonNull(NumberWords.class.getResourceAsStream("numbers.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields[0].startsWith("0.")) {
            for (int i = 1; i < fields.length; i++) {
                fractions.put(Fold.key(fields[i]), new BigDecimal(fields[0]));
            }
            return;
        }
        boolean whole = fields[0].startsWith("=");
        boolean times = fields[0].startsWith("*");
        long value = Long.parseLong(whole || times ? fields[0].substring(1) : fields[0]);
        for (int i = 1; i < fields.length; i++) {
            words.put(Fold.key(fields[i]), new Word(value, times || (value >= 100 && !whole)));
        }
    }

    /** The number that begins exactly at a folded place, null when none does. */
    public @Nullable Reading at(Folded text, int start) {
        BigDecimal part = fractions.get(word(text, start));
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
        Word scale = scale(text, at);
        return scale == null
                ? new Reading(part, at > end + 1 ? at - 1 : end, false)
                : new Reading(
                        part.multiply(BigDecimal.valueOf(scale.value)),
                        at + word(text, at).length(),
                        false);
    }

    /** The number with the half or quarter that follows it, of its own scale or of the one named after both. */
    private Reading withShare(Folded text, Reading whole) {
        int at = whole.end + 1;
        if (whole.end >= text.length() || text.at(whole.end) != ' ' || at >= text.length()) {
            return whole;
        }
        String first = word(text, at);
        if (first.equals("and") || first.equals("و")) {
            at += first.length() + 1;
        } else if (first.length() > 2 && first.charAt(0) == 'و') {
            at++;
        } else {
            return whole;
        }
        at += word(text, at).equals("a") ? 2 : 0;
        BigDecimal part = fractions.get(word(text, at));
        if (part == null) {
            return whole;
        }
        int end = at + word(text, at).length();
        Word after = scale(text, end + 1);
        BigDecimal own = scaleOf(whole.value);
        if (after == null) {
            return new Reading(whole.value.add(part.multiply(own)), end, false);
        }
        BigDecimal named = BigDecimal.valueOf(after.value);
        int past = end + 1 + word(text, end + 1).length();
        return own.compareTo(named) >= 0
                ? new Reading(whole.value.add(part.multiply(named)), past, false)
                : new Reading(whole.value.add(part).multiply(named), past, false);
    }

    /** The largest of million, thousand and hundred that divides a number evenly, else one. */
    private static BigDecimal scaleOf(BigDecimal value) {
        for (BigDecimal scale : SCALES) {
            if (value.compareTo(scale) >= 0 && value.remainder(scale).signum() == 0) {
                return scale;
            }
        }
        return BigDecimal.ONE;
    }

    private @Nullable Word scale(Folded text, int at) {
        String word = word(text, at);
        Word found = words.get(word.startsWith("ال") ? word.substring(2) : word);
        return found != null && found.multiplies && found.value >= THOUSAND.intValue() ? found : null;
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
        first = thirty(text, start, first);
        boolean thousands = !first.digits && first.value.compareTo(THOUSAND) >= 0;
        BigDecimal total = thousands ? first.value : BigDecimal.ZERO;
        BigDecimal part = thousands ? BigDecimal.ZERO : first.value;
        int end = first.end;
        boolean digits = first.digits;
        boolean scaled = false;
        BigDecimal least = first.value;
        while (true) {
            int gap = gap(text, end);
            Numeral next = gap < 0 ? null : numeral(text, gap, true);
            if (next != null && next.multiplies && part.signum() > 0 && next.value.compareTo(part) > 0) {
                part = part.multiply(next.value);
                scaled = true;
                least = next.value;
                end = next.end;
                if (next.value.compareTo(THOUSAND) >= 0) {
                    total = total.add(part);
                    part = BigDecimal.ZERO;
                }
                continue;
            }
            Numeral added = gap < 0 ? null : added(text, gap, next);
            if (added == null || (digits && !scaled) || !fits(least, part, added, digits)) {
                break;
            }
            part = part.add(added.value);
            least = added.value.compareTo(BigDecimal.TEN) < 0 || least.compareTo(BigDecimal.TEN) >= 0
                    ? added.value
                    : least;
            end = added.end;
        }
        return new Reading(total.add(part), end, digits);
    }

    /**
     * Sorani's three and thirty fold to the same letters; before an "and" that stands apart with a unit it is thirty: سی و پێنج.
     * Arabic spells C so and writes its "and" onto the next word: بي كي سي وثلاثة.
     */
    private Numeral thirty(Folded text, int start, Numeral first) {
        if (!text.text(start, first.end).equals("سی")) {
            return first;
        }
        int gap = gap(text, first.end);
        boolean apart = gap >= 0 && gap + 1 < text.length() && text.at(gap) == 'و' && text.at(gap + 1) == ' ';
        Numeral unit = apart ? added(text, gap, null) : null;
        boolean tens = unit != null && !unit.digits && unit.value.compareTo(BigDecimal.TEN) < 0;
        return tens ? new Numeral(BigDecimal.valueOf(30), false, first.end, false) : first;
    }

    /** Whether a numeral may be added: smaller than the last one, or Arabic's tens and teens after a unit. */
    private static boolean fits(BigDecimal least, BigDecimal part, Numeral added, boolean digits) {
        if (added.digits || (digits && least.compareTo(THOUSAND) < 0)) {
            return added.digits && least.compareTo(THOUSAND) >= 0 && added.value.compareTo(least) < 0;
        }
        boolean unit = part.signum() > 0 && least.compareTo(BigDecimal.TEN) < 0;
        if (unit) {
            return added.value.compareTo(BigDecimal.TEN) >= 0 && added.value.compareTo(BigDecimal.valueOf(100)) < 0;
        }
        return added.value.compareTo(least) < 0
                && (least.compareTo(BigDecimal.valueOf(20)) >= 0 || least.compareTo(BigDecimal.TEN) < 0);
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
        boolean bracket =
                end + 2 < text.length() && text.at(end) == ')' && text.at(end + 1) == ' ' && digit(text, end - 1);
        return bracket ? end + 2 : -1;
    }

    private @Nullable Numeral numeral(Folded text, int start, boolean inside) {
        char c = text.at(start);
        boolean digit = c >= '0' && c <= '9';
        if (!inside && start > 0 && Character.isLetterOrDigit(text.at(start - 1)) && text.at(start - 1) != 'و') {
            return digit && particle(text, start - 1) ? digits(text, start) : null;
        }
        if (digit) {
            return digits(text, start);
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.at(end))) {
            end++;
        }
        if (end == start || end - start > 12) {
            return null;
        }
        Word word = words.get(text.text(start, end));
        return word == null ? null : new Numeral(BigDecimal.valueOf(word.value), word.multiplies, end, false);
    }

    /** An Arabic particle written onto digits: بـ90, لـ20. */
    private static boolean particle(Folded text, int at) {
        return PARTICLES.indexOf(text.at(at)) >= 0 && (at == 0 || !Character.isLetterOrDigit(text.at(at - 1)));
    }

    private static Numeral digits(Folded text, int start) {
        StringBuilder value = new StringBuilder();
        int end = start;
        boolean point = false;
        while (end < text.length()) {
            char c = text.at(end);
            if (c >= '0' && c <= '9') {
                value.append(c);
            } else if ((c == ',' && group(text, end))
                    || (c == ' ' && !point && spaced(text, start, end))
                    || (c == '.' && !point && groups(text, end))) {
                end++;
                continue;
            } else if (!point && ((c == '.' && digit(text, end + 1)) || (c == ',' && decimals(text, end)))) {
                point = true;
                value.append('.');
            } else {
                break;
            }
            end++;
        }
        return new Numeral(new BigDecimal(value.toString()), false, end, true);
    }

    /** A comma with one or two digits and a word after it, as in 12,5 kg. */
    private static boolean decimals(Folded text, int comma) {
        int end = digit(text, comma + 2) ? comma + 3 : comma + 2;
        return digit(text, comma - 1)
                && digit(text, comma + 1)
                && end + 1 < text.length()
                && text.at(end) == ' '
                && Character.isLetter(text.at(end + 1));
    }

    /** Whether a point parts thousands, as in 1.250.000: another group follows the first. */
    private static boolean groups(Folded text, int point) {
        boolean three = digit(text, point + 1) && digit(text, point + 2) && digit(text, point + 3);
        char next = three && point + 4 < text.length() ? text.at(point + 4) : ' ';
        boolean more = next == '.' && digit(text, point + 5) && digit(text, point + 6) && digit(text, point + 7);
        int before = point - 4;
        boolean second = three && before >= 0 && text.at(before) == '.' && digit(text, before - 1);
        return !digit(text, point + 4) && (more || second);
    }

    /** A space between thousands, as in 190 000: one to three digits before the first, three after each. */
    private static boolean spaced(Folded text, int start, int space) {
        int first = start;
        while (digit(text, first)) {
            first++;
        }
        boolean began = first - start <= 3 && (text.at(first) == ' ') && text.at(start) != '0';
        return began && group(text, space);
    }

    private static boolean group(Folded text, int comma) {
        return digit(text, comma + 1)
                && digit(text, comma + 2)
                && digit(text, comma + 3)
                && !digit(text, comma + 4)
                && digit(text, comma - 1);
    }

    private static boolean digit(Folded text, int i) {
        return i >= 0 && i < text.length() && text.at(i) >= '0' && text.at(i) <= '9';
    }
}
