package blotter.enrich;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Kind;
import blotter.release.Location;
import blotter.release.Topic;
import java.util.List;

/**
 * What was read from a document, each value with the words it rests on.
 *
 * @param happened from the first day of what is announced to the last
 * @param days the days and ranges of days that the text names for it, in its order
 * @param operations the operations told apart, empty when the text announces only one
 */
public record Enriched(
        boolean relevant,
        Kind kind,
        List<Agency.Mention> agencies,
        List<Location.Mention> locations,
        Found<DateSpan> happened,
        List<DateSpan> days,
        List<Topic.Mention> topics,
        Facts facts,
        List<Operation> operations) {

    /**
     * One of several operations a text announces; what it does not state of one is null or empty.
     *
     * @param locations canonical English names
     */
    public record Operation(DateSpan happened, List<String> locations, Facts facts) {}
}
