package blotter.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What a commit says of itself: by which schema and by which versions of what filled it, and how far in the archive it
 * goes.
 *
 * @param version of what read the releases that are in it
 * @param position of the archive; empty before the first commit that had one
 * @param expunges how often all that was removed was taken off the disk: who reads lets go of older states when it grows
 */
record Stamp(String schema, String version, Optional<String> position, long expunges) {

    static Stamp of(Map<String, String> data) {
        return new Stamp(
                data.getOrDefault("schema", ""),
                data.getOrDefault("version", ""),
                Optional.ofNullable(data.get("position")),
                Long.parseLong(data.getOrDefault("expunges", "0")));
    }

    /** That of the last commit in a directory. */
    static Stamp last(Directory directory) throws IOException {
        return of(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    /** That of the last commit in a folder; empty when there is none. */
    static Optional<Stamp> last(Path generation) throws IOException {
        try (Directory directory = FSDirectory.open(generation)) {
            return DirectoryReader.indexExists(directory) ? Optional.of(last(directory)) : Optional.empty();
        }
    }

    static Stamp fresh(String version) {
        return new Stamp(Schema.VERSION, version, Optional.empty(), 0);
    }

    Stamp at(String position) {
        return new Stamp(schema, version, Optional.of(position), expunges);
    }

    Stamp expunged() {
        return new Stamp(schema, version, position, expunges + 1);
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
        data.put("expunges", Long.toString(expunges));
        position.ifPresent(value -> data.put("position", value));
        return data;
    }
}
