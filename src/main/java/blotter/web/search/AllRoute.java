package blotter.web.search;

import blotter.search.Field;
import blotter.search.Finder;
import blotter.search.Results;
import blotter.search.Search;
import blotter.text.Fold;
import blotter.web.page.Address;
import blotter.web.page.AllPage;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.SearchPage;
import blotter.web.room.Asked;
import blotter.web.room.Frames;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All values of a facet for any search, by letter: agencies with their counts over time, places with their maps. */
public record AllRoute(Room room) implements Handler {
    private static final String FIND = "find";
    private static final int MOST = 10_000;

    @Override
    public void handle(Context ctx) {
        var name = ctx.pathParam("field");
        var field = Panels.ALL.stream().filter(one -> one.id().equals(name)).findFirst();
        if (field.isEmpty()) {
            Refusal.of(
                            404,
                            "no facet \"" + name + "\" has such a page; there are "
                                    + Panels.ALL.stream().map(Field::id).collect(Collectors.joining(", ")))
                    .page(room, ctx);
            return;
        }
        var pairs = Address.pairs(ctx.queryString());
        var rest = pairs.stream().filter(pair -> !pair.name().equals(FIND)).toList();
        var find = pairs.stream()
                .filter(pair -> pair.name().equals(FIND))
                .map(Address.Pair::value)
                .findFirst()
                .orElse("");
        switch (Asked.of(rest)) {
            case Asked.Mistake mistake -> mistake.refusal().page(room, ctx);
            case Asked.Question question -> room.page(ctx, "all.jte", page(ctx, question.search(), field.get(), find));
        }
    }

    private AllPage page(Context ctx, Search search, Field field, String find) {
        var f = room.frame(ctx);
        var values = room.finder().values(search, field, MOST);
        var key = Fold.key(find).strip();
        var history = field == Field.AGENCY ? History.of(room.finder(), search) : History.NONE;
        var letters = new Letters(f, history);
        flat(values, new ArrayList<>()).stream()
                .filter(value -> key.isEmpty() || named(f, field, value, key))
                .forEach(value ->
                        letters.add(field, value, new Panels(f, search).value(field, value), room.vocabulary()));
        var chips = new Chips(f, search);
        var maps = field == Field.LOCATION && key.isEmpty()
                ? List.of(new MapView(f, search).world(values), new MapView(f, search).iraq(values))
                : List.<SearchPage.Atlas>of();
        var hidden = new ArrayList<Frame.Hidden>();
        Address.pairs(search.address()).forEach(pair -> hidden.add(new Frame.Hidden(pair.name(), pair.value())));
        if (!f.ui().isEmpty()) {
            hidden.add(new Frame.Hidden(Frames.UI, f.ui()));
        }
        var heading = f.n("all." + field.id(), letters.size());
        return new AllPage(
                f.titled(f.t("title.page", heading)),
                field.id(),
                heading,
                search.q().isEmpty() ? f.t("all.lead") : f.t("all.lead.for", search.q()),
                new Link(f.t("all.back"), f.to(Address.of("/", search.address()))),
                chips.filters().stream().map(chips::chip).toList(),
                find,
                hidden,
                maps,
                letters.all(),
                history.years());
    }

    private boolean named(Frame f, Field field, Results.Value value, String key) {
        return Fold.key(f.labels().of(field, value.value())).contains(key)
                || Fold.key(value.label()).contains(key)
                || value.value().toLowerCase(Locale.ROOT).equals(key);
    }

    private static List<Results.Value> flat(List<Results.Value> values, List<Results.Value> out) {
        for (var value : values) {
            out.add(value);
            flat(value.children(), out);
        }
        return out;
    }

    /**
     * How many releases each agency has in each year.
     *
     * @param years oldest first, the last fifteen
     * @param counts by year and agency
     */
    record History(List<String> years, List<java.util.Map<String, Long>> counts) {
        static final History NONE = new History(List.of(), List.of());
        private static final int YEARS = 15;

        /** One count of the facet a year, so the work does not grow with the number of agencies. */
        static History of(Finder finder, Search search) {
            var years = finder.values(search, Field.YEAR, MOST).stream()
                    .map(Results.Value::value)
                    .filter(year -> !year.equals("none"))
                    .limit(YEARS)
                    .sorted()
                    .toList();
            var open = search.without(Field.YEAR);
            var counts = years.stream()
                    .map(year -> finder.values(open.toggle(Field.YEAR, year), Field.AGENCY, MOST).stream()
                            .collect(Collectors.toMap(Results.Value::value, Results.Value::count, Long::sum)))
                    .toList();
            return new History(years, counts);
        }

        List<Long> of(String agency) {
            return counts.stream().map(year -> year.getOrDefault(agency, 0L)).toList();
        }
    }
}
