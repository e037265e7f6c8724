package blotter.cli;

import blotter.archive.Verifier;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watch that begins when the process that writes an archive is done; until then the site beside it only reads. What it
 * opens is its own, and the site goes on reading, as it does beside any other writer.
 */
final class LaterWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaterWatch.class);
    private static final long LOOK_AGAIN_SECONDS = 2;

    private final Terminal terminal;
    private final Home home;
    private final BiConsumer<Deque<AutoCloseable>, Blotter> begin;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    /** @param begin starts the watch over what is open for writing, and leaves what is to be closed */
    LaterWatch(Terminal terminal, Home home, BiConsumer<Deque<AutoCloseable>, Blotter> begin) {
        this.terminal = terminal;
        this.home = home;
        this.begin = begin;
        terminal.say("another process writes " + home.archive()
                + ": pages are served meanwhile, and collecting begins when it is done");
        thread = Thread.ofPlatform().name("later-watch").daemon().start(this::await);
    }

    private void await() {
        try {
            while (!end.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                if (begun()) {
                    terminal.say("the other process is done; collecting on schedule from now on");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody else writes now, and so the watch goes on. */
    private boolean begun() {
        try {
            if (Verifier.written(home.archive())) {
                return false;
            }
            Blotter blotter = Blotter.writer(home, terminal);
            opened.push(blotter);
            begin.accept(opened, blotter);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("collecting cannot begin yet; it is tried again: {}", e.getMessage(), e);
            ServeCommand.close(opened, terminal);
            return false;
        }
    }

    /** Waits for what is being opened: an interrupt would close files in the midst of a write. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ServeCommand.close(opened, terminal);
    }
}
