package blotter.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what is collected, from where, and how it went.
 *
 * @param first the first day of the strips
 * @param last the last
 */
public record SourcesPage(Frame f, String totals, String first, String last, List<Row> sources) {

    /**
     * A source.
     *
     * @param note that it is paused, or what broke at the last visit; null when all is well
     * @param days oldest first
     * @param strip the days in a sentence
     */
    public record Row(
            String name,
            String href,
            String type,
            String languages,
            String releases,
            String newest,
            String visited,
            @Nullable String note,
            boolean loud,
            List<Day> days,
            String strip) {}

    /** A day: fetched, quiet, failed or none. */
    public record Day(String state, String words) {}
}
