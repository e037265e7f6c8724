package blotter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one release as its template sees it.
 *
 * @param kicker who speaks, of what kind, in which language
 * @param title in segments, the words that facts rest on apart
 * @param text paragraphs of segments
 * @param removed a sentence when the source has removed it
 * @param edited a sentence and the way to its revisions when there are several
 */
public record ReleasePage(
        Frame f,
        String id,
        String lang,
        String direction,
        List<String> kicker,
        List<Segment> title,
        @Nullable String byline,
        List<List<Segment>> text,
        @Nullable String removed,
        SearchPage.@Nullable Notice edited,
        List<Group> groups,
        List<Line> dates,
        List<Line> provenance,
        List<Edition> editions,
        String cite,
        String source,
        String archived) {

    /**
     * Text that rests or does not rest under facts.
     *
     * @param anchors places the facts point at
     * @param ends numbers of the facts whose words end here
     */
    public record Segment(String text, boolean marked, List<String> anchors, List<Integer> ends) {}

    /** Facts of one sort. */
    public record Group(String label, List<Fact> facts) {}

    /** A fact, what it rests on, and the number it has in the text; 0 when it rests on no words of the text. */
    public record Fact(int number, String value, String note, List<Ref> refs) {}

    /** The words or the claim a value rests on. */
    public record Ref(String label, String words, @Nullable String href) {}

    /** A named value; code is set in a fixed width. */
    public record Line(String label, String value, String note, @Nullable String href, boolean code) {}

    /** A revision, or something that happened between two. */
    public record Edition(
            String words, String when, String hash, @Nullable String capture, @Nullable String diff) {}
}
