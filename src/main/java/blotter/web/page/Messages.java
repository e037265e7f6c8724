package blotter.web.page;

import blotter.text.Printable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of the pages in one language, from {@code webapp/messages}. Every text is a whole sentence with holes.
 *
 * <p>What fills a hole is wrapped in Unicode isolates (UAX 9) where directions could mix, so a Latin name cannot
 * reorder an Arabic sentence around it and no markup is needed. Figures are Western in every language, as in the search.
 */
public final class Messages {
    /** Interface languages, BCP 47, the first being the one used when a reader asks for none of them. */
    public static final List<String> LANGUAGES = List.of("en", "ar", "ckb", "ku");

    /** Characters of a hole. */
    private static final int LONGEST_HOLE = 120;

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "ur", "he", "ps", "ug", "sd");

    private final String language;
    private final Map<String, String> texts = new HashMap<>();
    private List<Template> templates = List.of();

    private Messages(String language) {
        this.language = language;
    }

    /** The words of a language the program was built with. @throws IllegalStateException when it has no file */
    public static Messages load(String language) {
        return load(language, new Webapp(null));
    }

    public static Messages load(String language, Webapp webapp) {
        var out = new Messages(language);
        var text = new String(webapp.bytes("messages/" + language + ".properties"), StandardCharsets.UTF_8);
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            properties.stringPropertyNames().forEach(key -> out.texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        out.templates = language.equals("en") ? List.of() : Template.of(load("en", webapp), "problem.");
        return out;
    }

    public String language() {
        return language;
    }

    public String direction() {
        return directionOf(language);
    }

    /** The direction text in a language runs in; auto when the language is not known. */
    public static String directionOf(String language) {
        return language.equals("und") || language.isEmpty() ? "auto" : RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /**
     * A sentence.
     *
     * @param holes what stands for {0}, {1}, ...; of what people typed or a source wrote no more is printed than one can take in
     * @throws IllegalArgumentException when the language has no such sentence
     */
    public String t(String key, Object... holes) {
        return filled(key, LONGEST_HOLE, holes);
    }

    private String filled(String key, int longest, Object... holes) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message \"" + key + "\" in " + language + ".properties");
        }
        for (int i = 0; i < holes.length; i++) {
            text = text.replace(
                    "{" + i + "}",
                    holes[i] instanceof Number n
                            ? number(n.longValue())
                            : isolated(Printable.brief(holes[i].toString(), longest)));
        }
        return text;
    }

    /**
     * What the program says in English, in the reader's language where it has the sentence: the English one is found by its
     * words, and what stands in its holes is taken over.
     */
    public Said said(String english) {
        if (!language.equals("en")) {
            for (var template : templates) {
                var found = template.english().matcher(english);
                if (found.matches()) {
                    var holes = new Object[found.groupCount()];
                    for (int i = 0; i < holes.length; i++) {
                        holes[i] = found.group(i + 1);
                    }
                    return new Said(filled(template.key(), Integer.MAX_VALUE, holes), language, direction());
                }
            }
        }
        return new Said(english, "en", "ltr");
    }

    /** A sentence, and the language and direction it came out in. */
    public record Said(String text, String lang, String direction) {}

    /** An English sentence with its holes. */
    private record Template(String key, Pattern english) {
        /** The templates of sentences that begin so, those with most words of their own first. */
        static List<Template> of(Messages english, String prefix) {
            return english.texts.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .sorted(Comparator.comparingInt(
                                    (String key) -> english.t(key).length())
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .map(key -> new Template(key, pattern(english.t(key))))
                    .toList();
        }

        private static Pattern pattern(String text) {
            var out = new StringBuilder();
            for (var part : text.split("(?=\\{\\d})|(?<=\\d})", -1)) {
                out.append(part.matches("\\{\\d}") ? "(.*?)" : Pattern.quote(part));
            }
            return Pattern.compile(out.toString(), Pattern.DOTALL);
        }
    }

    /** A sentence about a number of things; {0} is the number. */
    public String n(String key, long count, Object... more) {
        var holes = new Object[more.length + 1];
        holes[0] = count;
        System.arraycopy(more, 0, holes, 1, more.length);
        return t(key + "." + Plural.of(language, count), holes);
    }

    /** The sentence, or the other text where the language has none: for names that come from data. */
    public String or(String key, String other) {
        return texts.getOrDefault(key, other);
    }

    /** A number with its thousands parted. */
    public String number(long number) {
        var digits = Long.toString(Math.abs(number));
        var out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(t("number.group"));
            }
            out.append(digits.charAt(i));
        }
        return number < 0 ? "\u2212" + out : out.toString();
    }

    /**
     * Opens an isolate: with the direction of the page for words of ours, which hold isolates of their own, since finding a
     * direction by the first strong letter passes over those (UAX 9, P2); else with the direction of its first letter.
     */
    private String isolate(String text) {
        return text.indexOf('\u2068') < 0 ? "\u2068" : direction().equals("rtl") ? "\u2067" : "\u2066";
    }

    /** The words kept apart from the direction of what stands around them. */
    public String isolated(Object hole) {
        var text = hole.toString();
        boolean mixed = direction().equals("rtl") || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return mixed ? isolate(text) + text + "\u2069" : text;
    }
}
