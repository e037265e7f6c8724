package blotter.search;

import blotter.release.Release;
import blotter.release.ReleaseId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps releases findable. Implementations must pass one contract test. Safe for use by many threads: one writer at a
 * time, any number of readers.
 */
public interface SearchEngine extends AutoCloseable {

    /** Adds a release or replaces the one with its id; found within a second, durable after {@link #commit}. */
    void put(Release release);

    /** Forgets a release; gone within a second. */
    void remove(ReleaseId id);

    /** Makes all that was put or removed visible to the next question. */
    void refresh();

    /** Makes all that was put or removed durable, as far as this position of the archive. */
    void commit(String position);

    /** The position of the last commit; empty for an index that is new or of another version and must be filled. */
    Optional<String> position();

    /** How many releases are kept, relevant or not. */
    long size();

    Results search(Search search);

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
        return cursor.isEmpty()
                ? Optional.of(new Slice(search(search).hits(), search(search).total(), null))
                : Optional.empty();
    }

    /**
     * One page.
     *
     * @param total hits of all pages
     * @param next where the next page begins; null on the last
     */
    record Slice(
            List<Results.Hit> hits, long total, @Nullable String next) {}

    /** Hands over every release that answers the search, in its order, from one snapshot; never cut. */
    void every(Search search, Consumer<Release> sink);

    @Override
    void close();
}
