package blotter.search.lucene;

import blotter.release.Release;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** The whole release as JSON inside the index: hits, release pages and exports are served from it. */
final class StoredRelease {
    private final JsonMapper json = JsonMapper.builder().build();

    byte[] write(Release release) {
        return json.writeValueAsBytes(release);
    }

    Release read(StoredFields fields, int doc) throws IOException {
        var visitor = new OneField(Schema.RELEASE);
        fields.document(doc, visitor);
        BytesRef bytes = visitor.value();
        return json.readValue(bytes.bytes, bytes.offset, bytes.length, Release.class);
    }
}
