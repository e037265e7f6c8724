package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.Source.Start;
import blotter.fetch.BenchSite;
import blotter.release.Capture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole crawl of the bench's site, judged by its referee. */
final class BenchCrawlTest {

    @Test
    void every_page_is_kept_and_a_second_visit_sees_what_changed(@TempDir Path folder) throws Exception {
        Path classes = BenchSite.compile(folder.resolve("site"));
        Path truth = folder.resolve("truth.jsonl");
        int port = BenchSite.freePort();
        try (var crawling = new Crawling(folder.resolve("home"))) {
            try (var site = BenchSite.start(classes, port, "--truth", truth.toString())) {
                var source = Crawling.source(new Start.Sitemap(site.url("/sitemap.xml")));
                long begun = System.nanoTime();
                CrawlReport.OfSource report = crawling.crawl(source);
                System.err.println(report + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
                assertThat(report.broken()).isNull();
                assertThat(report.fresh()).isEqualTo(2000);
                assertThat(missing(crawling, site, truth)).isEmpty();
                JsonNode card = site.referee("127.0.0.1");
                assertThat(card.path("articles_fetched").asInt()).isEqualTo(2000);
                assertThat(card.path("refetches").asInt()).isZero();
                assertThat(card.path("robots_first").asBoolean()).isTrue();
                polite(card);

                CrawlReport.OfSource again = crawling.crawl(source);
                assertThat(again.fetched()).isZero();
            }
            try (var site = BenchSite.start(classes, port, "--truth", truth.toString(), "--rev", "2")) {
                var source = Crawling.source(new Start.Sitemap(site.url("/sitemap.xml")));
                CrawlReport.OfSource report = crawling.crawl(source, Crawling.QUICK.rechecking());
                System.err.println(report);
                assertThat(report.fresh()).isEqualTo(20);
                assertThat(report.gone()).isEqualTo(10);
                assertThat(report.changed()).isBetween(50, 70);
                assertThat(report.failed()).isZero();
                assertThat(missing(crawling, site, truth)).isEmpty();
                JsonNode card = site.referee("127.0.0.1");
                assertThat(card.path("requests").asInt()).isLessThanOrEqualTo(2140);
                polite(card);
            }
        }
    }

    private static void polite(JsonNode card) {
        for (String count : List.of("robots_violations", "internal_hits", "retry_after_violations")) {
            assertThat(card.path(count).asInt()).as(count).isZero();
        }
        assertThat(card.path("max_in_flight").asInt()).isEqualTo(1);
    }

    private static List<String> missing(Crawling crawling, BenchSite site, Path truth) throws Exception {
        var missing = new ArrayList<String>();
        for (String line : Files.readAllLines(truth)) {
            JsonNode page = JsonMapper.shared().readTree(line);
            String url = site.url(page.path("path").asString());
            Capture capture = crawling.archive.catalogue().latest(url).orElse(null);
            if (capture == null
                    || !sha256(crawling, capture).equals(page.path("sha256").asString())) {
                missing.add(url);
            }
        }
        return missing;
    }

    private static String sha256(Crawling crawling, Capture capture) throws Exception {
        byte[] body = crawling.archive.content(capture).body().array();
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(body));
    }

    @Test
    void each_kind_of_start_yields_what_it_lists(@TempDir Path folder) throws Exception {
        Path classes = BenchSite.compile(folder.resolve("site"));
        try (var site = BenchSite.start(classes, BenchSite.freePort(), "--pages", "120")) {
            Map<String, Start> starts = Map.of(
                    "rss", new Start.Feed(site.url("/rss.xml")),
                    "atom", new Start.Feed(site.url("/atom.xml")),
                    "jsonfeed", new Start.Feed(site.url("/feed.json")),
                    "listing", new Start.Listing(site.url("/en/news?page=1"), "h1 + ul a", "a[rel=next]", 10),
                    "api",
                            new Start.Json(
                                    site.url("/api/statements?page=1"),
                                    Map.of(
                                            "items", "/items", "next", "/next", "url", "/url", "title", "/title",
                                            "date", "/date")));
            Map<String, Integer> expected = Map.of("rss", 50, "atom", 50, "jsonfeed", 50, "listing", 60, "api", 120);
            for (var start : starts.entrySet()) {
                try (var crawling = new Crawling(folder.resolve(start.getKey()))) {
                    CrawlReport.OfSource report = crawling.crawl(Crawling.source(start.getValue()));
                    assertThat(report.broken()).as(start.getKey()).isNull();
                    assertThat(report.fresh()).as(start.getKey()).isEqualTo(expected.get(start.getKey()));
                    Capture capture = crawling.read.getFirst();
                    assertThat(crawling.archive.catalogue().claims(capture.id()))
                            .as(start.getKey())
                            .anyMatch(claim -> claim.field().equals("title")
                                    && claim.claim().capture() != null);
                }
            }
        }
    }
}
