package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Content;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.enrich.Enricher;
import blotter.extract.Extractor;
import blotter.fetch.Limits;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Capture;
import blotter.release.Release;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An archive in a folder of the test, a crawler over it, and a reader that goes by payloads alone. */
final class Crawling implements AutoCloseable {
    static final CrawlOptions QUICK = new CrawlOptions(false, Duration.ofSeconds(2), Duration.ofMillis(100));

    private static final Gazetteer PLACES = Gazetteer.load(List.of());

    final Archive archive;
    final Crawler crawler;
    final Map<String, String> payloads = new ConcurrentHashMap<>();
    final Map<String, String> outcomes = new ConcurrentHashMap<>();
    final List<Capture> read = new java.util.concurrent.CopyOnWriteArrayList<>();

    Crawling(Path home) throws Exception {
        this(home, InstantSource.system());
    }

    Crawling(Path home, InstantSource clock) throws Exception {
        this(home, clock, Limits.DEFAULT, null);
    }

    /** @param pipeline what reads over the archive; the reader that goes by payloads when null */
    Crawling(Path home, InstantSource clock, Limits limits, @Nullable Function<Archive, Reader> pipeline)
            throws Exception {
        archive = Archive.open(home.resolve("archive"), home.resolve("index"), clock);
        Reader reader = pipeline == null ? this::read : pipeline.apply(archive);
        crawler = new Crawler(
                archive, new Politeness("", "blotterbot", Duration.ofSeconds(2)), "0.1.0", reader, home, clock, limits);
    }

    /** What comes is cleaned and understood as ever. */
    static Crawling reading(Path home, InstantSource clock, List<Source> sources, Consumer<Release> shown)
            throws Exception {
        return new Crawling(home, clock, Limits.DEFAULT, archive -> pipeline(archive, clock, sources, shown));
    }

    static Pipeline pipeline(Archive archive, InstantSource clock, List<Source> sources, Consumer<Release> shown) {
        var enricher = new Enricher(PLACES, Agencies.of(List.of()), List.of());
        return new Pipeline(archive, new Extractor(), enricher, sources, shown, clock);
    }

    private Reader.Read read(Capture capture, Content content) {
        return Reader.Read.of(result(capture));
    }

    private Reader.Result result(Capture capture) {
        read.add(capture);
        if (capture.status() != 200 && capture.status() != 0 && capture.status() != 304) {
            return Reader.Result.NOTHING;
        }
        String before = payloads.put(capture.url(), capture.sha256());
        if (before == null) {
            return Reader.Result.NEW;
        }
        return before.equals(capture.sha256()) ? Reader.Result.UNCHANGED : Reader.Result.CHANGED;
    }

    static Source source(Start... starts) {
        return source(List.of(), List.of(), starts);
    }

    static Source source(List<String> include, List<String> exclude, Start... starts) {
        return source(Duration.ZERO, include, exclude, starts);
    }

    static Source source(Duration delay, List<String> include, List<String> exclude, Start... starts) {
        return new Source(
                "test",
                "Test",
                Source.Type.AGENCY,
                null,
                List.of("en"),
                ZoneId.of("Asia/Baghdad"),
                Stream.of(starts).toList(),
                include.stream().map(Pattern::compile).toList(),
                exclude.stream().map(Pattern::compile).toList(),
                Source.Rules.NONE,
                delay,
                true,
                false);
    }

    CrawlReport.OfSource crawl(Source source) throws InterruptedException {
        return crawl(source, QUICK);
    }

    CrawlReport.OfSource crawl(Source source, CrawlOptions options) throws InterruptedException {
        return crawler.crawl(List.of(source), options, outcomes()).sources().getFirst();
    }

    /** Notes the last outcome of every address. */
    private Progress outcomes() {
        return new Progress() {
            @Override
            public void asked(String source, String url, String outcome) {
                outcomes.put(url, outcome);
            }
        };
    }

    @Override
    public void close() {
        crawler.close();
        archive.close();
    }
}
