package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * All that a date can be read from.
 *
 * @param document the page as parsed, null when what was read is no HTML
 * @param outline of the same page, null likewise
 * @param lines the blocks of the whole page, in order
 * @param title as chosen; text likewise, empty when the date is asked before the text is known
 * @param raw the whole page as characters
 */
record DateSource(
        Page page,
        @Nullable Document document,
        @Nullable Outline outline,
        Metadata metadata,
        LinkedData linked,
        List<String> lines,
        String title,
        String text,
        String raw) {

    /** A date that the page itself, or somebody else, claims. */
    Found<DateSpan> claimed(DateSpan date, Evidence.Origin origin, String words) {
        return Found.of(date, new Evidence.Claim(origin, words, page.capture()));
    }
}
