package blotter.archive;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept already and a new answer may refer to instead of being stored again. */
interface Stored {

    /** A response record that holds a payload. */
    record Payload(String id, String url, Instant at, String sha256, long length) {}

    @Nullable
    Payload withDigest(String sha256) throws IOException;

    /** The payload that the last good answer of an address brought or referred to. */
    @Nullable
    Payload latestOf(String url) throws IOException;
}
