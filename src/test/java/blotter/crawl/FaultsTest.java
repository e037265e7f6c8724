package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Reading;
import blotter.config.Source.Start;
import blotter.enrich.Enricher;
import blotter.extract.Extractor;
import blotter.fetch.BenchSite;
import blotter.fetch.Limits;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Capture;
import blotter.release.Release;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every way in which the bench's site can be hostile, crawled whole: each ends, and ends as the table says. */
final class FaultsTest {
    private static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 64 << 10, 16 << 20, 64 << 20, 200);

    private final Map<String, Release> shown = new ConcurrentHashMap<>();

    @Test
    @Timeout(240)
    void every_fault_ends_in_a_named_outcome_and_none_leads_inside(@TempDir Path folder) throws Exception {
        Path classes = BenchSite.compile(folder.resolve("site"));
        try (var site = BenchSite.start(
                        classes, BenchSite.freePort(), "--pages", "20", "--faults", "--hosts", "127.0.0.1,127.0.0.2");
                var crawling = crawling(folder.resolve("home"))) {
            var source = Crawling.source(
                    List.of("/faults/.", "/\\?from=rel"),
                    List.of(),
                    new Start.Listing(site.url("/faults/"), "ul li a", null, 1));
            CrawlReport.OfSource report =
                    crawling.crawl(source, new CrawlOptions(false, Duration.ofSeconds(6), Duration.ofMillis(200)));

            var expected = expected();
            var actual = new TreeMap<String, String>();
            for (String fault : expected.keySet()) {
                actual.put(fault, outcome(crawling, site, fault));
            }
            assertThat(actual).isEqualTo(expected);
            assertThat(report.discovered()).isEqualTo(expected.size());
            JsonNode card = site.referee("127.0.0.1");
            for (String count : List.of("robots_violations", "internal_hits", "retry_after_violations")) {
                assertThat(card.path(count).asInt()).as(count).isZero();
            }
            // in flight at a time is no matter here: the site goes on with answers that we hung up on
            assertThat(site.referee("127.0.0.2").path("requests").asInt())
                    .as("requests to the host inside")
                    .isZero();
        }
    }

    /** The crawl's word for an address, what the archive holds of it, and what was read: all of it is asserted. */
    private String outcome(Crawling crawling, BenchSite site, String fault) {
        String url = blotter.fetch.Address.normal(site.url("/faults/" + fault));
        var catalogue = crawling.archive.catalogue();
        Capture capture = catalogue.latest(Objects.requireNonNull(url)).orElse(null);
        String kept = capture == null ? "-" : String.valueOf(capture.status());
        String read = capture == null
                ? "-"
                : catalogue.reading(capture.id()).map(Reading::outcome).orElse("-");
        return crawling.outcomes.getOrDefault(url, "lost") + " " + kept + " " + read;
    }

    private Crawling crawling(Path home) throws Exception {
        var enricher = new Enricher(Gazetteer.load(List.of()), Agencies.of(List.of()), List.of());
        return new Crawling(
                home,
                InstantSource.system(),
                QUICK,
                archive -> new Pipeline(
                        archive,
                        new Extractor(),
                        enricher,
                        List.of(),
                        release -> shown.put(release.key(), release),
                        InstantSource.system()));
    }

    private static Map<String, String> expected() throws Exception {
        var table = new TreeMap<String, String>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FaultsTest.class.getResourceAsStream("faults.tsv")), StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    table.put(cells[0], cells[1] + " " + cells[2] + " " + cells[3]);
                }
            }
        }
        return table;
    }
}
