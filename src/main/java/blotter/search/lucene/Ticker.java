package blotter.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IORunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after an index from threads of its own, each of which does one thing twenty times a second; what fails is tried again. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration TICK = Duration.ofMillis(50);

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads;

    /** @param steps by the names of their threads, which begin at once */
    Ticker(Map<String, IORunnable> steps) {
        threads = steps.entrySet().stream()
                .map(each -> Thread.ofPlatform().daemon().name(each.getKey()).start(() -> every(each.getValue())))
                .toList();
    }

    private void every(IORunnable step) {
        while (true) {
            try {
                if (end.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (AlreadyClosedException e) {
                LOG.debug("the index was closed meanwhile", e);
            } catch (IOException | RuntimeException e) {
                if (end.getCount() > 0) {
                    LOG.error("the index could not be written; it is tried again", e);
                }
            }
        }
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        end.countDown(); // an interrupt would close files in the midst of a write
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
