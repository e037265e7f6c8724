package blotter.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as people know it: an agency's statement or a news story, as its latest revision has it.
 *
 * @param key what the id is made from: canonical address and language, or {@code urn:blotter:SOURCE:GIVEN-ID}
 * @param givenId the id it was first imported under
 * @param url canonical address
 * @param source id of the source
 * @param lang BCP 47, {@code und} when not known
 * @param text paragraphs separated by one line feed; spans count in it
 * @param happened when the operation took place, {@link DateSpan#NONE} when not stated
 * @param seen when we first kept it
 * @param relevant false when the page was found not to be about security
 * @param imported whether a person handed it over; such releases are always shown
 * @param revisions oldest first, never empty
 * @param capture the capture that the text shown was read from
 * @param extractor version of the extractor that read it
 * @param removed when the source was first found to have removed it, null while it is there
 */
public record Release(
        ReleaseId id,
        String key,
        @Nullable String givenId,
        String url,
        Kind kind,
        String source,
        String lang,
        String title,
        String text,
        Found<DateSpan> published,
        Found<DateSpan> happened,
        Instant seen,
        @Nullable String author,
        @Nullable String site,
        List<Agency.Mention> agencies,
        List<Location.Mention> locations,
        List<Topic.Mention> topics,
        Facts facts,
        boolean relevant,
        boolean imported,
        List<Revision> revisions,
        Capture capture,
        String extractor,
        @Nullable Instant removed) {
    public Release {
        agencies = List.copyOf(agencies);
        locations = List.copyOf(locations);
        topics = List.copyOf(topics);
        revisions = List.copyOf(revisions);
    }
}
