package blotter.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing every second on a thread of its own; after it failed ever later, up to a minute, until it works again. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    Upkeep(Runnable step) {
        thread = Thread.ofPlatform().daemon().name("blotter-upkeep").start(() -> run(step));
    }

    private void run(Runnable step) {
        Duration pause = EVERY;
        try {
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = done(step) ? EVERY : later(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration later(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LATEST) > 0 ? LATEST : next;
    }

    private static boolean done(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("the index is not in step with the archive; it is tried again: {}", e.getMessage(), e);
            return false;
        }
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        end.countDown(); // an interrupt would close files in the midst of a write
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
