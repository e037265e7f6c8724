package blotter.web.search;

import blotter.search.Field;
import blotter.search.Results.Value;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.SearchPage;
import blotter.web.page.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shades the places of a map by their counts, each a link that narrows to it. The steps of the shades grow by a factor, so
 * that a capital with most of the releases does not leave the rest in one shade.
 */
record MapView(Frame f, Search search) {
    private static final int SHADES = 5;
    private static final String IRAQ = "IQ";

    /** The governorates, from the values of the facet of places. */
    SearchPage.Atlas iraq(List<Value> places) {
        var below = places.stream()
                .filter(place -> place.value().equals(IRAQ))
                .findFirst()
                .map(Value::children)
                .orElse(List.of());
        return atlas(f.t("map.iraq"), Shapes.IRAQ, below);
    }

    SearchPage.Atlas world(List<Value> places) {
        return atlas(f.t("map.world"), Shapes.WORLD, places);
    }

    private SearchPage.Atlas atlas(String label, Shapes shapes, List<Value> values) {
        Map<String, Value> byId = new HashMap<>();
        values.forEach(value -> byId.put(value.value(), value));
        long most = values.stream().mapToLong(Value::count).max().orElse(0);
        var steps = steps(most);
        var areas = new ArrayList<SearchPage.Area>();
        for (var shape : shapes.all()) {
            areas.add(area(shape, byId.get(shape.id()), steps));
        }
        var legend = new ArrayList<SearchPage.Shade>();
        long low = 1;
        for (int i = 0; i < steps.size(); i++) {
            long high = steps.get(i);
            legend.add(new SearchPage.Shade(
                    SHADES - steps.size() + i + 1,
                    low == high ? f.m().number(low) : f.m().number(low) + "\u2013" + f.m().number(high)));
            low = high + 1;
        }
        return new SearchPage.Atlas(
                label, f.file(shapes.name() + ".svg"), shapes.width(), shapes.height(), areas, legend);
    }

    private SearchPage.Area area(Shapes.Shape shape, @Nullable Value value, List<Long> steps) {
        var name = f.labels().of(Field.LOCATION, shape.id());
        if (value == null) {
            return new SearchPage.Area(
                    shape.id(),
                    shape.x(),
                    shape.y(),
                    "",
                    0,
                    false,
                    false,
                    null,
                    f.n(Panels.does(search, Field.LOCATION, false), 0, name));
        }
        boolean on = value.selected() || value.excluded();
        return new SearchPage.Area(
                shape.id(),
                shape.x(),
                shape.y(),
                value.count() == 0 ? "" : f.m().number(value.count()),
                shade(value.count(), steps),
                value.selected(),
                value.excluded(),
                value.count() > 0 || on ? f.to(Address.of("/", value.toggle())) : null,
                f.n(Panels.does(search, Field.LOCATION, on), value.count(), name));
    }

    private static int shade(long count, List<Long> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (count > 0 && count <= steps.get(i)) {
                return SHADES - steps.size() + i + 1;
            }
        }
        return 0;
    }

    /** The highest count of each shade, the last the highest of all. */
    static List<Long> steps(long most) {
        var out = new ArrayList<Long>();
        long before = 0;
        for (int i = 1; i <= SHADES && before < most; i++) {
            long high =
                    i == SHADES ? most : Math.max(before + 1, Math.round(Math.pow((double) most, (double) i / SHADES)));
            before = Math.min(high, most);
            out.add(before);
        }
        return out;
    }
}
