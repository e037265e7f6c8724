package blotter.enrich.lexicon;

import blotter.text.Fold;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that single rules look for, by the names they have in {@code words.tsv}; folded, as the words of a text are. */
public final class WordLists {
    private static final Map<String, Set<String>> LISTS = WordTable.rows("words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0],
                    row -> Arrays.stream(row)
                            .skip(1)
                            .map(word -> Fold.key(word).strip())
                            .collect(Collectors.collectingAndThen(
                                    Collectors.toCollection(HashSet::new), Collections::unmodifiableSet))));

    private WordLists() {}

    /**
     * The words of a list, by its class and name: {@code Passage.until}.
     *
     * @throws IllegalArgumentException when there is no list of that name
     */
    public static Set<String> of(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list \"" + name + "\" in words.tsv");
        }
        return words;
    }
}
