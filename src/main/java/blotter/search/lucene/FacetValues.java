package blotter.search.lucene;

import blotter.search.Addresses;
import blotter.search.Field;
import blotter.search.Results.Value;
import blotter.search.Search;
import blotter.search.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts made into what is shown: with labels, with the address that each value leads to, as a tree where values lie in
 * one another. What is selected or excluded is always among them, even at 0 and beyond the limit.
 */
final class FacetValues {
    /** Values of one facet in an answer when nobody asks for more, over all levels. */
    private static final int LISTED = 300;

    private final Vocabulary vocabulary;
    private final Addresses addresses;
    private final Field field;
    private final int most;
    private final int deep;
    private final Set<String> selected;
    private final Set<String> excluded;

    /**
     * Values to be listed, those that are selected or excluded apart.
     *
     * @param most of them at the first two levels
     * @param deep of them at each level below
     */
    FacetValues(Vocabulary vocabulary, Search search, Field field, int most, int deep) {
        this.vocabulary = vocabulary;
        this.field = field;
        this.most = most;
        this.deep = deep;
        this.addresses = new Addresses(search, field);
        this.selected = search.include().getOrDefault(field, Collections.emptySortedSet());
        this.excluded = search.exclude().getOrDefault(field, Collections.emptySortedSet());
    }

    /** Of the values counted; of very many only so many as can be shown. */
    List<Value> of(Tally tally) {
        Map<String, Set<String>> children = new HashMap<>();
        Set<String> named = new LinkedHashSet<>(selected);
        named.addAll(excluded);
        Set<String> kept = new LinkedHashSet<>();
        for (String value : named) {
            kept.addAll(vocabulary.path(field, value));
            kept.add(value);
        }
        Map<String, Long> all = tally.values(field, most == deep ? Integer.MAX_VALUE : LISTED, kept);
        kept.forEach(value -> all.putIfAbsent(value, 0L));
        Set<String> roots = new LinkedHashSet<>();
        for (String value : all.keySet()) {
            List<String> path = vocabulary.path(field, value);
            String parent = path.size() < 2 ? null : path.get(path.size() - 2);
            if (parent == null || !all.containsKey(parent)) {
                roots.add(value);
            } else {
                children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(value);
            }
        }
        return level(0, roots, all, children, kept);
    }

    private List<Value> level(
            int depth,
            Set<String> values,
            Map<String, Long> counts,
            Map<String, Set<String>> children,
            Set<String> kept) {
        var sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing((String value) -> !selected.contains(value))
                .thenComparing(Comparator.comparing((String value) -> counts.getOrDefault(value, 0L))
                        .reversed())
                .thenComparing(Comparator.naturalOrder()));
        var out = new ArrayList<Value>();
        for (String value : sorted) {
            if (out.size() < (depth < 2 ? most : deep) || kept.contains(value)) {
                Set<String> below = children.getOrDefault(value, Set.of());
                out.add(value(
                        value,
                        vocabulary.label(field, value),
                        counts.getOrDefault(value, 0L),
                        level(depth + 1, below, counts, children, kept)));
            }
        }
        return out;
    }

    Value value(String value, String label, long count, List<Value> children) {
        boolean without = excluded.contains(value);
        @Nullable String exclude = without ? null : addresses.exclude(value);
        return new Value(
                value, label, count, selected.contains(value), without, addresses.toggle(value), exclude, children);
    }
}
