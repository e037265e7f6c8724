package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Note;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.release.Release;
import blotter.release.Revision;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that answers, but no longer with what we come for, is reported at the first visit that sees it. */
final class BrokenSourceTest {
    private static final String LOGIN = "<html><head><title>Log in</title></head><body><form><input name=user>"
            + "<input type=password name=p><button>Log in</button></form></body></html>";
    private static final String CHALLENGE = "<html><head><title>Just a moment...</title>"
            + "<script src='/cdn-cgi/challenge-platform/x.js'></script></head><body>Checking your browser</body></html>";

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Map<String, Release> shown = new ConcurrentHashMap<>();
    private List<Source> sources = List.of();
    private Newsroom site;
    private Crawling crawling;

    @BeforeEach
    void open() throws Exception {
        site = new Newsroom();
        collect();
    }

    private void collect() throws Exception {
        crawling = Crawling.reading(home, () -> now, sources, release -> shown.put(release.url(), release));
    }

    @AfterEach
    void close() throws IOException {
        crawling.close();
        site.close();
    }

    private Source fed() {
        return Crawling.source(new Start.Feed(site.url("/rss")));
    }

    private Source ruled(String body) {
        Source plain = fed();
        return new Source(
                plain.id(),
                plain.name(),
                plain.type(),
                plain.agency(),
                plain.languages(),
                plain.timezone(),
                plain.start(),
                plain.include(),
                plain.exclude(),
                new Source.Rules(null, body, null, List.of()),
                plain.delay(),
                plain.privateAddresses(),
                plain.paused());
    }

    private CrawlReport.OfSource visit(Source source) throws InterruptedException {
        return crawling.crawl(source, Crawling.QUICK.rechecking());
    }

    private Release release(int statement) {
        return Objects.requireNonNull(shown.get(site.url("/statement/" + statement)));
    }

