package blotter.web.search;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Labels;
import blotter.web.page.Link;
import blotter.web.page.SearchPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the facets at the side: each value a link with its count, and another link that leaves the value out. What is
 * directly below a value is folded away until the value is chosen; what is further below is shown once that is, and on the page of
 * all values before.
 *
 * @param heavy whether the search is so long to write that hundreds of its addresses would make a page of megabytes: the first
 *     values do
 */
record Panels(Frame f, Search search, boolean heavy) {
    private static final List<Field> SHOWN =
            List.of(Field.AGENCY, Field.LOCATION, Field.TOPIC, Field.KIND, Field.LANG, Field.SOURCE);
    /** Facets with a page of all their values. */
    static final Set<Field> ALL = EnumSet.of(Field.AGENCY, Field.LOCATION, Field.TOPIC, Field.SOURCE);

    private static final int FIRST = 8;
    private static final int LONGEST_ADDRESS = 1_000;
    /** The facet whose first value shows what is below it unasked: the governorates. */
    private static final Field UNFOLDED = Field.LOCATION;

    Panels(Frame f, Search search) {
        this(f, search, search.address().length() > LONGEST_ADDRESS);
    }

    List<SearchPage.Panel> panels(Results results) {
        var out = new ArrayList<SearchPage.Panel>();
        for (var field : SHOWN) {
            var found = results.values(field);
            var values = heavy
                    ? found.stream()
                            .limit(FIRST)
                            .map(value -> value(field, value))
                            .toList()
                    : found.stream()
                            .map(value -> deep(
                                    field,
                                    value,
                                    touches(value) || (field == UNFOLDED && value.equals(found.getFirst()))))
                            .toList();
            if (!values.isEmpty()) {
                int first = first(values);
                out.add(new SearchPage.Panel(
                        field.id(),
                        f.t("facet." + field.id()),
                        values.subList(0, first),
                        values.subList(first, values.size()),
                        values.size() > first ? f.n("facet.more", values.size() - first) : "",
                        ALL.contains(field) ? all(field, results) : null,
                        field == Field.LOCATION && !heavy ? new MapView(f, search).iraq(found) : null));
            }
        }
        return out;
    }

    /** To the page of all values, which says how many there are: those at the side are the most frequent. */
    private Link all(Field field, Results results) {
        return new Link(
                f.n("facet.all." + field.id(), results.sizes().getOrDefault(field, 0)),
                f.to(Address.of("/all/" + field.id(), search.page(1).address())));
    }

    /**
     * What a value's link does, as the key of a sentence: beside one that is selected it asks for either.
     *
     * @param on whether the value is selected or excluded
     */
    static String does(Search search, Field field, boolean on) {
        return on ? "facet.remove" : search.include().containsKey(field) ? "facet.beside" : "facet.only";
    }

    /** A value without those below it. */
    SearchPage.Value value(Field field, Results.Value value) {
        return value(field, value, f.labels().label(field, value.value()), Below.NOTHING);
    }

    /** The values below one, as far as they are shown at once. */
    private record Below(List<SearchPage.Value> first, List<SearchPage.Value> rest, String more, boolean folded) {
        static final Below NOTHING = new Below(List.of(), List.of(), "", false);
    }

    private SearchPage.Value deep(Field field, Results.Value value, boolean open) {
        var name = f.labels().label(field, value.value());
        var children = value.children().stream()
                .map(child -> open ? deep(field, child, touches(child)) : value(field, child))
                .toList();
        int first = open ? first(children) : 0;
        var rest = children.subList(first, children.size());
        var more = rest.isEmpty() ? "" : open ? f.n("facet.more", rest.size()) : f.t("facet.within", name.text());
        return value(
                field, value, name, new Below(children.subList(0, first), rest, more, !open && !children.isEmpty()));
    }

    /** Whether the value or one below it is asked for or left out. */
    private static boolean touches(Results.Value value) {
        return value.selected() || value.excluded() || touched(value.children());
    }

    private static boolean touched(List<Results.Value> values) {
        for (var value : values) {
            if (touches(value)) {
                return true;
            }
        }
        return false;
    }

    private SearchPage.Value value(Field field, Results.Value value, Labels.Label label, Below below) {
        var name = label.text();
        var exclude = heavy ? null : value.exclude();
        boolean on = value.selected() || value.excluded();
        return new SearchPage.Value(
                name,
                label.lang().equals(f.m().language()) || label.lang().isEmpty() ? null : label.lang(),
                label.direction().equals(f.m().direction()) ? null : label.direction(),
                value.excluded() ? "" : f.m().number(value.count()),
                value.selected(),
                value.excluded(),
                f.to(Address.of("/", value.toggle())),
                value.excluded()
                        ? f.t("chips.remove") + " " + f.t("chip.not." + field.id(), name)
                        : f.n(does(search, field, on), value.count(), name),
                exclude == null ? null : f.to(Address.of("/", exclude)),
                f.t("facet.exclude", name),
                below.first(),
                below.rest(),
                below.more(),
                below.folded());
    }

    /** How many are shown at once: all when only one would be left behind. */
    private static int first(List<SearchPage.Value> values) {
        return values.size() <= FIRST + 1 ? values.size() : FIRST;
    }
}
