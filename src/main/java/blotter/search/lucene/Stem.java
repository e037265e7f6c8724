package blotter.search.lucene;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** The languages with stems, and the sign before a stem that tells it from a word as spelled; nobody can type it. */
final class Stem {
    private static final List<String> LANGUAGES = List.of("en", "ar", "ckb", "fa", "tr", "kmr");
    private static final List<String> LATIN = List.of("en", "tr", "kmr");
    /** Languages whose stems make words of other languages alike that have nothing in common. */
    private static final Set<String> BLUNT = Set.of("tr", "kmr");

    private static final List<String> ARABIC = List.of("ar", "ckb", "fa");
    private static final char FIRST = '\uE000';

    private Stem() {}

    static List<String> languages() {
        return LANGUAGES;
    }

    /** The sign of a language. */
    static char of(String language) {
        return (char) (FIRST + LANGUAGES.indexOf(language));
    }

    /** Whether a term is a stem. */
    static boolean is(CharSequence term) {
        return !term.isEmpty() && term.charAt(0) >= FIRST && term.charAt(0) < FIRST + LANGUAGES.size();
    }

    /** A stem without its sign; another term as it is. */
    static String bare(String term) {
        return is(term) ? term.substring(1) : term;
    }

    /** Whether a stem may be compared with words of any language, and not only with stems of its own. */
    static boolean sharp(String language) {
        return !BLUNT.contains(language);
    }

    /** Languages a text of unknown language may be stemmed as: those written in its letters. */
    static List<String> languages(String text) {
        if (text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC)) {
            return ARABIC;
        }
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN) ? LATIN : List.of();
    }
}
