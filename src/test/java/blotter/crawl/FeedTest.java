package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feeds, sitemaps and APIs as they are, not as they should be. */
final class FeedTest {
    private static final Path FEEDS = Path.of("../shared/data/crawl/feedparser");
    private static final String SITE = "https://news.example.org/rss";

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_item_brings_its_claims_in_its_own_words() {
        Feed feed = Feed.read(
                bytes("<rss version='2.0'><channel><link>https://news.example.org/</link><language>ar</language><item>"
                        + "<title>Raid &amp;amp; arrest</title><link>/a?x=1&copy=2</link>"
                        + "<pubDate>Sat, 14 Mar 2026 09:30:00 +0300</pubDate><dc:creator>Desk</dc:creator></item>"
                        + "</channel></rss>"),
                "text/xml",
                SITE);
        assertThat(feed.home()).isEqualTo("https://news.example.org/");
        assertThat(feed.leads())
                .containsExactly(new Lead(
                        "https://news.example.org/a?copy=2&x=1",
                        null,
                        "Raid & arrest",
                        "Sat, 14 Mar 2026 09:30:00 +0300",
                        null,
                        "ar",
                        "Desk",
                        null));
    }

    @Test
    void an_atom_entry_is_read_by_its_alternate_link() {
        Feed feed = Feed.read(
                bytes("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ckb'><entry><link rel='self' href='/s'/>"
                        + "<link rel='alternate' href='/x'/><updated>2026-03-14</updated></entry></feed>"),
                "application/atom+xml",
                SITE);
        assertThat(feed.leads().getFirst().url()).isEqualTo("https://news.example.org/x");
        assertThat(feed.leads().getFirst().modified()).isEqualTo("2026-03-14");
        assertThat(feed.leads().getFirst().lang()).isEqualTo("ckb");
    }

    @Test
    void a_bare_ampersand_or_a_cut_end_loses_nothing_else() {
        var sitemap = new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (int i = 0; i < 10; i++) {
            sitemap.append("<url><loc>https://news.example.org/?a=").append(i).append("&section=5</loc></url>");
        }
        Sitemap read = Sitemap.read(bytes(sitemap.toString()), "text/plain", SITE);
        assertThat(read.leads()).hasSize(10);
        assertThat(read.lost()).isZero();
        assertThat(read.leads().getLast().url()).isEqualTo("https://news.example.org/?a=9&section=5");
    }

    @Test
    void a_text_sitemap_and_an_index_are_read() {
        assertThat(Sitemap.read(bytes("https://a.example/1\r\nhttps://a.example/2\n"), null, SITE)
                        .leads())
                .hasSize(2);
        assertThat(Sitemap.read(
                                bytes("<sitemapindex><sitemap><loc>https://a.example/s.xml.gz</loc></sitemap>"
                                        + "</sitemapindex>"),
                                null,
                                SITE)
                        .children())
                .extracting(Lead::url)
                .containsExactly("https://a.example/s.xml.gz");
    }

    @Test
    void an_api_is_read_by_pointers() {
        Api api = Api.read(
                bytes("{\"data\":[{\"id\":7,\"link\":\"/a\",\"t\":{\"ar\":\"بيان\"},\"html\":\"<p>x</p>\"},{\"n\":1}],"
                        + "\"links\":{\"next\":null}}"),
                SITE,
                Map.of("items", "/data", "url", "/link", "title", "/t/ar", "body", "/html", "next", "/links/next"));
        assertThat(api.leads()).containsExactly(new Lead("/a", "7", "بيان", null, null, null, null, "<p>x</p>"));
        assertThat(api.next()).isNull();
        assertThat(Api.read(bytes("<html>"), SITE, Map.of()).problem()).isNotNull();
    }

    @Test
    void no_feed_of_other_peoples_suites_is_too_much() throws Exception {
        assumeTrue(Files.exists(FEEDS));
        var troubles = new ArrayList<String>();
        int read = 0;
        int empty = 0;
        for (String folder : List.of("wellformed", "illformed", "encoding", "entities", "json")) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(FEEDS.resolve(folder))) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                read++;
                try {
                    if (Feed.read(Bytes.of(Files.readAllBytes(file)), null, SITE)
                            .leads()
                            .isEmpty()) {
                        empty++;
                    }
                } catch (RuntimeException e) {
                    troubles.add(file + " " + e);
                }
            }
        }
        assertThat(troubles)
                .as(read + " feeds, " + empty + " without an address")
                .isEmpty();
        assertThat(read).isGreaterThan(2000);
    }
}
