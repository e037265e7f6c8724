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
import java.util.HashSet;
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

    /**
     * A value and those counted that lie in it.
     *
     * @param kept whether it is listed beyond the limit: it or one below is asked for
     */
    private record Counted(String value, long count, boolean selected, boolean kept, List<Counted> below) {
        static final Comparator<Counted> ORDER = Comparator.comparing((Counted one) -> !one.selected)
                .thenComparing(Comparator.comparingLong(Counted::count).reversed())
                .thenComparing(Counted::value);
    }

    /** Of the values counted; of very many only so many as can be shown. */
    List<Value> of(Tally tally) {
        Set<String> kept = kept();
        Map<String, Long> all = tally.values(field, most == deep ? Integer.MAX_VALUE : LISTED, kept);
        kept.forEach(value -> all.putIfAbsent(value, 0L));
        Map<String, Counted> each = HashMap.newHashMap(all.size());
        all.forEach((value, count) -> each.put(
                value, new Counted(value, count, selected.contains(value), kept.contains(value), new ArrayList<>())));
        var roots = new ArrayList<Counted>();
        for (Counted one : each.values()) {
            List<String> path = vocabulary.path(field, one.value());
            Counted parent = path.size() < 2 ? null : each.get(path.get(path.size() - 2));
            (parent == null ? roots : parent.below()).add(one);
        }
        return level(0, roots);
    }

    /** How many there are, listed or not. */
    int size(Tally tally) {
        return tally.size(field, kept());
    }

    /** What is selected or excluded, with what it lies in. */
    private Set<String> kept() {
        Set<String> kept = new HashSet<>();
        for (Set<String> named : List.of(selected, excluded)) {
            for (String value : named) {
                kept.addAll(vocabulary.path(field, value));
                kept.add(value);
            }
        }
        return kept;
    }

    private List<Value> level(int depth, List<Counted> values) {
        values.sort(Counted.ORDER);
        var out = new ArrayList<Value>();
        for (Counted one : values) {
            if (out.size() < (depth < 2 ? most : deep) || one.kept()) {
                String label = vocabulary.label(field, one.value());
                out.add(value(one.value(), label, one.count(), level(depth + 1, one.below())));
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
