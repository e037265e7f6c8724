package blotter.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange when its time is up, by closing the socket under it. A socket's own timeout is no help: it begins
 * anew with every byte, and a server may send one a second for ever.
 */
final class Deadline implements Closeable {
    private final ScheduledFuture<?> alarm;
    private volatile boolean passed;
    private volatile @Nullable Socket socket;

    Deadline(ScheduledExecutorService clock, Duration after) {
        alarm = clock.schedule(this::pass, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    void watch(Socket watched) throws IOException {
        socket = watched;
        if (passed) {
            watched.close();
        }
    }

    boolean passed() {
        return passed;
    }

    private void pass() {
        passed = true;
        Socket watched = socket;
        if (watched != null) {
            try {
                watched.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
