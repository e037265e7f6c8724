package blotter.config;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place we collect from, as {@code crawl-config/sources.yaml} describes it.
 *
 * @param id short and stable, used in filters
 * @param agency authority id, when the source is one agency's own
 * @param languages BCP 47
 * @param include an address must match one of these, when there are any
 * @param exclude an address must match none of these
 * @param delay least time between two requests to one host; zero only for addresses that are ours
 * @param privateAddresses true only for a site inside one's own network
 */
public record Source(
        String id,
        String name,
        Type type,
        @Nullable String agency,
        List<String> languages,
        ZoneId timezone,
        List<Start> start,
        List<Pattern> include,
        List<Pattern> exclude,
        Rules rules,
        Duration delay,
        boolean privateAddresses,
        boolean paused) {

    /** Whose site it is. */
    public enum Type {
        AGENCY,
        OUTLET
    }

    /** Where releases are discovered. */
    public sealed interface Start {
        /** RSS, Atom or JSON Feed. */
        record Feed(String url) implements Start {}

        /** Sitemap: index, compressed, news or text. */
        record Sitemap(String url) implements Start {}

        /**
         * An HTML page that links to releases.
         *
         * @param link CSS of the items' links
         * @param next CSS of the link to the next page, or a {@link PageNumber}; null when there is one page
         * @param pages most pages to read at one visit
         */
        record Listing(String url, String link, @Nullable String next, int pages) implements Start {}

        /**
         * A JSON API.
         *
         * @param pointers JSON pointers (RFC 6901) named items, next, url, title, date, body; url, title, date and body
         *     count from an item; next may be a {@link PageNumber} instead
         * @param pages most pages to read at one visit
         */
        record Json(String url, Map<String, String> pointers, int pages) implements Start {
            static final int MOST_PAGES = 2000;

            /** As many pages as there are, or nearly. */
            public Json(String url, Map<String, String> pointers) {
                this(url, pointers, MOST_PAGES);
            }
        }

        /** A folder in which a person drops files; a relative one counts from the home. */
        record Folder(String path) implements Start {}
    }

    /** CSS rules that help the general extractor; null and empty leave it alone. */
    public record Rules(
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            List<String> remove) {
        public static final Rules NONE = new Rules(null, null, null, List.of());
    }
}
