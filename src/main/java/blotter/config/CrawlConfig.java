package blotter.config;

import blotter.release.Agency;
import blotter.release.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Reads the folder. sources.yaml and politeness.yaml must be there, the rest may be missing.
     *
     * @throws ConfigException for the first mistake, with its place and the remedy
     */
    public static CrawlConfig load(Path dir) {
        if (!Files.isDirectory(dir)) {
            throw new ConfigException(
                    dir.toString(), 0, 0, "no such folder; name the home that holds crawl-config/ with --home");
        }
        var authorities = new AuthorityFiles(dir);
        List<Agency> agencies = authorities.agencies();
        Set<String> ids = agencies.stream().map(Agency::id).collect(Collectors.toSet());
        Politeness politeness = PolitenessFile.read(dir);
        return new CrawlConfig(
                new SourcesFile(politeness.delay(), ids).read(dir),
                politeness,
                agencies,
                authorities.topics(),
                authorities.locations());
    }
}
