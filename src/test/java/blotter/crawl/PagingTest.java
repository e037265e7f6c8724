package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.Source;
import blotter.config.Source.Start;
import com.google.re2j.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where discovery goes, how far, and what it does not ask twice. */
final class PagingTest {
    @TempDir
    Path home;

    private Newsroom site;
    private Crawling crawling;

    @BeforeEach
    void open() throws Exception {
        site = new Newsroom();
        crawling = new Crawling(home.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        crawling.close();
        site.close();
    }

    private void statements(int from, int to) {
        for (int i = from; i <= to; i++) {
            site.page("/s/" + i, Newsroom.release("Statement " + i, "Number " + i + "."));
        }
    }

    /** An API of so many items, two a page, newest first. */
    private Source api(int items) {
        statements(1, items);
        int pages = (items + 1) / 2;
        for (int page = 0; page < pages; page++) {
            int newest = items - 2 * page;
            String rows = IntStream.of(newest, newest - 1)
                    .filter(i -> i > 0)
                    .mapToObj(i -> "{\"url\":\"/s/" + i + "\"}")
                    .collect(Collectors.joining(","));
            String next = page + 1 < pages ? ",\"next\":\"/api?page=" + (page + 1) + "\"" : "";
            site.answer("/api?page=" + page, "application/json", "{\"items\":[" + rows + "]" + next + "}");
        }
        return Crawling.source(
                new Start.Json(site.url("/api?page=0"), Map.of("items", "/items", "next", "/next", "url", "/url")));
    }

    private List<String> pages() {
        return site.asked().stream().filter(path -> path.startsWith("/api")).toList();
    }

    @Test
    void an_old_archive_is_walked_once_and_then_only_looked_at() throws Exception {
        var source = api(40);
        assertThat(crawling.crawl(source).fresh()).isEqualTo(40);
        assertThat(pages()).hasSize(20);
        site.forget();
        assertThat(crawling.crawl(source).fresh()).isZero();
        assertThat(pages()).containsExactly("/api?page=0", "/api?page=1", "/api?page=19");
    }

    @Test
    void a_walk_that_was_cut_short_goes_on_where_it_was() throws Exception {
        var source = api(40);
        site.raw("/api?page=12", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThat(crawling.crawl(source).broken()).contains("page=12");
        crawling.close();
        crawling = new Crawling(home.resolve("home"));
        api(40);
        site.forget();
        crawling.crawl(source);
        assertThat(pages()).contains("/api?page=12", "/api?page=19").doesNotContain("/api?page=5");
        assertThat(crawling.archive.catalogue().latest(site.url("/s/1"))).isPresent();
    }

    /** An API of so many items, two a page, newest first, that says nothing of its pages. */
    private Source counted(int items, String behind) {
        statements(1, items);
        for (int page = 0; page * 2 < items; page++) {
            int newest = items - 2 * page;
            site.answer("/api?page=" + page + "&size=2", "application/json", rows(newest, newest - 1));
        }
        int last = (items + 1) / 2;
        if (!behind.isEmpty()) {
            for (int page = last; page < last + 30; page++) {
                site.answer("/api?page=" + page + "&size=2", "application/json", behind);
            }
        }
        return Crawling.source(new Start.Json(
                site.url("/api?page=0&size=2"), Map.of("items", "/items", "next", "?page={1}&size=2", "url", "/url")));
    }

    private static String rows(int... items) {
        return IntStream.of(items)
                .filter(i -> i > 0)
                .mapToObj(i -> "{\"url\":\"/s/" + i + "\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"items\":[]}", "{\"items\":[{\"url\":\"/s/1\"}]}"})
    void pages_that_do_not_name_the_next_are_counted_to_the_last(String behind) throws Exception {
        CrawlReport.OfSource report = crawling.crawl(counted(41, behind));
        assertThat(report.broken()).isNull();
        assertThat(report.fresh()).isEqualTo(41);
        assertThat(pages()).as("one more than there are").hasSize(22);
        site.forget();
        assertThat(crawling.crawl(counted(41, behind)).fresh()).isZero();
        assertThat(pages()).hasSize(3).contains("/api?page=0&size=2", "/api?page=1&size=2");
        site.forget();
        assertThat(crawling.crawl(counted(47, behind)).fresh()).isEqualTo(6);
        assertThat(pages()).contains("/api?page=3&size=2").doesNotContain("/api?page=9&size=2");
    }

    @Test
    void counting_goes_on_although_a_feed_named_the_newest_before() throws Exception {
        Source source = counted(20, "");
        site.answer(
                "/rss",
                "application/rss+xml",
                Newsroom.feed(IntStream.rangeClosed(15, 20)
                        .mapToObj(i -> site.url("/s/" + i))
                        .toList()));
        Source both =
                Crawling.source(new Start.Feed(site.url("/rss")), source.start().getFirst());
        assertThat(crawling.crawl(both).fresh()).isEqualTo(20);
    }

    @Test
    void a_counted_page_that_cannot_be_had_is_a_fault_and_no_end() throws Exception {
        Source source = counted(40, "");
        site.raw("/api?page=12&size=2", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        assertThat(crawling.crawl(source).broken()).contains("page=12");
        site.raw("/api?page=0&size=2", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThat(crawling.crawl(source).broken())
                .as("the first page must be there")
                .contains("page=0");
    }

    @Test
    void a_listing_is_counted_by_offset_or_in_the_path_and_no_further_than_the_source_says() throws Exception {
        statements(1, 12);
        for (int i = 0; i < 6; i++) {
            String links = "<a class=s href=/s/" + (2 * i + 1) + ">x</a><a class=s href=/s/" + (2 * i + 2) + ">y</a>";
            site.page(i == 0 ? "/list" : "/list/from/" + 20 * i, links);
        }
        crawling.crawl(Crawling.source(new Start.Listing(site.url("/list"), "a.s", "/list/from/{20+20}", 4)));
        assertThat(site.asked().stream().filter(path -> path.startsWith("/list")))
                .containsExactly("/list", "/list/from/20", "/list/from/40", "/list/from/60");
    }

    @Test
    void what_is_new_on_many_pages_is_found_page_by_page() throws Exception {
        crawling.crawl(api(40));
        site.forget();
        assertThat(crawling.crawl(api(52)).fresh()).isEqualTo(12);
        assertThat(pages()).contains("/api?page=7").doesNotContain("/api?page=12", "/api?page=15");
    }

    @Test
    void a_calendar_that_never_ends_is_left() throws Exception {
        for (int i = 0; i < 200; i++) {
            site.page(
                    "/calendar/" + i,
                    "<a class=s href=/s/1>one</a><a rel=next href=/calendar/" + (i + 1) + ">next</a>");
        }
        statements(1, 1);
        crawling.crawl(Crawling.source(new Start.Listing(site.url("/calendar/0"), "a.s", "a[rel=next]", 10_000)));
        assertThat(site.asked().stream().filter(path -> path.startsWith("/calendar")))
                .hasSizeLessThan(15);
    }

    @Test
    void a_wide_trap_of_empty_or_equal_pages_is_left_and_reported() throws Exception {
        var addresses = IntStream.range(0, 400)
                .mapToObj(i -> site.url("/filter/?f=" + i))
                .toList();
        IntStream.range(0, 400).forEach(i -> site.page("/filter/?f=" + i, Newsroom.release("Filter", "No results.")));
        site.answer("/rss", "application/rss+xml", Newsroom.feed(addresses));
        CrawlReport.OfSource report = crawling.crawl(
                Crawling.source(Duration.ofMillis(25), List.of(), List.of(), new Start.Feed(site.url("/rss"))));
        assertThat(report.broken()).isNotNull();
        assertThat(report.fetched()).isBetween(100, 390);
    }

    @Test
    void addresses_built_from_themselves_are_not_asked() {
        for (String trap : List.of(
                "http://e.example/a/b/a/b/a/b/c",
                "http://e.example/news/news/x/news/news",
                "http://e.example/" + "d/".repeat(25),
                "http://e.example/?" + "a=1&".repeat(40),
                "http://e.example/" + "x".repeat(2100))) {
            assertThat(Trap.is(trap)).as(trap).isTrue();
        }
        for (String fine : List.of(
                "http://e.example/",
                "http://e.example/2024/1/1/1/1/statement",
                "http://e.example/ar/news/security/news/basra/1834",
                "http://e.example/detail?article=1834&lang=ckb")) {
            assertThat(Trap.is(fine)).as(fine).isFalse();
        }
    }

    @Test
    void a_feed_that_names_its_older_pages_is_followed() throws Exception {
        statements(1, 2);
        site.answer(
                "/feed",
                "application/atom+xml",
                "<feed><link rel=\"next\" href=\"/feed?page=2\"/><entry><link href=\"" + site.url("/s/1")
                        + "\"/></entry></feed>");
        site.answer("/feed?page=2", "application/feed+json", "{\"items\":[{\"url\":\"" + site.url("/s/2") + "\"}]}");
        assertThat(crawling.crawl(Crawling.source(new Start.Feed(site.url("/feed"))))
                        .fresh())
                .isEqualTo(2);
    }

    @Test
    void a_sitemap_that_did_not_change_is_not_asked_again() throws Exception {
        statements(1, 2);
        site.answer(
                "/index.xml",
                "text/xml",
                "<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2019-05-01</lastmod></sitemap>"
                        + "<sitemap><loc>/new.xml</loc></sitemap></sitemapindex>");
        site.answer("/old.xml", "text/xml", "<urlset><url><loc>" + site.url("/s/1") + "</loc></url></urlset>");
        site.answer("/new.xml", "text/xml", "<urlset><url><loc>" + site.url("/s/2") + "</loc></url></urlset>");
        var source = Crawling.source(new Start.Sitemap(site.url("/index.xml")));
        assertThat(crawling.crawl(source).fresh()).isEqualTo(2);
        site.forget();
        CrawlReport.OfSource again = crawling.crawl(source);
        assertThat(again.broken()).isNull();
        assertThat(site.asked()).contains("/new.xml").doesNotContain("/old.xml");
    }

    @Test
    void translations_are_found_by_sitemap_and_by_page_in_the_languages_of_the_source() throws Exception {
        String head = "<link rel=alternate hreflang=ar href='/ar/1'><link rel=alternate hreflang=fr href='/fr/1'>";
        site.page("/en/1", Newsroom.release("One", "In English.").replace("<head>", "<head>" + head));
        site.page("/ar/1", Newsroom.release("One", "In Arabic."));
        site.page("/en/2", Newsroom.release("Two", "In English."));
        site.page("/ckb/2", Newsroom.release("Two", "In Sorani."));
        site.answer(
                "/map.xml",
                "text/xml",
                "<urlset xmlns:xhtml='http://www.w3.org/1999/xhtml'><url><loc>" + site.url("/en/1")
                        + "</loc></url><url><loc>"
                        + site.url("/en/2") + "</loc><xhtml:link rel='alternate' hreflang='ku' href='/ckb/2'/>"
                        + "<xhtml:link rel='alternate' hreflang='de' href='/de/2'/></url></urlset>");
        crawling.crawl(spoken(List.of("en", "ar", "ckb"), new Start.Sitemap(site.url("/map.xml"))));
        assertThat(site.asked()).containsExactlyInAnyOrder("/map.xml", "/en/1", "/en/2", "/ckb/2", "/ar/1");
    }

    private static Source spoken(List<String> languages, Start start) {
        Source plain = Crawling.source(start);
        return new Source(
                plain.id(),
                plain.name(),
                plain.type(),
                plain.agency(),
                languages,
                plain.timezone(),
                plain.start(),
                List.<Pattern>of(),
                List.<Pattern>of(),
                plain.rules(),
                Duration.ZERO,
                true,
                false);
    }
}
