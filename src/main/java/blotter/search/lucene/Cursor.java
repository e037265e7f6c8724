package blotter.search.lucene;

import blotter.search.Search;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/**
 * The place after one hit of one search on one state of the index, as a word that travels in addresses.
 *
 * @param snapshot number of the state
 * @param search a mark of what was asked: another search cannot go on from here
 */
record Cursor(long snapshot, int search, FieldDoc after) {

    static Cursor of(long snapshot, Search search, FieldDoc after) {
        return new Cursor(snapshot, search.page(1).address().hashCode(), after);
    }

    /** Empty when the word is no cursor, or one of another search. */
    static Optional<Cursor> read(String word, Search search) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
            long snapshot = in.getLong();
            int asked = in.getInt();
            int doc = in.getInt();
            float score = in.getFloat();
            var fields = new Object[in.get()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = in.get() == 'f' ? (Object) in.getFloat() : (Object) in.getLong();
            }
            boolean fits = asked == search.page(1).address().hashCode() && !in.hasRemaining() && doc >= 0;
            return fits ? Optional.of(new Cursor(snapshot, asked, new FieldDoc(doc, score, fields))) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    String word() {
        Object[] fields = after.fields;
        ByteBuffer out = ByteBuffer.allocate(21 + fields.length * 9);
        out.putLong(snapshot)
                .putInt(search)
                .putInt(after.doc)
                .putFloat(after.score)
                .put((byte) fields.length);
        for (Object field : fields) {
            switch (field) {
                case Float number -> out.put((byte) 'f').putFloat(number);
                case Long number -> out.put((byte) 'l').putLong(number);
                default -> throw new IllegalStateException("an order by " + field + " cannot be gone on with");
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOf(out.array(), out.position()));
    }
}
