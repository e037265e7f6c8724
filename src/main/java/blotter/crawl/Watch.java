package blotter.crawl;

import blotter.config.Source;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A crawl that goes on until it is closed. Each source is visited in its own rhythm, which goes on over restarts; a visit
 * that fails is logged and tried again at the next turn.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);
    private final List<Thread> threads;

    Watch(Crawler crawler, List<Source> sources, CrawlOptions options, Progress progress) {
        threads = sources.stream()
                .filter(source -> !source.paused())
                .map(source -> Thread.ofVirtual()
                        .name("watch-" + source.id())
                        .start(() -> watch(crawler, source, options, progress)))
                .toList();
    }

    private static void watch(Crawler crawler, Source source, CrawlOptions options, Progress progress) {
        try {
            while (true) {
                Duration wait = crawler.untilNext(source);
                if (wait.isPositive()) {
                    LOG.debug("source \"{}\" is visited in {}", source.id(), wait);
                    Thread.sleep(wait.plusMillis(1));
                }
                try {
                    crawler.crawl(List.of(source), options, progress);
                } catch (RuntimeException e) {
                    LOG.error("the visit to source \"{}\" failed; tried again in {}", source.id(), AFTER_TROUBLE, e);
                    Thread.sleep(AFTER_TROUBLE);
                }
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
