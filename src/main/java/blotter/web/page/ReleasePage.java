package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one release as its template sees it.
 *
 * @param kicker who speaks, of what kind, in which language
 * @param title in segments, the words that facts rest on apart
 * @param text paragraphs of segments
 * @param removed a sentence when the source has removed it
 * @param trail null when the reader came from no search
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
        Cite cite,
        String source,
        String archived,
        @Nullable Trail trail,
        Find find,
        List<Around> around) {

    /** Ways to cite: in a sentence, for BibTeX, and as CSL JSON. */
    public record Cite(String plain, String bibtex, String json, String permalink) {}

    /** The way through the hits of the search the reader came from. */
    public record Trail(
            Link back,
            String place,
            @Nullable Link previous,
            @Nullable Link next) {}

    /**
     * Words looked for in the text.
     *
     * @param hidden what the form must not lose
     * @param count how often they stand there, in words; empty when nothing was looked for
     * @param first address of the first place, null when there is none
     */
    public record Find(
            String words,
            List<Frame.Hidden> hidden,
            String count,
            @Nullable String first) {}

    /** Other releases about the same, and the search that lists them all. */
    public record Around(
            String heading, List<Other> releases, @Nullable Link all) {}

    /** Another release: who said what when. */
    public record Other(
            String href, Shown title, String lang, String direction, String source, String when, String figures) {}

    /**
     * Text that rests or does not rest under facts.
     *
     * @param fact address of the fact in the list, null when it rests under none
     * @param says that fact in words
     * @param anchors places the facts point at
     * @param found whether it was looked for
     */
    public record Segment(String text, @Nullable String fact, String says, List<String> anchors, boolean found) {}

    /** Facts of one sort. */
    public record Group(String label, List<Fact> facts) {}

    /** A fact, what it rests on, and the number it has in the text; 0 when it rests on no words of the text. */
    public record Fact(int number, String value, String note, List<Ref> refs) {}

    /** The words or the claim a value rests on. */
    public record Ref(String label, String words, @Nullable String href) {}

    /** A named value; code is set in a fixed width. */
    public record Line(
            String label,
            String value,
            String note,
            @Nullable String href,
            boolean code) {}

    /** A revision, or something that happened between two. */
    public record Edition(
            String words,
            String when,
            String hash,
            @Nullable String permalink,
            @Nullable String capture,
            @Nullable String diff) {}
}
