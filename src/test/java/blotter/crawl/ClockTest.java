package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.archive.Verifier;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.release.Release;
import blotter.release.Revision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock is set back between two visits: by a second, an hour, and a year and more, as after a start with a wrong clock. */
final class ClockTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path home;

    private Instant now = FIRST;
    private final Map<String, Release> shown = new ConcurrentHashMap<>();

    private void show(Release release) {
        shown.put(release.url(), release);
    }

    private static void publish(Newsroom site, int count, String arrested) {
        List<String> addresses = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            addresses.add(site.url("/statement/" + i));
            String words = i == 2 ? arrested : "Officers arrested " + i + " men in Kut.";
            site.page("/statement/" + i, Newsroom.release("Statement " + i, words));
        }
        site.answer("/rss", "application/rss+xml", Newsroom.feed(addresses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT1H", "P400D"})
    void a_clock_that_is_set_back_loses_nothing_and_puts_nothing_off(Duration back) throws Exception {
        try (var site = new Newsroom();
                var crawling = Crawling.reading(home, () -> now, List.of(), this::show)) {
            Source source = Crawling.source(new Start.Feed(site.url("/rss")));
            publish(site, 3, "Officers arrested two men in Kut.");
            assertThat(crawling.crawl(source).fresh()).isEqualTo(3);

            now = FIRST.minus(back);
            assertThat(crawling.archive.catalogue().due(source.id(), now, 9))
                    .as("put off by more than a month")
                    .hasSize(back.toDays() > 31 ? 3 : 0);
            publish(site, 4, "Officers arrested twelve men in Kut.");
            var second = crawling.crawl(source, Crawling.QUICK.rechecking());
            assertThat(second.fresh()).isEqualTo(1);
            assertThat(second.changed()).isEqualTo(1);
            assertThat(second.broken()).isNull();
            assertThat(crawling.crawler.untilNext(source)).isLessThanOrEqualTo(Duration.ofHours(6));

            now = now.plus(Duration.ofDays(31));
            assertThat(crawling.archive.catalogue().due(source.id(), now, 9)).hasSize(4);
            crawling.crawl(source);

            now = FIRST.plus(Duration.ofDays(40));
            crawling.crawl(source, Crawling.QUICK.rechecking());
            Release changed = Objects.requireNonNull(shown.get(site.url("/statement/2")));
            assertThat(changed.text()).contains("twelve");
            assertThat(changed.revisions()).extracting(Revision::number).doesNotHaveDuplicates();
        }
        var before = new TreeMap<>(shown);
        assertThat(new Verifier(home.resolve("archive"), home.resolve("index"))
                        .verify(1, 0)
                        .findings())
                .isEmpty();
        Archive.rebuild(home.resolve("archive"), home.resolve("index"), () -> now, _ -> {});
        shown.clear();
        try (var archive = Archive.open(home.resolve("archive"), home.resolve("index"), () -> now)) {
            Crawling.pipeline(archive, () -> now, List.of(), this::show).replay(_ -> {});
        }
        assertThat(new TreeMap<>(shown)).isEqualTo(before);
    }
}
