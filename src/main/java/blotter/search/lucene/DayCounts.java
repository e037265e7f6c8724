package blotter.search.lucene;

import blotter.release.DateSpan;
import blotter.search.Results.Value;
import blotter.search.Search;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;

/** Counts the days of a month, each as many releases as a search for that day finds: a date known to the month is in all. */
final class DayCounts {
    private final YearMonth month;
    private final Search search;

    DayCounts(YearMonth month, Search search) {
        this.month = month;
        this.search = search;
    }

    /** The query narrowed to the month. */
    Query within(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(Filters.overlap(DateSpan.month(month), search.dated()), Occur.FILTER)
                .build();
    }

    /** Every day of the month with its count. */
    List<Value> of(FacetsCollector found) throws IOException {
        long first = month.atDay(1).toEpochDay();
        var counts = new long[month.lengthOfMonth()];
        for (var docs : found.getMatchingDocs()) {
            var reader = docs.context().reader();
            NumericDocValues from = DocValues.getNumeric(reader, Schema.from(search.dated()));
            NumericDocValues to = DocValues.getNumeric(reader, Schema.last(search.dated()));
            DocIdSetIterator each = docs.bits().iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (from.advanceExact(doc)) {
                    long begin = from.longValue() - first;
                    long end = to.advanceExact(doc) ? to.longValue() - first : begin;
                    for (long day = Math.max(0, begin); day <= Math.min(end, counts.length - 1); day++) {
                        counts[(int) day]++;
                    }
                }
            }
        }
        var out = new ArrayList<Value>();
        for (int day = 0; day < counts.length; day++) {
            String name = month.atDay(day + 1).toString();
            boolean selected = search.from().equals(name) && search.to().equals(name);
            String toggled = (selected ? search.dates("", "") : search.dates(name, name)).address();
            out.add(new Value(name, name, counts[day], selected, false, toggled, null, List.of()));
        }
        return out;
    }
}
