package blotter.extract;

import blotter.release.Claimed;
import blotter.release.DateSpan;
import blotter.release.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a page came to. */
public sealed interface Extraction {

    /**
     * The page has words.
     *
     * @param text paragraphs separated by one line feed
     * @param lang BCP 47, {@code und} when not known
     * @param canonicalUrl the page's own word for its address where that can be believed, else the address asked, cleaned
     * @param claims what the page itself claims beyond these (agency, location, kind and topic of an import row, ...)
     */
    record Text(
            String title,
            String text,
            Found<DateSpan> published,
            @Nullable String author,
            String lang,
            @Nullable String site,
            String canonicalUrl,
            @Nullable String givenId,
            List<Claimed> claims)
            implements Extraction {}

    /**
     * The page has none.
     *
     * @param outcome empty, no-text (a scan), challenge, login, not-found, damaged, unsupported, too-large or timeout
     */
    record Nothing(String outcome, String message) implements Extraction {}
}
