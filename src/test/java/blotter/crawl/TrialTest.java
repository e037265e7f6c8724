package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.Politeness;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of one address before anybody makes a source of it. */
final class TrialTest {
    private Newsroom site;
    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        site = new Newsroom();
        var extractor = new Extractor();
        trial = new Trial(
                new Politeness("", "blotterbot", Duration.ofSeconds(2)),
                "0.1.0",
                extractor::extract,
                InstantSource.system());
    }

    @AfterEach
    void close() throws Exception {
        trial.close();
        site.close();
    }

    private Trial.Outcome run(String path, Source source) throws InterruptedException {
        return trial.run(site.url(path), source);
    }

    @Test
    void a_feed_shows_what_would_be_asked_and_what_the_patterns_leave_out() throws Exception {
        site.answer(
                "/rss",
                "application/rss+xml",
                Newsroom.feed(List.of(site.url("/news/1"), site.url("/photo/2"), "https://elsewhere.example/news/3")));
        Trial.Outcome outcome =
                run("/rss", Crawling.source(List.of("/news/"), List.of(), new Start.Feed(site.url("/rss"))));
        assertThat(outcome.kind()).isEqualTo("feed");
        assertThat(outcome.items()).extracting(Trial.Item::taken).containsExactly(true, false, false);
        assertThat(outcome.items().getFirst().title()).isEqualTo("Statement");
        assertThat(outcome.problem()).isNull();
    }

    @Test
    void a_listing_and_an_api_are_read_by_the_rules_of_the_source() throws Exception {
        site.page("/news", "<ul class=list><li><a href=/news/1>One</a></ul><a href=/about>About</a>");
        var listing = Crawling.source(new Start.Listing(site.url("/news"), "ul.list a", null, 1));
        assertThat(run("/news", listing).kind()).isEqualTo("listing");
        assertThat(run("/news", listing).items()).extracting(Trial.Item::url).containsExactly(site.url("/news/1"));

        site.answer("/api", "application/json", "{\"rows\":[{\"url\":\"/news/1\",\"day\":\"2026-03-01\"}]}");
        var api = Crawling.source(
                new Start.Json(site.url("/api"), java.util.Map.of("items", "/rows", "url", "/url", "date", "/day")));
        assertThat(run("/api", api).items().getFirst().published()).isEqualTo("2026-03-01");
        site.answer("/api", "application/json", "{\"other\":[]}");
        assertThat(run("/api", api).problem()).contains("/rows");
    }

    @Test
    void a_sitemap_shows_pages_and_further_sitemaps() throws Exception {
        site.answer("/map.xml", "text/xml", "<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>");
        Trial.Outcome outcome = run("/map.xml", Crawling.source());
        assertThat(outcome.kind()).isEqualTo("sitemap");
        assertThat(outcome.items()).extracting(Trial.Item::url).containsExactly(site.url("/news.xml"));
    }

    @Test
    void a_release_shows_what_would_be_read() throws Exception {
        site.page("/news/1", Newsroom.release("Three held in Kut", "Officers arrested three men in Kut on Sunday."));
        Trial.Outcome outcome = run("/news/1", Crawling.source());
        assertThat(outcome.kind()).isEqualTo("page");
        assertThat(outcome.reading()).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.title()).isEqualTo("Three held in Kut");
            assertThat(text.text()).contains("arrested three men");
        });
    }

    @Test
    void a_front_page_offers_its_feeds_and_lists_as_starts() throws Exception {
        String links = IntStream.range(0, 8)
                .mapToObj(i -> "<div class=card><h2><a href=/news/" + i + ">Security forces seize a cargo, no. " + i
                        + "</a></h2></div>")
                .collect(Collectors.joining());
        site.page(
                "/",
                "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><body><nav><a href=/a>"
                        + "The first of many sections</a></nav>" + links + "</body></html>");
        assertThat(run("/", Crawling.source()).hints())
                .extracting(Trial.Hint::start)
                .containsExactly(
                        "feed: " + site.url("/feed"), "listing: " + site.url("/") + ", link: \"div.card h2 a\"");
    }

    @Test
    void a_page_that_is_not_there_and_one_that_may_not_be_asked_are_plain_answers() throws Exception {
        site.answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        Trial.Outcome refused = run("/private/1", Crawling.source());
        assertThat(refused.kind()).isEqualTo("refused");
        assertThat(refused.problem()).contains("robots.txt forbids");
        assertThat(refused.doubtful()).isFalse();
        assertThat(run("/nowhere", Crawling.source()).doubtful()).isFalse();
    }

    @Test
    void what_goes_wrong_is_said_in_words() throws Exception {
        site.raw("/a", "HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
        assertThat(run("/a", Crawling.source()).problem()).isEqualTo("answered 404");
        assertThat(run("/a", Crawling.source()).url()).isEqualTo(site.url("/b"));
        site.raw("/loop", "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n");
        assertThat(run("/loop", Crawling.source()).problem()).contains("redirected more than 5 times");
        assertThat(trial.run("ftp://x.example/", Crawling.source()).problem()).contains("not an http or https address");
        assertThat(run("/loop", Crawling.source()).status()).isEqualTo(302);
        site.raw("/fault", "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
        assertThat(run("/fault", Crawling.source()).status()).isEqualTo(500);
        assertThat(run("/fault", Crawling.source()).doubtful()).isTrue();
        site.page("/wall", "<html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x></script>");
        assertThat(run("/wall", Crawling.source()).problem()).contains("challenge");
    }
}
