package blotter.web;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the facets at the side: each value a link with its count, and another link that leaves the value out. */
record Panels(Frame f, Search search) {
    private static final List<Field> SHOWN =
            List.of(Field.AGENCY, Field.LOCATION, Field.TOPIC, Field.KIND, Field.LANG, Field.SOURCE);
    private static final int FIRST = 8;
    private static final int DEEPER = 3;

    List<SearchPage.Panel> panels(Results results) {
        var out = new ArrayList<SearchPage.Panel>();
        for (var field : SHOWN) {
            var values = results.facets().getOrDefault(field, List.of()).stream()
                    .map(value -> value(field, value, null))
                    .toList();
            if (!values.isEmpty()) {
                int first = first(values);
                out.add(new SearchPage.Panel(
                        field.id(),
                        f.t("facet." + field.id()),
                        values.subList(0, first),
                        values.subList(first, values.size()),
                        values.size() > first ? f.n("facet.more", values.size() - first) : ""));
            }
        }
        return out;
    }

    SearchPage.Value value(Field field, Results.Value value, @Nullable String called) {
        return value(field, value, called, 0);
    }

    private SearchPage.Value value(Field field, Results.Value value, @Nullable String called, int depth) {
        var name = called == null ? new Labels(f.m()).of(field, value.value(), value.label()) : called;
        boolean ours = !name.equals(value.label()) || f.m().language().equals("en");
        var exclude = value.exclude();
        boolean on = value.selected() || value.excluded();
        var children = value.children().stream()
                .limit(depth < DEEPER ? Long.MAX_VALUE : 0)
                .map(child -> value(field, child, null, depth + 1))
                .toList();
        int first = first(children);
        return new SearchPage.Value(
                name,
                ours ? f.m().language() : "en",
                ours ? f.m().direction() : "ltr",
                f.m().number(value.count()),
                value.selected(),
                value.excluded(),
                f.to(Address.of("/", value.toggle())),
                f.n(on ? "facet.remove" : "facet.only", value.count(), name),
                exclude == null ? null : f.to(Address.of("/", exclude)),
                f.t("facet.exclude", name),
                children.subList(0, first),
                children.subList(first, children.size()),
                children.size() > first ? f.n("facet.more", children.size() - first) : "");
    }

    /** How many are shown at once: all when only one would be left behind. */
    private static int first(List<SearchPage.Value> values) {
        return values.size() <= FIRST + 1 ? values.size() : FIRST;
    }
}
