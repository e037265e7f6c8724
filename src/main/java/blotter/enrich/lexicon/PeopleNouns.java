package blotter.enrich.lexicon;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Spells out the nouns of {@code people.tsv}: who may be counted (people), who is told alone (person), and duals. What the
 * tagger takes off by itself, particles and pronouns, is not spelled out.
 */
final class PeopleNouns {
    private static final String FEMININE = "f";
    private static final String KIN = "k";
    private static final String ADJECTIVE = "n";

    /** Words that are spelled like two people: Amman like two uncles, the Taliban like two students, "he explained" like two fathers. */
    private static final Set<String> NAMES = Set.of("عمان", "طالبان", "أبان");

    private PeopleNouns() {}

    /** Gives each form with each cue that it is of. */
    static void spell(BiConsumer<String, Cue> forms) {
        for (String[] row : WordTable.rows("people.tsv")) {
            boolean alone = !row[1].startsWith("-");
            String singular = alone ? row[1] : row[1].substring(1);
            List<String> plurals = List.of(row).subList(2, row.length);
            boolean adjective = plurals.contains(ADJECTIVE);
            forms.accept(singular, adjective ? Cue.ORIGIN : Cue.PEOPLE);
            if (alone) {
                forms.accept(singular, Cue.PERSON);
            }
            switch (row[0]) {
                case "en" ->
                    (plurals.isEmpty() ? List.of(english(singular)) : plurals)
                            .forEach(plural -> forms.accept(plural, Cue.PEOPLE));
                case "ar" -> arabic(singular, alone, plurals, forms);
                default -> {}
            }
        }
    }

    private static String english(String singular) {
        int last = singular.length() - 1;
        boolean vowel = last > 0 && "aeou".indexOf(singular.charAt(last - 1)) >= 0;
        if (singular.endsWith("y") && !vowel) {
            return singular.substring(0, last) + "ies";
        }
        boolean hiss = singular.endsWith("s") || singular.endsWith("x") || singular.endsWith("ch");
        return singular + (hiss ? "es" : "s");
    }

    /** The ending ين is a dual where the plural is a form of its own, and mostly a plural elsewhere. */
    private static void arabic(String singular, boolean alone, List<String> given, BiConsumer<String, Cue> forms) {
        boolean feminine = given.contains(FEMININE);
        List<String> plurals = given.stream().filter(form -> form.length() > 1).toList();
        plurals.forEach(plural -> {
            forms.accept(plural, Cue.PEOPLE);
            owned(plural, forms);
        });
        boolean defective =
                plurals.contains(singular + "ين") || plurals.stream().anyMatch(p -> p.endsWith("اة"));
        if (!plurals.isEmpty() && !defective && !singular.endsWith("ة") && !singular.endsWith("ي")) {
            forms.accept(singular + "ي", Cue.PAIR);
        }
        if (singular.endsWith("ة")) {
            women(singular.substring(0, singular.length() - 1), forms);
            return;
        }
        boolean sound = plurals.isEmpty() || singular.endsWith("ي") || plurals.contains(singular + "ين");
        men(singular, alone, given, sound, forms);
        if (feminine) {
            forms.accept(singular + "ة", Cue.PEOPLE);
            forms.accept(singular + "ة", Cue.PERSON);
            women(singular, forms);
        }
    }

    /** @param regular whether the plural is made by rule */
    private static void men(
            String singular, boolean alone, List<String> given, boolean regular, BiConsumer<String, Cue> forms) {
        if (!given.contains(ADJECTIVE)) {
            forms.accept(singular + "ا", Cue.PEOPLE);
        }
        if (alone) {
            forms.accept(singular + "ا", Cue.PERSON);
        }
        forms.accept(singular + "ون", Cue.PEOPLE);
        if (!NAMES.contains(singular + "ان")) {
            forms.accept(singular + "ان", Cue.DUAL);
        }
        forms.accept(singular + "ين", regular ? Cue.PEOPLE : Cue.DUAL);
        if (singular.startsWith("م") && regular) {
            forms.accept(singular + "ي", Cue.PEOPLE);
        }
        if (given.contains(KIN)) {
            for (String his : List.of("يه", "يها", "يهما", "اه", "اها")) {
                forms.accept(singular + his, Cue.DUAL);
            }
        }
    }

    /** أبنائه, أشقاؤها: a plural that ends in hamza, with whose they are. */
    private static void owned(String plural, BiConsumer<String, Cue> forms) {
        if (plural.endsWith("اء")) {
            String stem = plural.substring(0, plural.length() - 1);
            for (String whose : List.of("ه", "ها", "هم", "هما")) {
                forms.accept(stem + "ئ" + whose, Cue.PEOPLE);
                forms.accept(stem + "ؤ" + whose, Cue.PEOPLE);
            }
        }
    }

    private static void women(String stem, BiConsumer<String, Cue> forms) {
        for (String whose : List.of("ته", "تها", "تهم", "تهما")) {
            forms.accept(stem + whose, Cue.PEOPLE);
            forms.accept(stem + whose, Cue.PERSON);
        }
        forms.accept(stem + "تان", Cue.DUAL);
        forms.accept(stem + "تين", Cue.DUAL);
        forms.accept(stem + "ات", Cue.PEOPLE);
    }
}
