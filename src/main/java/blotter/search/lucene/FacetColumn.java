package blotter.search.lucene;

import java.util.Arrays;

/**
 * For each document of one segment the numbers of its values, side by side in memory: two bytes a value, four where there are
 * more than two can tell apart.
 */
final class FacetColumn {
    private final int[] starts;
    private final char[] narrow;
    private final int[] wide;
    private final boolean single;

    private FacetColumn(int[] starts, int[] values, int documents, int size) {
        this.single = size == documents && oneEach(starts, documents);
        this.starts = single ? new int[0] : Arrays.copyOf(starts, documents + 1);
        boolean fits = true;
        for (int i = 0; i < size && fits; i++) {
            fits = values[i] <= Character.MAX_VALUE;
        }
        this.wide = fits ? new int[0] : Arrays.copyOf(values, size);
        this.narrow = new char[fits ? size : 0];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (char) values[i];
        }
    }

    private static boolean oneEach(int[] starts, int documents) {
        for (int i = 0; i <= documents; i++) {
            if (starts[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Adds one to the count of each value of so many documents. */
    void count(int[] documents, int many, int[] counts) {
        if (wide.length > 0) {
            wide(documents, many, counts);
        } else if (single) {
            for (int i = 0; i < many; i++) {
                counts[narrow[documents[i]]]++;
            }
        } else {
            for (int i = 0; i < many; i++) {
                int end = starts[documents[i] + 1];
                for (int at = starts[documents[i]]; at < end; at++) {
                    counts[narrow[at]]++;
                }
            }
        }
    }

    private void wide(int[] documents, int many, int[] counts) {
        for (int i = 0; i < many; i++) {
            int first = single ? documents[i] : starts[documents[i]];
            int end = single ? first + 1 : starts[documents[i] + 1];
            for (int at = first; at < end; at++) {
                counts[wide[at]]++;
            }
        }
    }

    /** Gathers the values of documents in their order. */
    static final class Builder {
        private final int[] starts;
        private int[] values;
        private int size;
        private int documents;

        Builder(int documents) {
            this.starts = new int[documents + 1];
            this.values = new int[Math.max(16, documents)];
        }

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1) + 16);
            }
            values[size++] = value;
        }

        /** The next document begins. */
        void next() {
            starts[++documents] = size;
        }

        FacetColumn build() {
            return new FacetColumn(starts, values, documents, size);
        }
    }
}
