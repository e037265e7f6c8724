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
 * @param headline index of the printed line that is the headline, -1 where none is
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
        int headline,
        String raw,
        Order order) {

    /** The element of the outline that holds the headline, -1 where there is none. */
    int headlineElement() {
        return headline < 0 ? -1 : printed.owner(headline);
    }

    /** What of the page belongs to other stories; null when what was read is no HTML. */
    @Nullable
    OtherStory others() {
        return outline == null ? null : new OtherStory(outline, headlineElement(), Title.words(title));
    }

    /** A date that the page itself, or somebody else, claims. */
    Found<DateSpan> claimed(DateSpan date, Evidence.Origin origin, String words) {
        return Found.of(date, new Evidence.Claim(origin, words, page.capture()));
    }
}
