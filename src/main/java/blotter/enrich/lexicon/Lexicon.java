package blotter.enrich.lexicon;

import blotter.gazetteer.Tagger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words that many rules look for and the names of goods, by their forms: those of {@code cues.tsv}, {@code people.tsv} and
 * {@code commodities.tsv}.
 */
public final class Lexicon {
    private final Tagger<Cue> cues;
    private final Tagger<Commodity> commodities;

    public Lexicon() {
        Tagger.Builder<Cue> cueNames = new Tagger.Builder<>(12_000);
        for (String[] row : WordTable.rows("cues.tsv")) {
            Cue cue = Cue.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String entry : List.of(row).subList(1, row.length)) {
                Inflections.of(entry).forEach(form -> cueNames.add(form, cue));
            }
        }
        PeopleNouns.spell(cueNames::add);
        for (String[] row : WordTable.rows("units.tsv")) {
            add(cueNames, List.of(row).subList(2, row.length), Cue.MEASURE);
        }
        cues = cueNames.words();
        commodities = goods();
    }

    private static Tagger<Commodity> goods() {
        Tagger.Builder<Commodity> names = new Tagger.Builder<>(1000);
        for (String[] row : WordTable.rows("commodities.tsv")) {
            List<String> words = List.of(row).subList(3, row.length);
            for (String word : words) {
                boolean marked = word.startsWith("=");
                String name = marked ? word.substring(1) : word;
                int space = name.indexOf(' ');
                boolean single = marked || (space > 0 && words.contains("=" + name.substring(0, space)));
                add(names, List.of(name), new Commodity(row[0], row[1], row[2], single, false));
                if (single) {
                    Commodity pair = new Commodity(row[0], row[1], row[2], single, true);
                    add(names, List.of(dual(name, "ين"), dual(name, "ان")), pair);
                    add(names, pairs(name), pair);
                }
            }
        }
        return names.words();
    }

    /** Finds the cues of a text. */
    public Tagger<Cue> cues() {
        return cues;
    }

    /** Finds the goods that a text names. */
    public Tagger<Commodity> commodities() {
        return commodities;
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

    private static <T> void add(Tagger.Builder<T> builder, List<String> words, T thing) {
        words.stream().filter(word -> !word.isBlank()).forEach(word -> builder.add(word, thing));
    }
}
