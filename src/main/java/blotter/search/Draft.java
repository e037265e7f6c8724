package blotter.search;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Location;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text somebody writes, with what was read from it, to be held against the archive: which releases are on the same matter?
 *
 * @param agencies ids
 * @param locations ids of places where it happened
 * @param topics ids
 * @param itself the release this is, which is no answer; null for a text from outside
 */
public record Draft(
        String title,
        String text,
        List<String> agencies,
        List<String> locations,
        List<String> topics,
        DateSpan happened,
        Facts facts,
        @Nullable ReleaseId itself) {
    public Draft {
        agencies = List.copyOf(agencies);
        locations = List.copyOf(locations);
        topics = List.copyOf(topics);
    }

    /** Words alone, of which nothing else is known. */
    public static Draft of(String text) {
        return new Draft("", text, List.of(), List.of(), List.of(), DateSpan.NONE, Facts.NONE, null);
    }

    /** A release, to find more like it. */
    public static Draft of(Release release) {
        return of(
                release.title(),
                release.text(),
                release.agencies(),
                release.locations(),
                release.topics(),
                release.happened().value(),
                release.facts(),
                release.id());
    }

    static Draft of(
            String title,
            String text,
            List<Agency.Mention> agencies,
            List<Location.Mention> locations,
            List<Topic.Mention> topics,
            DateSpan happened,
            Facts facts,
            @Nullable ReleaseId itself) {
        return new Draft(
                title,
                text,
                agencies.stream().map(Agency.Mention::id).distinct().toList(),
                locations.stream()
                        .filter(place -> place.role().inFacet())
                        .map(Location.Mention::id)
                        .distinct()
                        .toList(),
                topics.stream().map(Topic.Mention::id).distinct().toList(),
                happened,
                facts,
                itself);
    }
}
