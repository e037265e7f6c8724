package blotter.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other ways to spell an Arabic or Kurdish name in Latin letters: everybody has their own, and Karbala is Kerbala, Nasiriyah
 * Nassiriya, Makhmur Makhmour.
 */
final class Transliterations {
    /** What is exchanged, each pair both ways would make no end; these lead to the spellings that gazetteers have. */
    private static final List<List<String>> EXCHANGES = List.of(
            List.of("ou", "u"),
            List.of("oo", "u"),
            List.of("ee", "i"),
            List.of("iyy", "iy"),
            List.of("ss", "s"),
            List.of("ll", "l"),
            List.of("rr", "r"),
            List.of("q", "k"),
            List.of("k", "q"),
            List.of("gh", "g"),
            List.of("dh", "z"),
            List.of("th", "dh"),
            List.of("w", "v"),
            List.of("er", "ar"),
            List.of("el", "al"),
            List.of("e", "a"),
            List.of("o", "u"));

    /** A shorter name has too many neighbours. */
    private static final int SHORTEST = 5;

    private static final int MOST = 64;

    private Transliterations() {}

    /** Spellings to try, the likelier first; none for a name that is short, small or not in Latin letters. */
    static List<String> of(String name) {
        if (!apt(name)) {
            return List.of();
        }
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        for (List<String> exchange : EXCHANGES) {
            for (String before : List.copyOf(spellings)) {
                if (spellings.size() < MOST) {
                    spellings.add(before.replace(exchange.getFirst(), exchange.getLast()));
                }
            }
        }
        var out = new ArrayList<String>();
        for (String spelling : spellings) {
            out.add(spelling);
            out.add(spelling + "h");
            if (spelling.endsWith("h")) {
                out.add(spelling.substring(0, spelling.length() - 1));
            }
        }
        out.addAll(doubled(name));
        return out.subList(1, out.size());
    }

    /** The same with one consonant between vowels written twice, as nobody hears the difference: Samara is Samarra. */
    static List<String> doubled(String name) {
        var out = new ArrayList<String>();
        for (int i = 1; apt(name) && i < name.length() - 1; i++) {
            if (vowel(name, i - 1) && !vowel(name, i) && vowel(name, i + 1)) {
                out.add(name.substring(0, i + 1) + name.substring(i));
            }
        }
        return out;
    }

    private static boolean vowel(String name, int at) {
        return "aeiou".indexOf(Character.toLowerCase(name.charAt(at))) >= 0;
    }

    private static boolean apt(String name) {
        boolean latin = name.chars().allMatch(c -> c < 0x250);
        return latin && name.length() >= SHORTEST && Character.isUpperCase(name.codePointAt(0));
    }
}
