package blotter.search.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a commit says of itself: by which schema and by which versions of what filled it, and how far in the archive it
 * goes.
 *
 * @param version whatever else the index depends on, such as the extractor's version
 * @param position of the archive; empty before the first commit that had one
 */
record Stamp(String schema, String version, Optional<String> position) {

    static Stamp of(Map<String, String> data) {
        return new Stamp(
                data.getOrDefault("schema", ""),
                data.getOrDefault("version", ""),
                Optional.ofNullable(data.get("position")));
    }

    static Stamp fresh(String version) {
        return new Stamp(Schema.VERSION, version, Optional.empty());
    }

    Stamp at(String position) {
        return new Stamp(schema, version, Optional.of(position));
    }

    boolean fits(Stamp other) {
        return schema.equals(other.schema) && version.equals(other.version);
    }

    /** Whether an index of it can be searched by who wants the other, though what filled it is older. */
    boolean readable(Stamp other) {
        return schema.equals(other.schema);
    }

    Map<String, String> data() {
        var data = new TreeMap<String, String>();
        data.put("schema", schema);
        data.put("version", version);
        position.ifPresent(value -> data.put("position", value));
        return data;
    }
}
