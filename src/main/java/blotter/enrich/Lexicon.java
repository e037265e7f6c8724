package blotter.enrich;

import blotter.gazetteer.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words that rules look for, from the tables beside this class. */
final class Lexicon {
    final Tagger<Cue> cues;
    final Tagger<Commodity> commodities;
    final Tagger<Unit> units;
    final Tagger<DayWord> days;

    private final Map<String, String> kinds = new HashMap<>();

    Lexicon() {
        Tagger.Builder<Cue> cueNames = new Tagger.Builder<>(12_000);
        for (String[] row : rows("cues.tsv")) {
            Cue cue = Cue.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String entry : List.of(row).subList(1, row.length)) {
                Inflections.of(entry).forEach(form -> cueNames.add(form, cue));
            }
        }
        PeopleNouns.spell(cueNames::add);
        Tagger.Builder<Commodity> commodityNames = new Tagger.Builder<>(1000);
        for (String[] row : rows("commodities.tsv")) {
            kinds.put(row[0], row[1]);
            List<String> words = List.of(row).subList(3, row.length);
            for (String word : words) {
                boolean marked = word.startsWith("=");
                String name = marked ? word.substring(1) : word;
                int space = name.indexOf(' ');
                boolean single = marked || (space > 0 && words.contains("=" + name.substring(0, space)));
                Commodity commodity = new Commodity(row[0], row[1], row[2], single, false);
                add(commodityNames, new String[] {name}, 0, commodity);
                if (single) {
                    Commodity pair = new Commodity(row[0], row[1], row[2], single, true);
                    add(commodityNames, new String[] {dual(name, "ين"), dual(name, "ان")}, 0, pair);
                    pairs(name).forEach(form -> commodityNames.add(form, pair));
                }
            }
        }
        Tagger.Builder<Unit> unitNames = new Tagger.Builder<>(300);
        for (String[] row : rows("units.tsv")) {
            add(unitNames, row, 2, new Unit(row[0], new BigDecimal(row[1])));
            add(cueNames, row, 2, Cue.MEASURE);
        }
        Tagger.Builder<DayWord> dayNames = new Tagger.Builder<>(200);
        for (String[] row : rows("days.tsv")) {
            boolean weekday = Character.isLetter(row[0].charAt(0));
            boolean last = row[1].equals("last");
            add(
                    dayNames,
                    row,
                    2,
                    weekday
                            ? new DayWord(DayOfWeek.valueOf(row[0]), 0, last)
                            : new DayWord(null, Integer.parseInt(row[0]), last));
        }
        cues = cueNames.words();
        commodities = commodityNames.words();
        units = unitNames.words();
        days = dayNames.words();
    }

    /** Two of an Arabic singular that another noun follows (جهازي كشف, سيارتا دفع) or a preposition (آلتان لكبس الحبوب). */
    private static List<String> pairs(String singular) {
        int space = singular.indexOf(' ');
        String first = space < 0 ? singular : singular.substring(0, space);
        String rest = space < 0 ? "" : singular.substring(space);
        boolean feminine = first.endsWith("ة");
        String stem = feminine ? first.substring(0, first.length() - 1) + "ت" : first;
        if (space < 0) {
            return feminine ? List.of(stem + "ا", stem + "ي") : List.of();
        }
        List<String> forms = List.of(stem + "ي" + rest, stem + "ين" + rest, stem + "ان" + rest);
        return feminine
                ? Stream.concat(forms.stream(), Stream.of(stem + "ا" + rest)).toList()
                : forms;
    }

    /** Two of an Arabic singular: دراجتين ناريتين of دراجة نارية, حزامان ناسفان of حزام ناسف. */
    private static String dual(String singular, String ending) {
        String[] words = singular.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].endsWith("ة")
                    ? words[i].substring(0, words[i].length() - 1) + "ت" + ending
                    : words[i] + ending;
        }
        return String.join(" ", words);
    }

    private static <T> void add(Tagger.Builder<T> builder, String[] row, int from, T thing) {
        for (int i = from; i < row.length; i++) {
            if (!row[i].isBlank()) {
                builder.add(row[i], thing);
            }
        }
    }

    /** The kind of a commodity, empty when no table has it. */
    String kind(String commodity) {
        return kinds.getOrDefault(commodity, "");
    }

    static List<String[]> rows(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + Lexicon.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
