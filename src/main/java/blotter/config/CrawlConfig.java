package blotter.config;

import blotter.release.Agency;
import blotter.release.Location;
import java.util.List;

/** Everything in crawl-config/, read and checked. */
public record CrawlConfig(
        List<Source> sources,
        Politeness politeness,
        List<Agency> agencies,
        List<TopicWords> topics,
        List<Location> locations) {
    public CrawlConfig {
        sources = List.copyOf(sources);
        agencies = List.copyOf(agencies);
        topics = List.copyOf(topics);
        locations = List.copyOf(locations);
    }
}
