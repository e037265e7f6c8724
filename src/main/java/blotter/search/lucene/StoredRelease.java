package blotter.search.lucene;

import blotter.release.Agency;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Release;
import blotter.release.Topic;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** The whole release as JSON inside the index: hits, release pages and exports are served from it. */
final class StoredRelease {
    private final JsonMapper whole = JsonMapper.builder().build();
    private final JsonMapper brief = JsonMapper.builder()
            .addMixIn(Found.class, Brief.class)
            .addMixIn(Agency.Mention.class, Brief.class)
            .addMixIn(Location.Mention.class, Brief.class)
            .addMixIn(Topic.Mention.class, Brief.class)
            .addMixIn(Facts.Seizure.class, Brief.class)
            .build();

    byte[] write(Release release) {
        return whole.writeValueAsBytes(release);
    }

    Release read(StoredFields fields, int doc) throws IOException {
        return read(whole, fields, doc);
    }

    /** A release without what its facts rest on, which is most of what there is to read and which no list shows. */
    Release brief(StoredFields fields, int doc) throws IOException {
        return read(brief, fields, doc);
    }

    private static Release read(JsonMapper json, StoredFields fields, int doc) throws IOException {
        var visitor = new OneField(Schema.RELEASE);
        fields.document(doc, visitor);
        BytesRef bytes = visitor.value();
        return json.readValue(bytes.bytes, bytes.offset, bytes.length, Release.class);
    }

    /** Whatever has evidence, read without. */
    interface Brief {
        @JsonDeserialize(using = PassedOver.class)
        List<Evidence> evidence();
    }

    static final class PassedOver extends ValueDeserializer<List<Evidence>> {
        @Override
        public List<Evidence> deserialize(JsonParser parser, DeserializationContext context) {
            parser.skipChildren();
            return List.of();
        }
    }
}
