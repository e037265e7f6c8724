package blotter.web.release;

import blotter.search.Results.Part;
import blotter.search.Results.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which the words of a search stand in a release.
 *
 * @param words that match wherever they stand
 * @param phrases whose words match only beside one another: the forms of each word, empty for one that was not seen
 */
record Matched(Set<String> words, Collection<List<Set<String>>> phrases) {
    static final Matched NOTHING = new Matched(Set.of(), List.of());

    static Matched of(Iterable<Run> runs) {
        Set<String> words = new LinkedHashSet<>();
        Map<String, List<Set<String>>> phrases = new LinkedHashMap<>();
        for (Run run : runs) {
            if (run.match() && (run.parts().isEmpty() || run.parts().contains(Part.ALONE))) {
                words.add(run.text());
            }
            for (Part part : run.parts()) {
                if (part.of() > 1) {
                    phrases.computeIfAbsent(part.phrase(), _ -> nothing(part.of()))
                            .get(part.word())
                            .add(run.text());
                }
            }
        }
        return new Matched(words, phrases.values());
    }

    private static List<Set<String>> nothing(int words) {
        List<Set<String>> out = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            out.add(new LinkedHashSet<>());
        }
        return out;
    }
}
