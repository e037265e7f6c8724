package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.LongValues;

/** Counts the values of the releases found, exactly. */
final class FacetCounts {
    private final FacetOrdinals ordinals;

    FacetCounts(FacetOrdinals ordinals) {
        this.ordinals = ordinals;
    }

    /** How many of the releases have each value; values that none has are left out. */
    Map<String, Long> values(Field field, FacetsCollector found) throws IOException {
        FacetOrdinals.Values values = ordinals.values(field);
        var counts = new int[values.values().size()];
        for (MatchingDocs docs : found.getMatchingDocs()) {
            SortedSetDocValues segment = DocValues.getSortedSet(docs.context().reader(), Schema.facet(field));
            if (segment.getValueCount() > 0) {
                count(docs.bits().iterator(), segment, values.map().getGlobalOrds(docs.context().ord), counts);
            }
        }
        var out = new HashMap<String, Long>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                out.put(values.values().get(i), (long) counts[i]);
            }
        }
        return out;
    }

    private static void count(DocIdSetIterator docs, SortedSetDocValues values, LongValues global, int[] counts)
            throws IOException {
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) global.get(values.nextOrd())]++;
                }
            }
        }
    }

    /**
     * Counts by time.
     *
     * @param months by month since year 0, none with 0
     * @param years by year, none with 0
     * @param unknown releases without a date
     */
    record Times(NavigableMap<Integer, Long> months, NavigableMap<Integer, Long> years, long unknown) {}

    /** How many of the releases touch each month and each year. */
    Times times(Dated dated, FacetsCollector found) throws IOException {
        FacetOrdinals.Months range = ordinals.months(dated);
        var months = new int[Math.max(0, range.last() - range.first() + 1)];
        var years = new HashMap<Integer, Long>();
        long unknown = 0;
        for (MatchingDocs docs : found.getMatchingDocs()) {
            SortedNumericDocValues values =
                    DocValues.getSortedNumeric(docs.context().reader(), Schema.months(dated));
            unknown += count(docs.bits().iterator(), values, range.first(), months, years);
        }
        return new Times(named(months, range.first()), withSingles(months, range.first(), years), unknown);
    }

    /** Counts months; a release that touches several of one year would be counted again there, so that is taken off. */
    private static long count(
            DocIdSetIterator docs, SortedNumericDocValues values, int first, int[] months, Map<Integer, Long> off)
            throws IOException {
        long unknown = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (!values.advanceExact(doc)) {
                unknown++;
                continue;
            }
            int before = Integer.MIN_VALUE;
            for (int i = values.docValueCount(); i > 0; i--) {
                int month = (int) values.nextValue();
                months[month - first]++;
                if (Math.floorDiv(month, 12) == before) {
                    off.merge(before, -1L, Long::sum);
                }
                before = Math.floorDiv(month, 12);
            }
        }
        return unknown;
    }

    private static NavigableMap<Integer, Long> named(int[] months, int first) {
        var out = new TreeMap<Integer, Long>();
        for (int i = 0; i < months.length; i++) {
            if (months[i] > 0) {
                out.put(first + i, (long) months[i]);
            }
        }
        return out;
    }

    private static NavigableMap<Integer, Long> withSingles(int[] months, int first, Map<Integer, Long> off) {
        var out = new TreeMap<Integer, Long>();
        for (int i = 0; i < months.length; i++) {
            if (months[i] > 0) {
                out.merge(Math.floorDiv(first + i, 12), (long) months[i], Long::sum);
            }
        }
        off.forEach((year, count) -> out.merge(year, count, Long::sum));
        return out;
    }

    /** All facets that are counted by their values. */
    static List<Field> fields() {
        return Schema.COUNTED;
    }
}
