package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.enrich.Enricher;
import blotter.extract.Extractor;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.Release;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of a source have in common, over a real archive: dropped when it is known, the same after a rebuild. */
final class RecurringLinesTest {
    private static final Source SOURCE = Crawling.source(new Start.Feed("https://newsroom.example/rss"));
    private static final String APPEAL =
            "To get our news first, follow the channel of the newsroom and tell your friends.";
    private static final String WORDS = "abcdefghijklmnopqrstuvwxyz";

    @TempDir
    Path home;

    private final Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void what_recurs_is_dropped_once_sixteen_pages_are_known_and_a_rebuild_comes_to_the_same() throws Exception {
        Map<String, String> first = new ConcurrentHashMap<>();
        try (var archive = archive()) {
            var pipeline = pipeline(archive, first);
            for (int i = 1; i <= 20; i++) {
                Capture capture = keep(archive, i);
                pipeline.read(capture, archive.content(capture));
            }
        }
        assertThat(first).hasSize(20);
        assertThat(first.get(url(16))).contains(APPEAL);
        assertThat(first.get(url(17))).doesNotContain(APPEAL).contains("Two men of street");
        try (Stream<Path> files = Files.list(home.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Map<String, String> again = new ConcurrentHashMap<>();
        try (var archive = archive()) {
            pipeline(archive, again).replay(_ -> {});
        }
        assertThat(new TreeMap<>(again)).isEqualTo(new TreeMap<>(first));
    }

    private Archive archive() throws Exception {
        return Archive.open(home.resolve("archive"), home.resolve("index"), () -> now);
    }

    private Pipeline pipeline(Archive archive, Map<String, String> shown) {
        var enricher = new Enricher(Gazetteer.load(List.of()), Agencies.of(List.of()), List.of());
        return new Pipeline(
                archive,
                new Extractor(),
                enricher,
                List.of(SOURCE),
                (Release release) -> shown.put(release.url(), release.text()),
                () -> now);
    }

    private Capture keep(Archive archive, int number) {
        String body = page(WORDS.substring(number % 20));
        var exchange = new Arrival.Exchange(
                url(number),
                now,
                SOURCE.id(),
                Capture.Purpose.RELEASE,
                bytes("GET /s HTTP/1.1\r\nHost: newsroom.example\r\n\r\n"),
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body),
                "127.0.0.1",
                null,
                List.of(),
                null,
                Duration.ofMillis(5));
        return archive.keep(exchange).join();
    }

    private static String url(int number) {
        return "https://newsroom.example/statements/" + number;
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String words) {
        return "<html><head><title>Statement on the case " + words
                + "</title></head><body><main><h1>Statement on the case "
                + words + "</h1><p>Two men of street " + words
                + " were arrested on Sunday near the bridge of the town.</p>"
                + "<p>The case of " + words
                + " was handed over to the judge, who ordered that the house be searched.</p>"
                + "<p>A lorry of company " + words
                + " was seized, and its load was taken to the laboratory at once.</p>"
                + "<p>" + APPEAL + "</p></main></body></html>";
    }
}
