package blotter.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Archive;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.fetch.BenchSite;
import blotter.fetch.Limits;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Measures, not tests of the build: run by {@code src/measure/run.sh fetch} and {@code endurance}, which set the properties.
 */
final class CrawlMeasureTest {
    private static final int HOSTS = 8;

    /** Fetching, archiving and discovery alone, without reading what came: what the hosts and the disk allow. */
    @Test
    @EnabledIfSystemProperty(named = "measure.fetch", matches = "\\d+")
    void pages_fetched_and_durable_over_eight_hosts(@TempDir Path folder) throws Exception {
        int pages = Integer.getInteger("measure.fetch");
        String hosts =
                IntStream.rangeClosed(1, HOSTS).mapToObj(i -> "127.0.0." + i).collect(Collectors.joining(","));
        Path classes = BenchSite.compile(folder.resolve("site"));
        try (var site = BenchSite.start(
                        classes, BenchSite.freePort(), "--hosts", hosts, "--pages", String.valueOf(pages));
                var archive = Archive.open(folder.resolve("archive"), folder.resolve("index"), InstantSource.system());
                var crawler = crawler(archive, folder, Limits.DEFAULT, (_, _) -> Reader.Read.of(Reader.Result.NEW))) {
            var sources = IntStream.rangeClosed(1, HOSTS)
                    .mapToObj(i -> source(site, i))
                    .toList();
            for (String round : List.of("first", "second")) {
                var options = round.equals("first") ? Crawling.QUICK : Crawling.QUICK.rechecking();
                long begun = System.nanoTime();
                long processor = processor();
                CrawlReport report = crawler.crawl(sources, options, Progress.silent());
                double seconds = (System.nanoTime() - begun) / 1e9;
                assertThat(report.broken()).isFalse();
                System.err.printf(
                        "| fetched and durable, %s visit: pages a second | %.0f |%n", round, HOSTS * pages / seconds);
                System.err.printf(
                        "| fetched and durable, %s visit: processor milliseconds a page | %.2f |%n",
                        round, (processor() - processor) / 1e6 / (HOSTS * pages));
            }
            for (int i = 1; i <= HOSTS; i++) {
                JsonNode card = site.referee("127.0.0." + i);
                assertThat(card.path("max_in_flight").asInt()).isEqualTo(1);
                assertThat(card.path("robots_violations").asInt()).isZero();
            }
        }
    }

    /** Crawls with all faults on for so many minutes: memory, threads and files must not grow. */
    @Test
    @EnabledIfSystemProperty(named = "measure.endurance", matches = "\\d+")
    void memory_threads_and_files_stay_flat_while_faults_go_on(@TempDir Path folder) throws Exception {
        Duration time = Duration.ofMinutes(Integer.getInteger("measure.endurance"));
        var limits = new Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 64 << 10, 4 << 20, 16 << 20, 200);
        Path classes = BenchSite.compile(folder.resolve("site"));
        int port = BenchSite.freePort();
        long begun = System.nanoTime();
        var samples = new ArrayList<long[]>();
        try (var archive = Archive.open(folder.resolve("archive"), folder.resolve("index"), InstantSource.system());
                var crawler = crawler(
                        archive,
                        folder,
                        limits,
                        Crawling.pipeline(archive, InstantSource.system(), List.of(), _ -> {}))) {
            while (System.nanoTime() - begun < time.toNanos()) {
                // the site ends by itself, so each round has one of its own; at one address, lest known addresses pile
                // up
                try (var site = BenchSite.start(classes, port, "--pages", "200", "--faults")) {
                    var source = Crawling.source(
                            new Start.Listing(site.url("/faults/"), "ul li a", null, 1),
                            new Start.Sitemap(site.url("/sitemap.xml")));
                    for (int visit = 0; visit < 2; visit++) {
                        crawler.crawl(List.of(source), Crawling.QUICK.rechecking(), Progress.silent());
                    }
                }
                samples.add(sample());
                System.err.printf("%s%n", java.util.Arrays.toString(samples.getLast()));
            }
        }
        int third = Math.max(1, samples.size() / 3);
        for (int what = 0; what < 3; what++) {
            double early = mean(samples.subList(third, Math.min(samples.size(), 2 * third)), what);
            double late = mean(samples.subList(samples.size() - third, samples.size()), what);
            System.err.printf(
                    "| %s, second and last third | %.1f, %.1f |%n",
                    List.of("heap after collection, MB", "threads", "open files")
                            .get(what),
                    what == 0 ? early / 1e6 : early,
                    what == 0 ? late / 1e6 : late);
            assertThat(late).isLessThan(early + (what == 0 ? 3e6 : 3));
        }
    }

    private static Crawler crawler(Archive archive, Path home, Limits limits, Reader reader) {
        return new Crawler(
                archive,
                new Politeness("", "blotterbot", Duration.ofSeconds(2)),
                "0.1.0",
                reader,
                home,
                InstantSource.system(),
                limits);
    }

    private static Source source(BenchSite site, int host) {
        Source plain =
                Crawling.source(new Start.Sitemap(site.url("/sitemap.xml").replace("127.0.0.1", "127.0.0." + host)));
        return new Source(
                "bench" + host,
                plain.name(),
                plain.type(),
                null,
                plain.languages(),
                plain.timezone(),
                plain.start(),
                List.of(),
                List.of(),
                plain.rules(),
                Duration.ZERO,
                true,
                false);
    }

    private static long processor() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long[] sample() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new long[] {
            memory.getUsed(), ManagementFactory.getThreadMXBean().getThreadCount(), system.getOpenFileDescriptorCount()
        };
    }

    private static double mean(List<long[]> samples, int what) {
        return samples.stream().mapToLong(sample -> sample[what]).average().orElse(0);
    }
}
