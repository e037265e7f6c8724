package blotter.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of the closed tree in crawl-config/topics.yaml; a parent includes its children. */
public record Topic(String id, String name, @Nullable String parent) {

    /** A topic of a release. */
    public record Mention(String id, List<Evidence> evidence) {}
}
