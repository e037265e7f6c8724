package blotter.search.lucene;

import blotter.search.Thesaurus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds the set of the thesaurus that typed words belong to: as spelled, or else by their stems, so that
 * المختبر, تاقیگەی and arrests are found too. A word as spelled goes before another set's stem.
 */
final class Synonyms {
    private final WordQueries words;
    private final Map<List<String>, List<String>> sets = new HashMap<>();

    Synonyms(Thesaurus thesaurus, WordQueries words) {
        this.words = words;
        each(thesaurus, (member, set) -> sets.putIfAbsent(words.folded(member).terms(), set));
        each(thesaurus, (member, set) -> words.forms(member).forEach(form -> sets.putIfAbsent(form, set)));
    }

    private static void each(Thesaurus thesaurus, BiConsumer<String, List<String>> use) {
        thesaurus.sets().forEach(set -> set.forEach(member -> use.accept(member, set)));
    }

    /** All words that mean the same as these, these among them; empty when none do. */
    List<String> of(String typed) {
        for (List<String> form : words.forms(typed)) {
            List<String> set = sets.get(form);
            if (set != null) {
                return set;
            }
        }
        return List.of();
    }
}
