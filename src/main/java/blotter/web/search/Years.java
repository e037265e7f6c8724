package blotter.web.search;

import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.Phrases;
import blotter.web.page.SearchPage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bars of a search: years; the months of the year in view; the days of the month in view. A span without
 * releases between two that have some is drawn as an empty place, so that a gap looks like one.
 *
 * @param days counts the days of a month
 */
record Years(Frame f, Search search, Results results, Function<YearMonth, List<Results.Value>> days) {
    private static final String UNDATED = "none";
    private static final int MOST = 60;

    SearchPage.@Nullable Timeline bars() {
        var years = results.values(Field.YEAR);
        var none = years.stream()
                .filter(value -> value.value().equals(UNDATED) && (value.count() > 0 || value.selected()))
                .findFirst()
                .map(value -> new Panels(f, search).value(Field.YEAR, value))
                .orElse(null);
        var dated = years.stream()
                .filter(value -> !value.value().equals(UNDATED))
                .sorted(Comparator.comparing(Results.Value::value))
                .toList();
        if (dated.isEmpty() && none == null) {
            return null;
        }
        var month = month();
        if (month != null) {
            var daily = days.apply(month);
            if (!daily.isEmpty()) {
                return new SearchPage.Timeline(
                        f.t("timeline.days", new Phrases(f.m()).month(month.atDay(1))),
                        "day",
                        daily(daily),
                        List.of(all(), link(Integer.toString(month.getYear()), yearOnly(month.getYear()))),
                        none);
            }
        }
        int year = year(dated);
        if (year > 0 && !results.months().isEmpty()) {
            return new SearchPage.Timeline(
                    f.t("timeline.months", Integer.toString(year)), "month", monthly(year), List.of(all()), none);
        }
        boolean narrowed = dated.stream().anyMatch(Results.Value::selected);
        return new SearchPage.Timeline(
                f.t("timeline.years"), "year", yearly(dated), narrowed ? List.of(all()) : List.of(), none);
    }

    private Link all() {
        return link(f.t("timeline.all"), search.without(Field.YEAR).dates("", ""));
    }

    private Search yearOnly(int year) {
        var open = search.dates("", "");
        var text = Integer.toString(year);
        return open.include()
                        .getOrDefault(Field.YEAR, java.util.Collections.emptySortedSet())
                        .contains(text)
                ? open
                : open.toggle(Field.YEAR, text);
    }

    private Link link(String label, Search to) {
        return new Link(label, f.to(Address.of("/", to.address())));
    }

    /** The month that both dates lie in; null when there is none. */
    private @Nullable YearMonth month() {
        var from = search.from();
        if (from.length() < 7 || search.to().length() < 7) {
            return null;
        }
        try {
            var first = from.length() == 7 ? YearMonth.parse(from) : YearMonth.from(LocalDate.parse(from));
            return search.to().startsWith(first.toString()) ? first : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The one year in view; 0 when there are several. */
    private int year(List<Results.Value> dated) {
        var chosen = dated.stream().filter(Results.Value::selected).toList();
        if (chosen.size() == 1) {
            return Integer.parseInt(chosen.getFirst().value());
        }
        var from = search.from();
        boolean one = chosen.isEmpty()
                && from.length() >= 4
                && search.to().length() >= 4
                && from.substring(0, 4).equals(search.to().substring(0, 4));
        return one ? Integer.parseInt(from.substring(0, 4)) : 0;
    }

    private List<SearchPage.Bar> yearly(List<Results.Value> dated) {
        var byYear = new TreeMap<Integer, Results.Value>();
        dated.forEach(value -> byYear.put(Integer.parseInt(value.value()), value));
        var out = new ArrayList<SearchPage.Bar>();
        if (byYear.isEmpty()) {
            return out;
        }
        long most = most(dated);
        int first = Math.max(byYear.firstKey(), byYear.lastKey() - MOST + 1);
        for (int year = first; year <= byYear.lastKey(); year++) {
            var value = byYear.get(year);
            var shown = Integer.toString(year);
            out.add(
                    value == null
                            ? bar(
                                    shown,
                                    shown,
                                    0,
                                    most,
                                    false,
                                    search.toggle(Field.YEAR, shown).address())
                            : bar(shown, shown, value.count(), most, value.selected(), value.toggle()));
        }
        return out;
    }

    private List<SearchPage.Bar> monthly(int year) {
        var phrases = new Phrases(f.m());
        var byMonth = new TreeMap<String, Results.Value>();
        results.months().forEach(value -> byMonth.put(value.value(), value));
        long most = most(results.months().stream()
                .filter(value -> value.value().startsWith(Integer.toString(year)))
                .toList());
        var out = new ArrayList<SearchPage.Bar>();
        for (int month = 1; month <= 12; month++) {
            var when = YearMonth.of(year, month);
            var value = byMonth.get(when.toString());
            out.add(bar(
                    Integer.toString(month),
                    phrases.month(when.atDay(1)),
                    value == null ? 0 : value.count(),
                    most,
                    false,
                    search.dates(when.toString(), when.toString()).address()));
        }
        return out;
    }

    private List<SearchPage.Bar> daily(List<Results.Value> values) {
        var phrases = new Phrases(f.m());
        long most = most(values);
        var out = new ArrayList<SearchPage.Bar>();
        for (var value : values) {
            var day = LocalDate.parse(value.value());
            boolean on = search.from().equals(value.value()) && search.to().equals(value.value());
            var month = day.toString().substring(0, 7);
            var to = on ? search.dates(month, month) : search.dates(value.value(), value.value());
            out.add(bar(
                    Integer.toString(day.getDayOfMonth()), phrases.day(day), value.count(), most, on, to.address()));
        }
        return out;
    }

    private static long most(List<Results.Value> values) {
        return values.stream().mapToLong(Results.Value::count).max().orElse(0);
    }

    private SearchPage.Bar bar(String shown, String when, long count, long most, boolean selected, String address) {
        int height = most == 0 ? 0 : (int) Math.ceil(100.0 * count / most);
        return new SearchPage.Bar(
                shown, f.n("timeline.bar", count, when), count, height, selected, f.to(Address.of("/", address)));
    }
}
