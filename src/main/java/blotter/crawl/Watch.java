package blotter.crawl;

import blotter.config.Source;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A crawl that goes on until it is closed. A visit that fails is logged and tried again at the next turn. */
public final class Watch implements AutoCloseable {
    /** How often a source is visited where nobody says otherwise. */
    public static final Duration INTERVAL = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private final List<Thread> threads;

    Watch(Crawler crawler, List<Source> sources, Duration interval, CrawlOptions options, Progress progress) {
        threads = sources.stream()
                .filter(source -> !source.paused())
                .map(source -> Thread.ofVirtual()
                        .name("watch-" + source.id())
                        .start(() -> watch(crawler, source, interval, options, progress)))
                .toList();
    }

    private static void watch(
            Crawler crawler, Source source, Duration interval, CrawlOptions options, Progress progress) {
        try {
            while (true) {
                try {
                    crawler.crawl(List.of(source), options, progress);
                } catch (RuntimeException e) {
                    LOG.error("the visit to source \"{}\" failed; tried again in {}", source.id(), interval, e);
                }
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is closed or its thread is interrupted. */
    public void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
