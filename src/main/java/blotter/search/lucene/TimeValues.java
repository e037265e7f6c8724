package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Field;
import blotter.search.PartialDate;
import blotter.search.Results.Value;
import blotter.search.Search;
import blotter.search.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Years and months with their counts: years from the newest, none last; months of the years in view in order of time. */
final class TimeValues {
    /** More years than these are shown without their months. */
    private static final int MOST_YEARS = 12;

    private final Vocabulary vocabulary;
    private final Search search;

    TimeValues(Vocabulary vocabulary, Search search) {
        this.vocabulary = vocabulary;
        this.search = search;
    }

    List<Value> years(Tally.Times times) {
        var values = new FacetValues(vocabulary, search, Field.YEAR, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var counts = new TreeMap<>(times.years());
        for (var chosen : List.of(search.include(), search.exclude())) {
            for (String year : chosen.getOrDefault(Field.YEAR, new TreeSet<>())) {
                if (!year.equals(PartialDate.UNKNOWN)) {
                    counts.putIfAbsent(Integer.parseInt(year), 0L);
                }
            }
        }
        var out = new ArrayList<Value>();
        counts.descendingMap()
                .forEach((year, count) -> out.add(values.value(number(year), number(year), count, List.of())));
        Value unknown = values.value(PartialDate.UNKNOWN, PartialDate.UNKNOWN, times.unknown(), List.of());
        if (unknown.count() > 0 || unknown.selected() || unknown.excluded()) {
            out.add(unknown);
        }
        return out;
    }

    /** Every month of the years in view, those without a release at 0; none when there are more than twelve years. */
    List<Value> months(Tally.Times times) {
        var years = new TreeSet<Integer>();
        for (String year : search.include().getOrDefault(Field.YEAR, new TreeSet<>())) {
            if (!year.equals(PartialDate.UNKNOWN)) {
                years.add(Integer.parseInt(year));
            }
        }
        if (years.isEmpty()) {
            years.addAll(between(times.years().navigableKeySet()));
        }
        var out = new ArrayList<Value>();
        if (years.size() <= MOST_YEARS) {
            for (int year : years) {
                for (int month = 1; month <= 12; month++) {
                    out.add(month(year, month, times));
                }
            }
        }
        return out;
    }

    /** Years with releases, within from and to. */
    private SortedSet<Integer> between(SortedSet<Integer> all) {
        Optional<DateSpan> from = PartialDate.of(search.from());
        Optional<DateSpan> to = PartialDate.of(search.to());
        var out = new TreeSet<>(all);
        LocalDate first = from.map(DateSpan::from).orElse(null);
        LocalDate last = to.map(DateSpan::to).orElse(null);
        out.removeIf(year -> (first != null && year < first.getYear()) || (last != null && year > last.getYear()));
        return out;
    }

    private Value month(int year, int month, Tally.Times times) {
        String name = number(year) + (month < 10 ? "-0" : "-") + month;
        boolean selected = search.from().equals(name) && search.to().equals(name);
        Search toggled = selected ? search.dates("", "") : search.dates(name, name);
        long count = times.months().getOrDefault(year * 12 + month - 1, 0L);
        return new Value(name, name, count, selected, false, toggled.address(), null, List.of());
    }

    private static String number(int year) {
        String digits = Integer.toString(year);
        return digits.length() < 4 ? "0".repeat(4 - digits.length()) + digits : digits;
    }
}
