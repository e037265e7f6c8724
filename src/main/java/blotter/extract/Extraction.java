package blotter.extract;

import blotter.release.Claimed;
import blotter.release.DateSpan;
import blotter.release.Found;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reading a page came to. */
public sealed interface Extraction {

    /** What about a reading a person should look at, for it concerns more than one page of a source. */
    enum Doubt {
        /** The source's own rule for the body selects nothing, or another part of the page; the text was found without. */
        RULE,
        /** The text was decoded in a charset it is not in. */
        MOJIBAKE
    }

    /**
     * The page has words, or is a document of pictures that has a title.
     *
     * @param text paragraphs separated by one line feed; empty for a document of pictures
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
            List<Claimed> claims,
            Set<Doubt> doubts)
            implements Extraction {

        /** {@code text}, or {@code no-text} for a document of pictures. */
        public String outcome() {
            return text.isEmpty() ? "no-text" : "text";
        }
    }

    /**
     * The page has none.
     *
     * @param outcome empty, no-text (a scan), challenge, login, not-found, damaged, unsupported, too-large or timeout
     * @param title of a page that is read but is empty, null otherwise
     * @param published likewise, without a date otherwise
     */
    record Nothing(String outcome, String message, @Nullable String title, Found<DateSpan> published)
            implements Extraction {
        Nothing(String outcome, String message) {
            this(outcome, message, null, new Found<>(DateSpan.NONE, List.of()));
        }
    }
}
