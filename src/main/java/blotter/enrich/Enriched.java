package blotter.enrich;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.Topic;
import java.util.List;

/** What was read from a document, each value with the words it rests on. */
public record Enriched(
        boolean relevant,
        Kind kind,
        List<Agency.Mention> agencies,
        List<Location.Mention> locations,
        Found<DateSpan> happened,
        List<Topic.Mention> topics,
        Facts facts) {}
