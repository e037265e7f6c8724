package blotter.search.lucene;

import blotter.search.Thesaurus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the set of the thesaurus that typed words belong to: as spelled, and in the Arabic script by their stems, so that
 * المختبر and تاقیگەی are found too.
 */
final class Synonyms {
    private final WordQueries words;
    private final Map<List<String>, List<String>> sets = new HashMap<>();

    Synonyms(Thesaurus thesaurus, WordQueries words) {
        this.words = words;
        for (List<String> set : thesaurus.sets()) {
            for (String member : set) {
                words.forms(member).forEach(form -> sets.putIfAbsent(form, set));
            }
        }
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
