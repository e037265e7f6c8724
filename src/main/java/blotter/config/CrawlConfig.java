package blotter.config;

import blotter.release.Agency;
import blotter.release.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything in crawl-config/, read and checked. */
public record CrawlConfig(
        List<Source> sources,
        Politeness politeness,
        Storage storage,
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
        return load(new Folder(dir, null));
    }

    /**
     * Reads the folder of a home, which need not exist; each file it does not have is taken from the other folder.
     *
     * @param shipped the crawl-config/ the program came with
     * @throws ConfigException for the first mistake, with its place and the remedy
     */
    public static CrawlConfig load(Path dir, Path shipped) {
        return load(new Folder(dir, shipped));
    }

    private static CrawlConfig load(Folder folder) {
        var authorities = new AuthorityFiles(folder);
        List<Agency> agencies = authorities.agencies();
        Set<String> ids = agencies.stream().map(Agency::id).collect(Collectors.toSet());
        Politeness politeness = PolitenessFile.read(folder);
        return new CrawlConfig(
                new SourcesFile(politeness.delay(), ids).read(folder),
                politeness,
                StorageFile.read(folder),
                agencies,
                authorities.topics(),
                authorities.locations());
    }

    /** The first host among a source's starts that is not this machine; without a contact it must not be asked. */
    public Optional<String> beyond(Source source) {
        return Starts.beyond(source.start());
    }
}
