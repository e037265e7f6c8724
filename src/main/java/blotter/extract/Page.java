package blotter.extract;

import blotter.release.Bytes;
import blotter.release.Claimed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read, and what is known of them.
 *
 * @param body without transfer and content codings
 * @param contentType the Content-Type as the server or importer gave it
 * @param fetchedAt no date after this one is believed
 * @param capture WARC-Record-ID the claims read from the page will name, null outside the archive
 */
public record Page(
        String url,
        @Nullable String contentType,
        Bytes body,
        Instant fetchedAt,
        Hints hints,
        List<Claimed> claims,
        @Nullable String capture) {

    /** Content type of one row of a JSON Lines import, or of an item that came whole inside an API answer. */
    public static final String ROW = "application/vnd.blotter.row+json";

    /**
     * What the source's configuration says.
     *
     * @param languages BCP 47; a prior, never a verdict
     * @param title CSS of the title, null to let the general extractor find it; body and date likewise
     * @param remove CSS of what is never text
     * @param recurring lines that the pages of the source have in common
     */
    public record Hints(
            List<String> languages,
            ZoneId zone,
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            List<String> remove,
            Recurring recurring) {
        public static final Hints NONE =
                new Hints(List.of(), ZoneId.of("UTC"), null, null, null, List.of(), Recurring.NONE);
    }
}
