package blotter.enrich;

import blotter.release.Claimed;
import blotter.release.DateSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned text to be enriched.
 *
 * @param lang BCP 47
 * @param sourceAgency authority id when the source is one agency's own newsroom
 * @param outlet whether the source is a news outlet; a prior for the kind, not a verdict
 * @param claims agency, location, kind and topic that came with the text
 */
public record Document(
        @Nullable String url,
        String title,
        String text,
        String lang,
        DateSpan published,
        @Nullable String sourceAgency,
        boolean outlet,
        List<Claimed> claims) {
    /** How much of a text facts are read from, in UTF-16 units: some eighty pages, which no statement fills. */
    static final int LONGEST = 200_000;

    /** The document without what stands behind the longest text that is read; its spans are those of the whole. */
    Document opening() {
        if (text.length() <= LONGEST) {
            return this;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        String begun = text.substring(0, space <= 0 ? LONGEST : space);
        return new Document(url, title, begun, lang, published, sourceAgency, outlet, claims);
    }
}
