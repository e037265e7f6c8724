package blotter.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads one stored binary field and stops. */
final class OneField extends StoredFieldVisitor {
    private final String name;
    private @Nullable BytesRef value;

    OneField(String name) {
        this.name = name;
    }

    BytesRef value() throws IOException {
        if (value == null) {
            throw new IOException("no stored field \"" + name + "\"; remake the index with: blotter index --rebuild");
        }
        return value;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] bytes) {
        value = new BytesRef(bytes);
    }

    @Override
    public Status needsField(FieldInfo field) {
        return value != null ? Status.STOP : field.name.equals(name) ? Status.YES : Status.NO;
    }
}
