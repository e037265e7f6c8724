package blotter.web;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bars of a search: years, or the months of the year when one is chosen. A year without releases between two
 * that have some is drawn as an empty place, so that a gap looks like one.
 */
record Years(Frame f, Search search, Results results) {
    private static final String UNDATED = "none";
    private static final int MOST = 60;

    SearchPage.@Nullable Timeline bars() {
        var years = results.facets().getOrDefault(Field.YEAR, List.of());
        var none = years.stream()
                .filter(value -> value.value().equals(UNDATED) && value.count() > 0)
                .findFirst()
                .map(value -> new Panels(f, search).value(Field.YEAR, value, f.t("date.none")))
                .orElse(null);
        var dated = years.stream()
                .filter(value -> !value.value().equals(UNDATED))
                .sorted(Comparator.comparing(Results.Value::value))
                .toList();
        var chosen = dated.stream().filter(Results.Value::selected).toList();
        boolean monthly = chosen.size() == 1 && !results.months().isEmpty();
        if (dated.isEmpty() && none == null) {
            return null;
        }
        if (monthly) {
            return new SearchPage.Timeline(
                    f.t("timeline.months", chosen.getFirst().value()),
                    months(chosen.getFirst().value()),
                    f.to(Address.of("/", search.without(Field.YEAR).address())),
                    none);
        }
        var all = chosen.isEmpty() ? null : f.to(Address.of("/", search.without(Field.YEAR).address()));
        return new SearchPage.Timeline(f.t("timeline.years"), years(dated), all, none);
    }

    private List<SearchPage.Bar> years(List<Results.Value> dated) {
        var byYear = new TreeMap<Integer, Results.Value>();
        dated.forEach(value -> byYear.put(Integer.parseInt(value.value()), value));
        long most = dated.stream().mapToLong(Results.Value::count).max().orElse(0);
        var out = new ArrayList<SearchPage.Bar>();
        if (byYear.isEmpty()) {
            return out;
        }
        int first = Math.max(byYear.firstKey(), byYear.lastKey() - MOST + 1);
        for (int year = first; year <= byYear.lastKey(); year++) {
            var value = byYear.get(year);
            var shown = Integer.toString(year);
            out.add(value == null
                    ? bar(shown, shown, 0, most, false, search.toggle(Field.YEAR, shown).address())
                    : bar(shown, shown, value.count(), most, value.selected(), value.toggle()));
        }
        return out;
    }

    private List<SearchPage.Bar> months(String year) {
        var phrases = new Phrases(f.m());
        var byMonth = new TreeMap<String, Results.Value>();
        results.months().forEach(value -> byMonth.put(value.value(), value));
        long most = results.months().stream().mapToLong(Results.Value::count).max().orElse(0);
        var out = new ArrayList<SearchPage.Bar>();
        for (int month = 1; month <= 12; month++) {
            var when = YearMonth.of(Integer.parseInt(year), month);
            var value = byMonth.get(when.toString());
            boolean selected = search.from().equals(when.toString()) && search.to().equals(when.toString());
            var toggled = selected ? search.dates("", "") : search.dates(when.toString(), when.toString());
            out.add(bar(
                    Integer.toString(month),
                    phrases.month(when.atDay(1)),
                    value == null ? 0 : value.count(),
                    most,
                    selected,
                    toggled.address()));
        }
        return out;
    }

    private SearchPage.Bar bar(String shown, String when, long count, long most, boolean selected, String address) {
        int height = most == 0 ? 0 : (int) Math.ceil(100.0 * count / most);
        return new SearchPage.Bar(
                shown, f.n("timeline.bar", count, when), count, height, selected, f.to(Address.of("/", address)));
    }
}
