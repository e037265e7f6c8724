package blotter.cli;

import blotter.config.CrawlConfig;
import blotter.config.Source;
import blotter.crawl.Trial;
import blotter.extract.Extractor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks one address as a crawl would, robots.txt and all, and says what would be found and read there. Nothing is stored. */
final class TryAddress {
    private final Terminal terminal;
    private final CrawlConfig config;

    TryAddress(Terminal terminal, CrawlConfig config) {
        this.terminal = terminal;
        this.config = config;
    }

    /** Asks for an address on behalf of the source that has its host, else of none. */
    Trial.Outcome at(String address) throws IOException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            uri = URI.create("");
        }
        if (uri.getHost() == null) {
            throw new Stop(Exit.USAGE, "\"" + address + "\" is no address; write it whole, with https://");
        }
        Source source = source(uri);
        if (config.politeness().contact().isEmpty() && !source.privateAddresses()) {
            throw new Stop(
                    Exit.CONFIG,
                    "crawl-config/politeness.yaml has no contact; write \"contact:\" with an address a webmaster can reach you at");
        }
        return at(address, source);
    }

    /** Asks for an address on behalf of a source. */
    Trial.Outcome at(String address, Source source) {
        var extractor = new Extractor();
        try (var trial = new Trial(config.politeness(), Version.of(), extractor::extract, terminal.clock())) {
            return trial.run(address, source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop(Exit.IO, "stopped while asking for " + address);
        }
    }

    private Source source(URI uri) throws UnknownHostException {
        for (Source source : config.sources()) {
            if (hosts(source).contains(uri.getHost())) {
                return source;
            }
        }
        boolean here = InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        return new Source(
                "try",
                "try",
                Source.Type.OUTLET,
                null,
                List.of(),
                ZoneOffset.UTC,
                List.of(),
                List.of(),
                List.of(),
                Source.Rules.NONE,
                here ? Duration.ZERO : config.politeness().delay(),
                here,
                false);
    }

    /** The hosts of a source's starts. */
    static List<String> hosts(Source source) {
        return addresses(source).stream()
                .map(address -> URI.create(address).getHost())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The addresses of a source's starts. */
    static List<String> addresses(Source source) {
        var out = new ArrayList<String>();
        for (Source.Start start : source.start()) {
            switch (start) {
                case Source.Start.Feed feed -> out.add(feed.url());
                case Source.Start.Sitemap sitemap -> out.add(sitemap.url());
                case Source.Start.Listing listing -> out.add(listing.url());
                case Source.Start.Json json -> out.add(json.url());
                case Source.Start.Folder _ -> {}
            }
        }
        return out;
    }
}
