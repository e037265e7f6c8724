package blotter.extract;

import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import blotter.text.DatePhrase.Order;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * All that a date can be read from.
 *
 * @param document the page as parsed, null when what was read is no HTML
 * @param outline of the same page, null likewise
 * @param printed the lines of the whole page
 * @param title as chosen; text likewise, empty when the date is asked before the text is known
 * @param raw the whole page as characters
 * @param order how days in digits are read that can be read both ways
 */
record DateSource(
        Page page,
        @Nullable Document document,
        @Nullable Outline outline,
        Metadata metadata,
        LinkedData linked,
        Printed printed,
        String title,
        String text,
        String raw,
        Order order) {

    /** A date that the page itself, or somebody else, claims. */
    Found<DateSpan> claimed(DateSpan date, Evidence.Origin origin, String words) {
        return Found.of(date, new Evidence.Claim(origin, words, page.capture()));
    }
}
