package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Content;
import blotter.config.CrawlConfig;
import blotter.config.Source;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.fetch.Ask;
import blotter.fetch.Fetched;
import blotter.fetch.Fetcher;
import blotter.fetch.Ledger;
import blotter.release.Capture;
import blotter.release.Capture.Purpose;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks one address as a crawl would, robots.txt and all, and shows what is read there. What comes is thrown away. */
final class TryAddress {
    private static final int HOPS = 5;

    private final Terminal terminal;
    private final CrawlConfig config;

    TryAddress(Terminal terminal, CrawlConfig config) {
        this.terminal = terminal;
        this.config = config;
    }

    /** What was found at an address. */
    record Trial(
            String url,
            String outcome,
            @Nullable String message,
            @Nullable String contentType,
            int bytes,
            @Nullable String title,
            @Nullable String published,
            @Nullable String precision,
            @Nullable String author,
            @Nullable String lang,
            @Nullable String canonicalUrl,
            @Nullable String text) {
        static Trial nothing(String url, String outcome, String message) {
            return new Trial(url, outcome, message, null, 0, null, null, null, null, null, null, null);
        }

        boolean answered() {
            return bytes > 0;
        }
    }

    /** Asks for an address on behalf of the source that has its host, else of none. */
    Trial at(String address) throws IOException {
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

    Trial at(String address, Source source) throws IOException {
        try (var fetcher = new Fetcher(config.politeness(), Version.of(), Ledger.none(), terminal.clock())) {
            String url = address;
            for (int hop = 0; hop <= HOPS; hop++) {
                switch (fetcher.fetch(Ask.of(url, source, Purpose.RELEASE))) {
                    case Fetched.Page page -> {
                        return read(page.exchange(), page.status(), source);
                    }
                    case Fetched.Moved moved -> {
                        terminal.say(url + " leads to " + moved.target());
                        url = moved.target();
                    }
                    case Fetched.Unchanged _ -> {
                        return Trial.nothing(url, "unchanged", "answered 304 without being asked so");
                    }
                    case Fetched.Refused refused -> {
                        return Trial.nothing(url, "refused", refused.reason());
                    }
                    case Fetched.Failed failed -> {
                        return Trial.nothing(url, "failed", failed.message());
                    }
                    case Fetched.Rested rested -> {
                        return Trial.nothing(url, "rested", rested.reason());
                    }
                }
            }
            return Trial.nothing(url, "failed", "is redirected more than " + HOPS + " times");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Trial.nothing(address, "failed", "stopped");
        }
    }

    /** Through an archive of its own, which is removed, so that codings are undone as they will be. */
    private Trial read(Arrival.Exchange exchange, int status, Source source) throws IOException {
        try (var folder = new TemporaryFolder("blotter-try")) {
            Path home = folder.path();
            try (Archive archive = Archive.open(home.resolve("archive"), home.resolve("index"), terminal.clock())) {
                Capture capture = archive.keep(exchange).join();
                Content content = archive.content(capture);
                String type = content.header("Content-Type").orElse(null);
                if (status != 200) {
                    return Trial.nothing(exchange.url(), "status-" + status, "answered " + status);
                }
                var hints = new Page.Hints(
                        source.languages(),
                        source.timezone(),
                        source.rules().title(),
                        source.rules().body(),
                        source.rules().date(),
                        source.rules().remove());
                var page = new Page(exchange.url(), type, content.body(), exchange.at(), hints, List.of(), null);
                return trial(page, new Extractor().extract(page));
            }
        }
    }

    private static Trial trial(Page page, Extraction extraction) {
        int bytes = page.body().length();
        return switch (extraction) {
            case Extraction.Nothing nothing ->
                new Trial(
                        page.url(),
                        nothing.outcome(),
                        nothing.message(),
                        page.contentType(),
                        bytes,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Extraction.Text text ->
                new Trial(
                        page.url(),
                        "text",
                        null,
                        page.contentType(),
                        bytes,
                        text.title(),
                        Dates.partial(text.published().value()),
                        text.published().value().precision().id(),
                        text.author(),
                        text.lang(),
                        text.canonicalUrl(),
                        text.text());
        };
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
