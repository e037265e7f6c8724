package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Note;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.release.ReleaseId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken down is asked for no more, whatever still leads to it. */
final class TakedownTest {
    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void neither_a_feed_nor_a_redirect_brings_back_what_was_taken_down() throws Exception {
        try (var site = new Newsroom();
                var crawling = Crawling.reading(home, () -> now, List.of(), _ -> {})) {
            Source source = Crawling.source(new Start.Feed(site.url("/rss")));
            site.page("/statement/1", Newsroom.release("Statement 1", "Officers arrested a man in Kut."));
            site.answer("/rss", "application/rss+xml", Newsroom.feed(List.of(site.url("/statement/1"))));
            assertThat(crawling.crawl(source).fresh()).isEqualTo(1);
            String key =
                    crawling.archive.catalogue().keyAt(site.url("/statement/1")).orElseThrow();
            crawling.archive
                    .note(new Note.Withheld(
                            now, ReleaseId.ofKey(key), "names a child", "Lena Example", List.of(), false))
                    .join();
            site.raw("/latest", "HTTP/1.1 302 Found\r\nLocation: /statement/1\r\nContent-Length: 0\r\n\r\n");
            site.answer(
                    "/rss",
                    "application/rss+xml",
                    Newsroom.feed(List.of(site.url("/statement/1"), site.url("/latest"))));
            now = now.plus(Duration.ofDays(40));
            site.forget();
            assertThat(crawling.crawl(source, Crawling.QUICK.rechecking()).broken())
                    .isNull();
            assertThat(site.asked()).containsExactly("/rss", "/latest");
        }
    }
}
