package blotter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number at a place of a folded text: digits (1,200 and 3.5), digits in brackets, words in English, Arabic and
 * Sorani, and mixtures of them (46 million, 2 bin 540). Arabic forms are read whatever their case and gender; the dual
 * of hundreds, thousands and millions counts two of them. Words that only begin like a number (پێنجوێن) are none.
 */
public final class NumberWords {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private final Map<String, Word> words = new HashMap<>();

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
        boolean whole = fields[0].startsWith("=");
        long value = Long.parseLong(whole ? fields[0].substring(1) : fields[0]);
        for (int i = 1; i < fields.length; i++) {
            words.put(Fold.key(fields[i]), new Word(value, value >= 100 && !whole));
        }
    }

    /** The number that begins exactly at a folded place, null when none does. */
    public @Nullable Reading at(Folded text, int start) {
        Numeral first = numeral(text, start, false);
        if (first == null) {
            return null;
        }
        first = thirty(text, start, first);
        boolean thousands = first.multiplies && first.value.compareTo(THOUSAND) >= 0;
        BigDecimal total = thousands ? first.value : BigDecimal.ZERO;
        BigDecimal part = thousands ? BigDecimal.ZERO : first.value;
        int end = first.end;
        boolean digits = first.digits;
        BigDecimal least = first.value;
        while (true) {
            int gap = gap(text, end);
            Numeral next = gap < 0 ? null : numeral(text, gap, true);
            if (next != null && next.multiplies && part.signum() > 0 && next.value.compareTo(part) > 0) {
                part = part.multiply(next.value);
                least = next.value;
                end = next.end;
                if (next.value.compareTo(THOUSAND) >= 0) {
                    total = total.add(part);
                    part = BigDecimal.ZERO;
                }
                continue;
            }
            Numeral added = gap < 0 ? null : added(text, gap, next);
            if (added == null || !fits(least, part, added, digits)) {
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

    /** Sorani's three and thirty fold to the same letters; before "and" with a unit it is thirty: سی و پێنج. */
    private Numeral thirty(Folded text, int start, Numeral first) {
        if (!text.text(start, first.end).equals("سی")) {
            return first;
        }
        int gap = gap(text, first.end);
        Numeral unit = gap < 0 ? null : added(text, gap, null);
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
        if (!inside && start > 0 && Character.isLetterOrDigit(text.at(start - 1)) && text.at(start - 1) != 'و') {
            return null;
        }
        if (c >= '0' && c <= '9') {
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

    private static Numeral digits(Folded text, int start) {
        StringBuilder value = new StringBuilder();
        int end = start;
        boolean point = false;
        while (end < text.length()) {
            char c = text.at(end);
            if (c >= '0' && c <= '9') {
                value.append(c);
            } else if (c == ',' && group(text, end)) {
                end++;
                continue;
            } else if (c == '.' && !point && digit(text, end + 1)) {
                point = true;
                value.append('.');
            } else {
                break;
            }
            end++;
        }
        return new Numeral(new BigDecimal(value.toString()), false, end, true);
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
