package blotter.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.util.IORunnable;

/**
 * When work that is done over and over is due again: once there is something to do, and after a rest ten times as long as it took
 * last, within bounds. It may be done before it is due, and by several threads at once: none waits here for another.
 */
final class Throttle {
    /** At most one part in so many of the time goes into work that nobody asked for. */
    private static final long SHARE = 10;

    private final LongSupplier stopwatch;
    private final long least;
    private final long most;
    private volatile boolean wanted;
    private volatile long rest;
    private volatile long done;

    /**
     * @param least the shortest rest, also before the first time
     * @param most the longest rest, however long the work took
     * @param stopwatch in nanoseconds, begun at any time
     */
    Throttle(Duration least, Duration most, LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
        this.least = least.toNanos();
        this.most = most.toNanos();
        this.rest = this.least;
        this.done = stopwatch.getAsLong();
    }

    /** From now on there is something to do. */
    void want() {
        wanted = true;
    }

    boolean due() {
        return wanted && stopwatch.getAsLong() - done > rest;
    }

    /** Does the work; what comes in meanwhile is left for the next time, and so is all when it fails. */
    void run(IORunnable work) throws IOException {
        long began = stopwatch.getAsLong();
        wanted = false;
        boolean made = false;
        try {
            work.run();
            made = true;
        } finally {
            wanted |= !made;
        }
        done = stopwatch.getAsLong();
        rest = Math.clamp((done - began) * SHARE, least, most);
    }
}
