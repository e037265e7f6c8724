package blotter.search;

import blotter.text.Fold;
import blotter.text.Tables;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words that say nothing by themselves in one of the languages of the archive, from {@code function-words.tsv}. Typed outside
 * quotes they help a release that has them and never hide one that has not: {@code labs in Basra} finds a story in Arabic.
 */
public final class FunctionWords {
    private final Set<String> words = new HashSet<>();
    private final Set<String> spelled = new HashSet<>();

    private FunctionWords() {}

    /** The list that is shipped. */
    public static FunctionWords shipped() {
        var all = new FunctionWords();
        Tables.lines(FunctionWords.class, "function-words.tsv").forEach(line -> {
            for (String word : line.substring(line.indexOf('\t') + 1).split(" ", -1)) {
                all.words.add(key(word));
                all.spelled.add(word);
            }
        });
        return all;
    }

    public boolean contains(String word) {
        return words.contains(key(word));
    }

    /** Whether a word is one letter by letter: علي is a name, and a preposition only for who writes it so. */
    public boolean spelled(String word) {
        return spelled.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String key(String word) {
        return Fold.key(word).strip();
    }
}
