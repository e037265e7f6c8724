package blotter.enrich.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Spells out the forms of verbs that a table gives by their parts: {@code en:nab,nabbed}, {@code ar:اعتقل,عتقل,اعتقال} (past,
 * stem of the imperfect, noun of doing) and {@code ckb:دەستگیر کردن} (a noun with a light verb, or a verb of its own; {@code
 * ckb-not} its past denied, {@code ckb-had} its pluperfect). What stands for itself is given back as it is.
 */
final class Inflections {
    private static final List<String> OBJECTS = List.of("ه", "ها", "هم", "هما", "هن");
    private static final List<String> CLITICS = List.of("", "ی", "یان", "مان", "یش", "یشی", "یشیان");
    private static final String BARE = "";

    private Inflections() {}

    static List<String> of(String entry) {
        int colon = entry.indexOf(':');
        if (colon < 0) {
            return List.of(entry);
        }
        String given = entry.substring(colon + 1);
        return switch (entry.substring(0, colon)) {
            case "en" -> english(given.split(",", -1));
            case "ar" -> arabic(given.split(",", -1));
            case "ckb" -> sorani(given.split(" ", -1), Inflections::light);
            case "ckb-not" -> sorani(given.split(" ", -1), verb -> past(verb, "نە", ""));
            case "ckb-had" -> sorani(given.split(" ", -1), verb -> past(verb, "", "بوو"));
            default -> throw new IllegalArgumentException("no forms are known for \"" + entry + '"');
        };
    }

    /** Base, third person, participle and past, which is made from the base where it is not given; words may follow the first. */
    private static List<String> english(String[] parts) {
        int space = parts[0].indexOf(' ');
        String base = space < 0 ? parts[0] : parts[0].substring(0, space);
        String rest = space < 0 ? "" : parts[0].substring(space);
        boolean mute = base.endsWith("e");
        String past = parts.length > 1 ? parts[1] : mute ? base + "d" : base + "ed";
        boolean doubled = past.startsWith(base + base.charAt(base.length() - 1)) && past.endsWith("ed");
        String going = doubled
                ? past.substring(0, past.length() - 2) + "ing"
                : (mute ? base.substring(0, base.length() - 1) : base) + "ing";
        boolean hiss = base.endsWith("s") || base.endsWith("h");
        String third = base + (hiss ? "es" : "s");
        return List.of(base + rest, third + rest, past + rest, going + rest);
    }

    /** Past, imperfect and noun of doing in all persons that speak of others, with the pronouns of whom it is done to. */
    private static List<String> arabic(String[] parts) {
        List<String> forms = new ArrayList<>();
        String past = parts[0];
        for (String ending : List.of("", "ت", "ا", "تا", "وا", "نا")) {
            forms.add(past + ending);
        }
        for (String object : OBJECTS) {
            for (String ending : List.of("", "ت", "و", "نا")) {
                forms.add(past + ending + object);
            }
        }
        for (String person : List.of("ي", "ت", "ن")) {
            String stem = person + parts[1];
            for (String ending : List.of("", "ون", "وا", "ان")) {
                forms.add(stem + ending);
            }
            for (String object : OBJECTS) {
                forms.add(stem + object);
            }
        }
        if (parts.length > 2) {
            String noun = parts[2];
            forms.add(noun);
            forms.add(noun + "ا");
            OBJECTS.forEach(object -> forms.add(noun + object));
            forms.add(noun + "ات");
        }
        return forms;
    }

    /** A light verb with the noun before it, written together or apart, with the clitics of who did it between them. */
    private static List<String> sorani(String[] parts, Function<String, List<String>> verbs) {
        List<String> forms = new ArrayList<>();
        String verb = parts[parts.length - 1];
        String noun = parts.length == 1 ? BARE : String.join(" ", List.of(parts).subList(0, parts.length - 1));
        for (String form : verbs.apply(verb)) {
            for (String clitic : noun.isEmpty() ? List.of("") : CLITICS) {
                forms.add(noun + clitic + form);
                if (!noun.isEmpty()) {
                    forms.add(noun + clitic + " " + form);
                }
            }
        }
        return forms;
    }

    private static List<String> light(String verb) {
        return switch (verb) {
            case "کردن" -> forms("کرد", "کە", "کات", "کر");
            case "گرتن" -> forms("گرت", "گر", "گرێت", "گیر");
            case "دان" -> forms("دا", "دە", "دات", "در");
            case "خستن" -> forms("خست", "خە", "خات", "خر");
            case "بوون" -> List.of("بوو", "بوون", "بووە", "بوونە", "دەبێت", "دەبن", "بووبێت", "بووبن");
            case "هێنان" -> forms("هێنا", "هێن", "هێنێت", "هێنر");
            case "بردن" -> forms("برد", "بە", "بات", "بر");
            case "کوشتن" -> forms("کوشت", "کوژ", "کوژێت", "کوژر");
            default -> throw new IllegalArgumentException("no forms are known for the Sorani verb \"" + verb + '"');
        };
    }

    /** The past of a verb denied (نەکرا) or told as over before (کرابوو), active and passive. */
    private static List<String> past(String verb, String before, String after) {
        String[] stems = switch (verb) {
            case "کردن" -> new String[] {"کرد", "کرا"};
            case "گرتن" -> new String[] {"گرت", "گیرا"};
            case "دان" -> new String[] {"دا", "درا"};
            case "کوشتن" -> new String[] {"کوشت", "کوژرا"};
            case "بوون" -> new String[] {"بوو"};
            default -> throw new IllegalArgumentException("no past is known for the Sorani verb \"" + verb + '"');
        };
        List<String> forms = new ArrayList<>();
        for (String stem : stems) {
            for (String ending : List.of("", "ن")) {
                forms.add(before + stem + after + ending);
            }
            forms.add(before + stem + (after.isEmpty() ? "وە" : "بووی"));
        }
        return forms;
    }

    /** Forms of a verb from its past stem, present stem, third person of the present and passive stem. */
    private static List<String> forms(String past, String present, String third, String passive) {
        List<String> forms = new ArrayList<>();
        for (String ending : List.of("", "ن", "ووە", "وە", "وون", "یان", "ی", "ە")) {
            forms.add(past + ending);
        }
        String noun = past + "ن";
        for (String ending : List.of("ی", "یان", "ە", "ەکە", "ەکەی", "دا")) {
            forms.add(noun + ending);
        }
        for (String mood : List.of("دە", "ب")) {
            forms.add(mood + third);
            forms.add(mood + present + "ن");
            forms.add(mood + passive + "ێ");
            forms.add(mood + passive + "ێت");
            forms.add(mood + passive + "ێن");
        }
        for (String ending : List.of("ایەوە", "انەوە", "اوەتەوە", "اونەتەوە", "ێتەوە", "ێنەوە")) {
            forms.add(passive + ending);
        }
        for (String ending : List.of("ەوە", "یەوە", "یانەوە", "ییەوە", "ووەتەوە")) {
            forms.add(past + ending);
        }
        for (String ending : List.of("ا", "ان", "اوە", "اون", "او", "اوی", "اوان", "اوەکان", "اوەکە", "اویش")) {
            forms.add(passive + ending);
        }
        return forms;
    }
}
