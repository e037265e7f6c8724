package blotter.search;

import blotter.release.Release;
import blotter.release.ReleaseId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions about releases: the half of a {@link SearchEngine} that only reads, and all that pages and API need. */
public interface Finder {

    /** How many releases are kept, relevant or not. */
    long size();

    Results search(Search search);

    /** How typed letters may go on, the likeliest first: values of facets that releases have, and words of the archive. */
    List<Suggestion> suggest(String typed, int most);

    /**
     * Releases on the matter of a draft, in any language, the nearest first; what is like it in words, names, places, agencies,
     * days and figures.
     *
     * @param within filters, order and page; its words must occur too
     */
    Results similar(Draft draft, Search within);

    /**
     * The values of one facet, as many as are wanted at each level; what is selected or excluded is always among them.
     * {@link #search} lists the most frequent.
     */
    default List<Results.Value> values(Search search, Field field, int most) {
        return search(search).facets().getOrDefault(field, List.of());
    }

    /**
     * How many releases of a search touch each day of a month, whatever its own first and last date; every day of the
     * month is there, in order of time.
     */
    default List<Results.Value> days(Search search, YearMonth month) {
        return List.of();
    }

    Optional<Release> release(ReleaseId id);

    /**
     * Hits of one search, page by page from the state that the first page saw: whatever comes in or goes meanwhile, each hit
     * comes once.
     *
     * @param cursor where the page before ended; empty for the first
     * @return empty when the cursor is not one of this search, or its state is kept no more
     */
    default Optional<Slice> page(Search search, String cursor) {
        if (!cursor.isEmpty()) {
            return Optional.empty();
        }
        Results results = search(search);
        return Optional.of(new Slice(results.query(), results.hits(), results.total(), null));
    }

    /**
     * One page.
     *
     * @param query what was asked and what ran
     * @param total hits of all pages
     * @param next where the next page begins; null on the last
     */
    record Slice(
            Results.Query query,
            List<Results.Hit> hits,
            long total,
            @Nullable String next) {}

    /** Hands over every release that answers the search, in its order, from one snapshot; never cut. */
    void every(Search search, Rows rows);

    /** Takes releases one after the other. */
    interface Rows {
        /** Told first, before any release: what was asked and what ran, for whoever keeps the rows. */
        default void begin(Results.Query query) {}

        /**
         * Takes the next release.
         *
         * @param copyOf the earlier row that the list of hits would fold it into, null when it stands for itself
         */
        void row(Release release, @Nullable ReleaseId copyOf);
    }
}
