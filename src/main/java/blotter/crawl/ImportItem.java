package blotter.crawl;

import blotter.archive.Arrival;
import blotter.release.Bytes;
import blotter.release.Claimed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading the input yields, in the order of the input. */
sealed interface ImportItem {

    /** The file it came from, with the line or the entry. */
    String place();

    /**
     * A file or a row.
     *
     * @param name what tells it from others of its source when it has no address
     * @param address the address it claims, empty when it claims none
     * @param saver who saved it and when
     * @param findings what of it cannot be used and why, to be told only when it is taken
     */
    record Saved(
            String place,
            String name,
            String address,
            String contentType,
            Bytes body,
            List<Claimed> claims,
            Saver saver,
            List<String> findings)
            implements ImportItem {}

    /**
     * Who saved something.
     *
     * @param by empty when it is who imports it
     * @param at null when it is now
     */
    record Saver(String by, @Nullable Instant at) {
        static final Saver IMPORTER = new Saver("", null);
    }

    /** An exchange out of another archive. */
    record Exchange(String place, Arrival.Exchange arrival) implements ImportItem {}

    /** What cannot be taken, and why. */
    record Refused(String place, String reason) implements ImportItem {}

    /** A file in a folder that is none of what import takes. */
    record Other(String place) implements ImportItem {}
}
