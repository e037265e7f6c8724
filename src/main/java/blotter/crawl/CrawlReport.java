package blotter.crawl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a crawl came to, source by source. */
public record CrawlReport(List<OfSource> sources) {
    public CrawlReport {
        sources = List.copyOf(sources);
    }

    /** Whether a source needs somebody's attention. */
    public boolean broken() {
        return sources.stream().anyMatch(source -> source.broken() != null);
    }

    /**
     * One source's visit.
     *
     * @param discovered addresses and items its starts yielded
     * @param fetched addresses that answered with a page, and items and files that were taken in
     * @param unchanged of all answers, those that held what we had
     * @param fresh releases nobody had seen
     * @param changed releases with another text than before
     * @param gone addresses that answered 404 or 410
     * @param refused addresses not asked: robots, address guard, off site
     * @param failed addresses that gave no usable answer at this visit
     * @param broken what somebody should look into, null when all is well
     */
    public record OfSource(
            String source,
            int discovered,
            int fetched,
            int unchanged,
            int fresh,
            int changed,
            int gone,
            int refused,
            int failed,
            @Nullable String broken) {}
}