    private void publish(int count) {
        var addresses = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            addresses.add(site.url("/statement/" + i));
            site.page("/statement/" + i, Newsroom.release("Statement " + i, "Officers arrested " + i + " men in Kut."));
        }
        site.answer("/rss", "application/rss+xml", Newsroom.feed(addresses));
    }

    @Test
    void a_source_that_is_well_is_not_broken() throws Exception {
        publish(4);
        assertThat(visit(fed()).broken()).isNull();
        assertThat(shown).hasSize(4);
    }

    @Test
    void a_feed_that_answers_with_nothing_is_broken() throws Exception {
        publish(4);
        visit(fed());
        site.answer("/rss", "application/rss+xml", "");
        assertThat(visit(fed()).broken()).contains("holds no address");
        assertThat(shown).hasSize(4);
    }

    @Test
    void a_challenge_in_place_of_the_feed_is_kept_and_reported() throws Exception {
        site.page("/rss", CHALLENGE);
        assertThat(visit(fed()).broken()).contains("challenge page");
        assertThat(crawling.archive.catalogue().latest(site.url("/rss"))).isPresent();
    }

    @Test
    void a_login_or_challenge_in_place_of_releases_is_kept_and_reported_and_never_shown() throws Exception {
        publish(4);
        site.page("/statement/1", LOGIN).page("/statement/2", CHALLENGE);
        CrawlReport.OfSource report = visit(fed());
        assertThat(report.broken()).contains("challenge or login page");
        assertThat(report.failed()).isEqualTo(2);
        assertThat(shown).hasSize(2);
        assertThat(crawling.archive.catalogue().latest(site.url("/statement/1")))
                .isPresent();
    }

    @Test
    void a_login_in_place_of_a_known_release_leaves_the_release_as_it_was() throws Exception {
        publish(2);
        visit(fed());
        site.page("/statement/1", LOGIN);
        assertThat(visit(fed()).broken()).contains("login");
        Release release = release(1);
        assertThat(release.revisions()).hasSize(1);
        assertThat(release.text()).contains("arrested 1 men");
        assertThat(release.removed()).isNull();
    }

    @Test
    void pages_that_lost_their_text_are_reported() throws Exception {
        publish(6);
        visit(fed());
        for (int i = 1; i <= 6; i++) {
            site.page("/statement/" + i, "<html><body><div id=app data-n=" + i + "></div></body></html>");
        }
        assertThat(visit(fed()).broken()).contains("6 pages fetched 6 hold no text");
    }

    @Test
    void one_page_at_every_address_is_reported() throws Exception {
        publish(5);
        for (int i = 1; i <= 5; i++) {
            site.page("/statement/" + i, Newsroom.release("Maintenance", "This site is being renewed until Sunday."));
        }
        assertThat(visit(fed()).broken()).contains("5 addresses answered with the very same page");
    }

    @Test
    void a_listing_whose_layout_moved_is_reported_whether_little_or_nothing_is_left() throws Exception {
        var source = Crawling.source(new Start.Listing(site.url("/news"), "article a", null, 1));
        String full = IntStream.range(0, 20)
                .mapToObj(i -> "<article><a href='/statement/" + i + "'>Statement</a></article>")
                .reduce("", String::concat);
        IntStream.range(0, 20)
                .forEach(i -> site.page("/statement/" + i, Newsroom.release("Statement " + i, "Number " + i + ".")));
        site.page("/news", full);
        for (int i = 0; i < 4; i++) {
            assertThat(crawling.crawl(source).broken()).isNull();
        }
        site.page(
                "/news", "<article><a href='/statement/1'>Statement</a></article><div>" + full.replace("article", "b"));
        assertThat(crawling.crawl(source).broken()).contains("show 1 addresses where 20 are usual");
        site.page("/news", full.replace("article", "section"));
        assertThat(crawling.crawl(source).broken()).contains("holds no address");
    }

    @Test
    void an_answer_that_breaks_off_makes_no_revision() throws Exception {
        publish(1);
        visit(fed());
        String whole = Newsroom.release("Statement 1", "Officers arrested 7 men in Kut.");
        site.raw(
                "/statement/1",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"n\"\r\nContent-Length: " + (whole.length() + 1)
                        + "\r\n\r\n" + whole.substring(0, 150));
        crawling.crawl(fed(), new CrawlOptions(true, java.time.Duration.ZERO, java.time.Duration.ofHours(1)));
        assertThat(crawling.outcomes.get(site.url("/statement/1"))).isEqualTo("cut");
        assertThat(release(1).revisions()).hasSize(1);

        now = now.plusSeconds(7200);
        site.forget();
        site.page("/statement/1", whole);
        visit(fed());
        assertThat(site.requests()).noneMatch(request -> request.contains("If-None-Match"));
        Release release = release(1);
        assertThat(release.revisions()).extracting(Revision::number).containsExactly(1, 2);
        assertThat(release.text()).contains("arrested 7 men");
    }

    @Test
    void what_breaks_off_at_the_same_place_each_time_is_read_in_the_end() throws Exception {
        publish(1);
        String whole = Newsroom.release("Statement 1", "Officers arrested 7 men in Kut.");
        site.raw("/statement/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + whole);
        crawling.crawl(fed(), new CrawlOptions(false, java.time.Duration.ZERO, java.time.Duration.ofHours(1)));
        assertThat(shown).isEmpty();
        now = now.plusSeconds(7200);
        crawling.crawl(fed());
        assertThat(release(1).text()).contains("arrested 7 men");
    }

    @Test
    void a_site_whose_text_is_garbled_is_broken() throws Exception {
        publish(4);
        String words =
                "أعلنت قيادة الشرطة اليوم ضبط شحنة كبيرة من الحبوب المخدرة واعتقال أربعة متهمين في المدينة القديمة";
        String garbled = new String(words.getBytes(Charset.forName("windows-1256")), StandardCharsets.ISO_8859_1);
        for (int i = 1; i <= 4; i++) {
            site.page("/statement/" + i, Newsroom.release("Statement " + i, i + " " + garbled.repeat(3)));
        }
        assertThat(visit(fed()).broken()).contains("garbled");
        assertThat(shown).hasSize(4);
    }

    @Test
    void a_rule_that_the_site_has_outgrown_is_reported_and_the_text_found_without_it() throws Exception {
        crawling.close();
        sources = List.of(ruled(".article-of-the-old-site"));
        collect();
        publish(4);
        assertThat(visit(sources.getFirst()).broken()).contains("rules.body");
        assertThat(release(1).text()).contains("arrested 1 men");
    }

    @Test
    void every_visit_leaves_its_coverage_over_a_rebuild() throws Exception {
        publish(3);
        visit(fed());
        site.answer("/rss", "application/rss+xml", "<rss/>");
        now = now.plusSeconds(86_400);
        crawling.crawl(fed());
        List<Note.Coverage> before = crawling.archive.notes().coverage();
        assertThat(before).hasSize(2);
        assertThat(before.getFirst().fresh()).isEqualTo(3);
        assertThat(before.getLast().broken()).contains("holds no address");

        crawling.close();
        Archive.rebuild(home.resolve("archive"), home.resolve("index"), () -> now, _ -> {});
        collect();
        assertThat(crawling.archive.notes().coverage()).isEqualTo(before);
        assertThat(crawling.archive.notes().visits("test", 1)).containsExactly(before.getLast());
    }
}
