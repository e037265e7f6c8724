package blotter.text;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells in which language a text is written, by BCP 47; {@code und} when that cannot be said. Letters come first: no
 * detector for the JVM knows Sorani. For Latin and Cyrillic letters the commonest words decide, from {@code
 * common-words.tsv}. What the source or the page claims breaks a tie and settles texts too short to tell, no more.
 */
public final class Language {
    public static final String UNKNOWN = "und";

    private static final int ENOUGH = 4_000;
    private static final double SURE = 0.05;

    /** What a claim counts, as a share of the words; in a text of few words as much as one of them. */
    private static final double CLAIM = 0.02;

    private final List<String> languages = new ArrayList<>();

    /** Each common word with the languages it is common in, one bit each. */
    private final Map<String, Integer> common = new HashMap<>();

    public Language() {
        var words = new LinkedHashMap<String, Set<String>>(); // of those equally likely the first in the table is taken
        Tables.rows(Language.class, "common-words.tsv")
                .forEach(cells -> words.put(cells[0], Set.of(cells[1].split(" ", -1))));
        words.forEach((language, theirs) -> {
            int bit = 1 << languages.size();
            languages.add(language);
            theirs.forEach(word -> common.merge(word, bit, (a, b) -> a | b));
        });
    }

    /**
     * The language of a text.
     *
     * @param claimed what the page, the feed or the source says, best first
     */
    public String of(String text, List<String> claimed) {
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        var letters = Letters.of(start);
        return switch (letters.script()) {
            case ARABIC -> ArabicScript.language(start, claimed);
            case LATIN, CYRILLIC -> byWords(start, letters, claimed);
            case OTHER -> letters.other(claimed);
            case NONE -> UNKNOWN;
        };
    }

    /** Whether a word is one of the commonest of a language; in a text of no known language, of any. */
    public boolean common(String word, String language) {
        int bit = languages.indexOf(language);
        int theirs = common.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
        return bit < 0 ? theirs != 0 : (theirs & (1 << bit)) != 0;
    }

    private String byWords(String text, Letters letters, List<String> claimed) {
        double[] hits = new double[languages.size()];
        int words = count(text.toLowerCase(Locale.ROOT), hits);
        String best = UNKNOWN;
        double most = 0;
        List<String> primary = primary(claimed);
        for (int i = 0; i < hits.length; i++) {
            String language = languages.get(i);
            double share = hits[i] / words;
            share *= letters.bonus(language);
            if (primary.contains(language)) {
                share += Math.max(CLAIM, 1.0 / words);
            }
            if (share > most || (share == most && primary.contains(language))) {
                most = share;
                best = language;
            }
        }
        if (most >= SURE && words >= 4) {
            return best;
        }
        return primary.stream().filter(letters::mayBe).findFirst().orElse(UNKNOWN);
    }

    /**
     * Adds up what the words that each language has in common with a text weigh, and returns how many pieces the text is cut into:
     * one more than there are gaps between words.
     */
    private int count(String text, double[] hits) {
        int pieces = 1;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (ofWord(c)) {
                i = next;
                continue;
            }
            hit(text.substring(start, i), hits);
            while (next < text.length() && !ofWord(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            pieces++;
            start = next;
            i = next;
        }
        hit(text.substring(start), hits);
        return pieces;
    }

    /** A word says the more, the fewer languages have it. */
    private void hit(String word, double[] hits) {
        int shared = common.getOrDefault(word, 0);
        double weight = 1 / Math.sqrt(Integer.bitCount(shared));
        for (int bits = shared; bits != 0; bits &= bits - 1) {
            hits[Integer.numberOfTrailingZeros(bits)] += weight;
        }
    }

    private static boolean ofWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
        }
        int type = Character.getType(c);
        return c == '’'
                || Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a tag names a language: well-formed by BCP 47, its language in the registry; {@code und} names none but may be said. */
    public static boolean named(String tag) {
        try {
            String language = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .getLanguage();
            return !language.isEmpty()
                    && ValidIdentifiers.isValid(
                                    Datatype.language, EnumSet.complementOf(EnumSet.of(Datasubtype.reserved)), language)
                            != null;
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    /** Claimed tags without region and script; {@code ku} is no language of ours and left to the letters. */
    static List<String> primary(List<String> claimed) {
        return claimed.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(tag -> tag.length() == 2 || tag.length() == 3)
                .toList();
    }
}
