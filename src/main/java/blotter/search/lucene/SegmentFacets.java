package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What one segment's documents are counted by, read once from its values and good for as long as the segment lives: all
 * facets in one column, so that a document found costs one look, the months of each of the three dates in another; and what
 * it takes to see that a document is like no other; and where the words that were looked up lately stand.
 */
final class SegmentFacets {
    private final Map<Field, Integer> offsets = new EnumMap<>(Field.class);
    private final int size;
    private final FacetColumn values;
    private final Map<Dated, Time> times = new EnumMap<>(Dated.class);
    private final MarkColumn marks;
    private final Dictionary titles = new Dictionary();
    private final Dictionary texts = new Dictionary();

    SegmentFacets(LeafReader reader) throws IOException {
        List<Field> fields = Schema.COUNTED;
        var sets = new SortedSetDocValues[fields.size()];
        int[] begins = new int[sets.length];
        int all = 0;
        for (int i = 0; i < sets.length; i++) {
            sets[i] = DocValues.getSortedSet(reader, Schema.facet(fields.get(i)));
            offsets.put(fields.get(i), all);
            begins[i] = all;
            all += (int) sets[i].getValueCount();
        }
        size = all;
        values = values(reader.maxDoc(), sets, begins);
        for (Dated dated : Dated.values()) {
            times.put(dated, time(reader, dated));
        }
        marks = new MarkColumn(reader);
    }

    /**
     * The months of one date. Value 0 is an unknown date, then come the months, then the years once for every month beyond the
     * first that a document touches in them.
     *
     * @param first month and year that a document touches, months counted from year 0
     */
    record Time(FacetColumn column, int first, int months, int size) {
        int year(int value) {
            return Math.floorDiv(first, 12) + value - months - 1;
        }
    }

    FacetColumn values() {
        return values;
    }

    MarkColumn marks() {
        return marks;
    }

    Dictionary titles() {
        return titles;
    }

    Dictionary texts() {
        return texts;
    }

    /** Where a facet's values begin among all values of the segment. */
    int offset(Field field) {
        return offsets.getOrDefault(field, 0);
    }

    /** How many values there are, over all facets. */
    int size() {
        return size;
    }

    Time time(Dated dated) {
        Time time = times.get(dated);
        if (time == null) {
            throw new IllegalArgumentException("no months of " + dated.id());
        }
        return time;
    }

    private static FacetColumn values(int documents, SortedSetDocValues[] sets, int[] begins) throws IOException {
        var column = new FacetColumn.Builder(documents);
        for (int doc = 0; doc < documents; doc++) {
            for (int i = 0; i < sets.length; i++) {
                if (sets[i].advanceExact(doc)) {
                    for (int left = sets[i].docValueCount(); left > 0; left--) {
                        column.add(begins[i] + (int) sets[i].nextOrd());
                    }
                }
            }
            column.next();
        }
        return column.build();
    }

    private static Time time(LeafReader reader, Dated dated) throws IOException {
        SortedNumericDocValues months = DocValues.getSortedNumeric(reader, Schema.months(dated));
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        while (months.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS) {
            for (int left = months.docValueCount(); left > 0; left--) {
                int month = (int) months.nextValue();
                first = Math.min(first, month);
                last = Math.max(last, month);
            }
        }
        return first > last ? new Time(unknown(reader.maxDoc()), 0, 0, 1) : time(reader, dated, first, last);
    }

    private static FacetColumn unknown(int documents) {
        var column = new FacetColumn.Builder(documents);
        for (int doc = 0; doc < documents; doc++) {
            column.add(0);
            column.next();
        }
        return column.build();
    }

    private static Time time(LeafReader reader, Dated dated, int first, int last) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, Schema.months(dated));
        int months = last - first + 1;
        int firstYear = Math.floorDiv(first, 12);
        var column = new FacetColumn.Builder(reader.maxDoc());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (!values.advanceExact(doc)) {
                column.add(0);
            } else {
                int before = Integer.MIN_VALUE;
                for (int left = values.docValueCount(); left > 0; left--) {
                    int month = (int) values.nextValue();
                    int year = Math.floorDiv(month, 12);
                    column.add(1 + month - first);
                    if (year == before) {
                        column.add(1 + months + year - firstYear);
                    }
                    before = year;
                }
            }
            column.next();
        }
        return new Time(column.build(), first, months, 2 + months + Math.floorDiv(last, 12) - firstYear);
    }
}
