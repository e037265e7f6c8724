package blotter.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * The fingerprints of one segment, shortened to four bytes and in order: nearly all texts are like no other, and here it costs
 * next to nothing to learn that.
 */
final class MarkColumn {
    private final int[] marks;

    MarkColumn(LeafReader reader) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(reader, Schema.MARK);
        int[] read = new int[reader.maxDoc()];
        int size = 0;
        while (values.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS) {
            for (int left = values.docValueCount(); left > 0; left--) {
                read = size < read.length ? read : Arrays.copyOf(read, size + (size >> 1) + 16);
                read[size++] = Long.hashCode(values.nextValue());
            }
        }
        marks = Arrays.copyOf(read, size);
        Arrays.sort(marks);
    }

    /** How many documents may have a mark, counted up to a bound. */
    int of(long mark, int bound) {
        int wanted = Long.hashCode(mark);
        int at = Arrays.binarySearch(marks, wanted);
        if (at < 0) {
            return 0;
        }
        int count = 1;
        for (int before = at - 1; count < bound && before >= 0 && marks[before] == wanted; before--) {
            count++;
        }
        for (int after = at + 1; count < bound && after < marks.length && marks[after] == wanted; after++) {
            count++;
        }
        return count;
    }
}
