package blotter.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages of the sources and in three calendars. The table is ours, in {@code
 * months.tsv}: what a JDK knows of Kurdish months changes from one version to the next. Names are compared folded, so
 * hamza, tatweel, the letters of either keyboard, case and accents do not matter.
 */
final class Months {
    private static final int ASCII = 128;

    /** What the months of a name are counted in. */
    enum Calendar {
        GREGORIAN,
        JALALI,
        HIJRI
    }

    record Month(Calendar calendar, int number) {}

    /** A month, and how many of the words it took. */
    record Named(Month month, int words) {}

    private static final int LONGEST = 3;
    private static final List<String> ENDINGS =
            List.of("ي", "يه", "e", "a", "ye", "ya", "yan", "an", "in", "den", "da", "de");
    private final Map<String, Month> months = new HashMap<>();

    Months() {
        var stream = Objects.requireNonNull(Months.class.getResourceAsStream("months.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String line) {
        String[] cells = line.split("\t", -1);
        var calendar = Calendar.valueOf(cells[0].toUpperCase(Locale.ROOT));
        var month = new Month(calendar, Integer.parseInt(cells[1]));
        for (String name : cells[3].split("\\|", -1)) {
            var before = months.put(fold(name.strip()), month);
            if (before != null && !before.equals(month)) {
                throw new IllegalStateException("two months are called " + name);
            }
        }
    }

    /** The month that the folded words from an index on name, taking as many of them as belong to it. */
    Optional<Named> at(List<String> folded, int from) {
        for (int count = Math.min(LONGEST, folded.size() - from); count > 0; count--) {
            String name = String.join(" ", folded.subList(from, from + count));
            Month month = months.get(name);
            if (month == null) {
                month = withoutEnding(name);
            }
            if (month != null) {
                return Optional.of(new Named(month, count));
            }
        }
        return Optional.empty();
    }

    private @Nullable Month withoutEnding(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() >= ending.length() + (ending.charAt(0) < 128 ? 4 : 2)) {
                Month month = months.get(name.substring(0, name.length() - ending.length()));
                if (month != null) {
                    return month;
                }
            }
        }
        return null;
    }

    /** The form in which names are compared; coarser than any other folding here, and only good for this. */
    static String fold(String name) {
        if (name.chars().allMatch(c -> c < ASCII)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'ٱ' -> out.append('ا');
                case 'ى', 'ی', 'ێ' -> out.append('ي');
                case 'ک', 'ڪ' -> out.append('ك');
                case 'ة', 'ە', 'ھ', 'ہ' -> out.append('ه');
                case 'ۆ' -> out.append('و');
                case 'ڕ' -> out.append('ر');
                case 'ڵ' -> out.append('ل');
                case 'ı' -> out.append('i');
                case 'ء', 'ـ' -> {}
                default -> {
                    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.FORMAT;
                    if (!mark) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
