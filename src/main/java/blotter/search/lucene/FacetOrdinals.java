package blotter.search.lucene;

import blotter.search.Field;
import blotter.search.Search.Dated;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What counting needs to know of one state of the index: the values of each facet across segments, and the months its dates
 * lie in. Made by the thread that refreshes, never while a reader waits.
 */
final class FacetOrdinals {
    private final Map<Field, Values> fields = new EnumMap<>(Field.class);
    private final Map<Dated, Months> months = new EnumMap<>(Dated.class);

    FacetOrdinals(IndexReader reader) throws IOException {
        for (Field field : Schema.COUNTED) {
            fields.put(field, values(reader, Schema.facet(field)));
        }
        for (Dated dated : Dated.values()) {
            months.put(dated, months(reader, dated));
        }
    }

    /**
     * The values of a facet.
     *
     * @param values by ordinal across segments
     */
    record Values(OrdinalMap map, List<String> values) {}

    /** First month and last, counted from year 0; last before first when there are no dates. */
    record Months(int first, int last) {}

    Values values(Field field) {
        Values values = fields.get(field);
        if (values == null) {
            throw new IllegalArgumentException("not counted by ordinals: " + field.id());
        }
        return values;
    }

    Months months(Dated dated) {
        return months.getOrDefault(dated, new Months(0, -1));
    }

    private static Values values(IndexReader reader, String name) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        var segments = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = DocValues.getSortedSet(leaves.get(i).reader(), name);
        }
        OrdinalMap map = OrdinalMap.build(null, segments, PackedInts.DEFAULT);
        var values = new ArrayList<String>((int) map.getValueCount());
        for (long ordinal = 0; ordinal < map.getValueCount(); ordinal++) {
            SortedSetDocValues segment = segments[map.getFirstSegmentNumber(ordinal)];
            values.add(segment.lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString());
        }
        return new Values(map, List.copyOf(values));
    }

    private static Months months(IndexReader reader, Dated dated) throws IOException {
        byte[] first = PointValues.getMinPackedValue(reader, Schema.from(dated));
        byte[] last = PointValues.getMaxPackedValue(reader, Schema.to(dated));
        if (first == null || last == null) {
            return new Months(0, -1);
        }
        return new Months(
                IndexCard.month(LocalDate.ofEpochDay(LongPoint.decodeDimension(first, 0))),
                IndexCard.month(LocalDate.ofEpochDay(LongPoint.decodeDimension(last, 0))));
    }
}
