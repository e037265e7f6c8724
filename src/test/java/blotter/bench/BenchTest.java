package blotter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.config.CrawlConfig;
import blotter.gazetteer.Agencies;
import blotter.gazetteer.Gazetteer;
import blotter.release.Release;
import blotter.search.Authorities;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench runs, and what it makes up is always the same and as skewed as it says. */
final class BenchTest {
    private static World world;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        CrawlConfig config = CrawlConfig.load(Path.of("crawl-config"));
        var agencies = Agencies.of(config.agencies());
        var gazetteer = Gazetteer.load(config.locations());
        world = new World(
                new Authorities(gazetteer, agencies, config.topics(), config.sources()),
                config.agencies().stream().map(agency -> agency.id()).toList(),
                config.topics().stream().map(topic -> topic.topic().id()).toList());
    }

    @Test
    void a_small_run_ends_with_a_ratio_on_every_line() throws IOException {
        var report = new Bench(world, 2, Duration.ofSeconds(2), _ -> {}).run(3000, folder);
        assertThat(report.rows()).hasSizeGreaterThan(20).allMatch(row -> row.ratio() > 0);
        assertThat(report.pages().throughput()).isPositive();
        assertThat(report.pages().middle())
                .isPositive()
                .isLessThanOrEqualTo(report.pages().worst());
        assertThat(report.refresh().worst()).isPositive();
        assertThat(String.join("\n", report.lines()))
                .contains("index a release", "size of a release", "two selections, sideways");
    }

    @Test
    void the_same_seed_makes_the_same_releases() {
        assertThat(new MadeUp(7, world).apply(3)).isEqualTo(new MadeUp(7, world).apply(3));
        assertThat(new MadeUp(8, world).apply(3).text())
                .isNotEqualTo(new MadeUp(7, world).apply(3).text());
    }

    @Test
    void languages_agencies_and_years_are_skewed() {
        var made = new MadeUp(7, world);
        Map<String, Integer> languages = new HashMap<>();
        Map<String, Integer> agencies = new HashMap<>();
        long length = 0;
        for (int i = 0; i < 1000; i++) {
            Release release = made.apply(i);
            languages.merge(release.lang(), 1, Integer::sum);
            release.agencies().forEach(agency -> agencies.merge(agency.id(), 1, Integer::sum));
            length += release.text().length();
        }
        assertThat(languages.get("en")).isBetween(500, 700);
        assertThat(languages.get("ckb")).isBetween(70, 180);
        assertThat(agencies.get(world.agencies().getFirst())).isGreaterThan(100);
        assertThat(agencies.size()).isGreaterThan(20);
        assertThat(length / 1000).isBetween(1600L, 1900L);
    }
}
