package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;

/** How many releases were found, and how many of them have each value: exact, counted while they are found. */
final class Tally {
    private static final int BATCH = 256;

    private final FacetState state;
    private final Dated dated;
    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);
    private final TreeMap<Integer, Long> months = new TreeMap<>();
    private final TreeMap<Integer, Long> repeats = new TreeMap<>();
    private long total;
    private long unknown;

    private Tally(FacetState state, Dated dated) {
        this.state = state;
        this.dated = dated;
        for (Field field : Schema.COUNTED) {
            counts.put(field, new int[state.values(field).size()]);
        }
    }

    /** Counts what a query finds. */
    static Tally of(IndexSearcher searcher, FacetState state, Query query, Dated dated) throws IOException {
        return searcher.search(query, new Counting(state, dated));
    }

    long total() {
        return total;
    }

    /**
     * How many values of a facet there are.
     *
     * @param wanted values that count although no release has them
     */
    int size(Field field, Set<String> wanted) {
        int[] each = counts.getOrDefault(field, new int[0]);
        List<String> names = state.values(field);
        int size = wanted.size();
        for (int i = 0; i < each.length; i++) {
            size += each[i] > 0 && !wanted.contains(names.get(i)) ? 1 : 0;
        }
        return size;
    }

    /**
     * How many of the releases have each value; values that none has are left out, and so are the rarest when there are many.
     * What holds another value is never rarer than it, so no value is listed without what it lies in.
     *
     * @param enough values to list; some more are when equal counts do not tell them apart
     * @param wanted values that are listed however rare they are
     */
    Map<String, Long> values(Field field, int enough, Set<String> wanted) {
        int[] each = counts.getOrDefault(field, new int[0]);
        int least = least(each, enough);
        List<String> names = state.values(field);
        var out = new HashMap<String, Long>();
        for (int i = 0; i < each.length; i++) {
            if (each[i] > 0 && (each[i] >= least || wanted.contains(names.get(i)))) {
                out.put(names.get(i), (long) each[i]);
            }
        }
        return out;
    }

    private static int least(int[] counts, int enough) {
        if (counts.length <= enough) {
            return 1;
        }
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return Math.max(1, sorted[sorted.length - enough]);
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
    Times times() {
        var years = new TreeMap<Integer, Long>();
        months.forEach((month, count) -> years.merge(Math.floorDiv(month, 12), count, Long::sum));
        repeats.forEach((year, count) -> years.merge(year, -count, Long::sum));
        return new Times(months, years, unknown);
    }

    private void add(int segment, SegmentFacets facets, int[] found, int[] touched) {
        for (Field field : Schema.COUNTED) {
            LongValues global = state.global(field, segment);
            int[] all = counts.getOrDefault(field, new int[0]);
            int from = facets.offset(field);
            int end = end(facets, field);
            for (int value = from; value < end; value++) {
                if (found[value] > 0) {
                    all[(int) global.get(value - from)] += found[value];
                }
            }
        }
        SegmentFacets.Time time = facets.time(dated);
        unknown += touched[0];
        for (int value = 1; value < touched.length; value++) {
            if (touched[value] > 0) {
                boolean month = value <= time.months();
                (month ? months : repeats)
                        .merge(month ? time.first() + value - 1 : time.year(value), (long) touched[value], Long::sum);
            }
        }
    }

    private static int end(SegmentFacets facets, Field field) {
        int next = Schema.COUNTED.indexOf(field) + 1;
        return next < Schema.COUNTED.size() ? facets.offset(Schema.COUNTED.get(next)) : facets.size();
    }

    /** One pass over what is found; the score is not asked for. */
    private record Counting(FacetState state, Dated dated) implements CollectorManager<Counter, Tally> {
        @Override
        public Counter newCollector() {
            return new Counter(new Tally(state, dated));
        }

        @Override
        public Tally reduce(Collection<Counter> counters) {
            return counters.iterator().next().tally;
        }
    }

    /** Counts in the numbers of one segment, then adds them up in the numbers of all. */
    private static final class Counter implements org.apache.lucene.search.Collector {
        private final Tally tally;

        Counter(Tally tally) {
            this.tally = tally;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            return new Leaf(tally, leaf.ord, tally.state.segment(leaf.ord));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** One segment. */
    private static final class Leaf implements LeafCollector {
        private final Tally tally;
        private final int ordinal;
        private final SegmentFacets facets;
        private final SegmentFacets.Time time;
        private final int[] values;
        private final int[] months;
        private final int[] batch = new int[BATCH];
        private int waiting;

        Leaf(Tally tally, int ordinal, SegmentFacets facets) {
            this.tally = tally;
            this.ordinal = ordinal;
            this.facets = facets;
            this.time = facets.time(tally.dated);
            this.values = new int[facets.size()];
            this.months = new int[time.size()];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // nothing is scored
        }

        @Override
        public void collect(int doc) {
            batch[waiting++] = doc;
            if (waiting == BATCH) {
                count();
            }
        }

        @Override
        public void collect(DocIdStream stream) {
            count();
            for (waiting = stream.intoArray(batch); waiting > 0; waiting = stream.intoArray(batch)) {
                count();
            }
        }

        private void count() {
            facets.values().count(batch, waiting, values);
            time.column().count(batch, waiting, months);
            tally.total += waiting;
            waiting = 0;
        }

        @Override
        public void finish() {
            count();
            tally.add(ordinal, facets, values, months);
        }
    }
}
