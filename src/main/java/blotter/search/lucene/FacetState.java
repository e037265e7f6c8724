package blotter.search.lucene;

import blotter.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What counting needs of one state of the index: the columns of its segments and the values of each facet across them. Made by
 * the thread that refreshes, never while somebody waits for an answer.
 */
final class FacetState {
    private final Map<Field, Values> fields = new EnumMap<>(Field.class);
    private final List<SegmentFacets> segments = new ArrayList<>();

    private FacetState(IndexReader reader, Shelf shelf) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.add(shelf.of(leaf.reader()));
        }
        for (Field field : Schema.COUNTED) {
            fields.put(field, values(reader, Schema.facet(field)));
        }
    }

    /** Columns of segments that are in use, whichever states they are part of. */
    static final class Shelf {
        private final Map<IndexReader.CacheKey, SegmentFacets> columns = new ConcurrentHashMap<>();

        FacetState state(IndexReader reader) throws IOException {
            return new FacetState(reader, this);
        }

        /** Those of a segment, made when they are not there yet; a merged segment's before anybody can see it. */
        SegmentFacets of(LeafReader reader) throws IOException {
            IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
            if (helper == null) {
                return new SegmentFacets(reader);
            }
            SegmentFacets known = columns.get(helper.getKey());
            if (known != null) {
                return known;
            }
            var made = new SegmentFacets(reader);
            if (columns.put(helper.getKey(), made) == null) {
                helper.addClosedListener(columns::remove);
            }
            return made;
        }
    }

    /**
     * The values of a facet.
     *
     * @param values by ordinal across segments
     */
    private record Values(OrdinalMap map, List<String> values) {}

    SegmentFacets segment(int ordinal) {
        return segments.get(ordinal);
    }

    /** How many documents may have a fingerprint, counted up to a bound; deleted ones count until their segment is merged. */
    int marked(long mark, int bound) {
        int count = 0;
        for (SegmentFacets segment : segments) {
            count += segment.marks().of(mark, bound);
        }
        return count;
    }

    /** All values of a facet, by ordinal. */
    List<String> values(Field field) {
        return known(field).values();
    }

    /** From ordinals of a facet in one segment to those across all. */
    LongValues global(Field field, int segment) {
        return known(field).map().getGlobalOrds(segment);
    }

    private Values known(Field field) {
        Values values = fields.get(field);
        if (values == null) {
            throw new IllegalArgumentException("not counted by ordinals: " + field.id());
        }
        return values;
    }

    private static Values values(IndexReader reader, String name) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        var sets = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = DocValues.getSortedSet(leaves.get(i).reader(), name);
        }
        OrdinalMap map = OrdinalMap.build(null, sets, PackedInts.DEFAULT);
        var values = new ArrayList<String>((int) map.getValueCount());
        for (long ordinal = 0; ordinal < map.getValueCount(); ordinal++) {
            SortedSetDocValues segment = sets[map.getFirstSegmentNumber(ordinal)];
            values.add(segment.lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString());
        }
        return new Values(map, List.copyOf(values));
    }
}
