package blotter.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            List.of("ي", "يه", "دا", "يدا", "هوه", "يهوه", "e", "a", "ye", "ya", "yan", "an", "in", "den", "da", "de");

    /** By every form a month is written in: its names, and these with an ending. */
    private final Map<String, Month> months = new HashMap<>();

    /** The words that begin a form. Nearly every word that is asked for begins none, and goes no further. */
    private final Set<String> first = new HashSet<>();

    Months() {
        Tables.rows(Months.class, "months.tsv").forEach(this::row);
        var names = Map.copyOf(months);
        ENDINGS.forEach(ending -> names.forEach((name, month) -> inflected(name, ending, month)));
        months.keySet().forEach(form -> first.add(form.split(" ", 2)[0]));
    }

    private void inflected(String name, String ending, Month month) {
        if (name.length() >= (ending.charAt(0) < 128 ? 4 : 2)) {
            months.putIfAbsent(name + ending, month);
        }
    }

    private void row(String[] cells) {
        var calendar = Calendar.valueOf(cells[0].toUpperCase(Locale.ROOT));
        var month = new Month(calendar, Integer.parseInt(cells[1]));
        for (String name : cells[3].split("\\|", -1)) {
            var before = months.put(fold(name.strip()), month);
            if (before != null && !before.equals(month)) {
                throw new IllegalStateException("two months are called " + name);
            }
        }
    }

    /** Whether the name of a month can begin with a folded word. */
    boolean begins(String word) {
        return first.contains(word);
    }

    /** The month that folded words name, taking as many of them from the first on as belong to it. */
    Optional<Named> at(List<String> folded) {
        for (int count = Math.min(LONGEST, folded.size()); count > 0; count--) {
            Month month = months.get(String.join(" ", folded.subList(0, count)));
            if (month != null) {
                return Optional.of(new Named(month, count));
            }
        }
        return Optional.empty();
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
