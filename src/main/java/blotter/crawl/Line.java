package blotter.crawl;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that waits until it is quiet: no arrival for some milliseconds, or somebody who cannot wait. First come, first served.
 * Work that waited for half a second is done even if it never gets quiet, as when hundreds of hosts are asked politely; only a
 * line that grew long by then, more than can be read while more comes, goes on waiting.
 */
final class Line implements AutoCloseable {
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LONG = 150;

    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private final Semaphore places;
    private final AtomicInteger hurried = new AtomicInteger();
    private volatile long last = System.nanoTime() - QUIET_NANOS;

    private record Task(Runnable work, CompletableFuture<Void> done, long since, boolean end) {
        void run() {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        }
    }

    /** @param atOnce how much is done at a time */
    Line(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /** Says that something came just now. */
    void arrived() {
        last = System.nanoTime();
    }

    /** Says that somebody waits for the line to shorten, or no longer does. */
    void hurry(boolean waits) {
        hurried.addAndGet(waits ? 1 : -1);
    }

    /** Puts work at the end of the line. */
    CompletableFuture<Void> join(Runnable work) {
        var done = new CompletableFuture<Void>();
        waiting.add(new Task(work, done, System.nanoTime(), false));
        return done;
    }

    /** Hands the line's work to an executor, until it is closed and at its end. */
    void work(Executor executor) {
        try {
            boolean more = true;
            while (more) {
                more = next(executor);
            }
        } catch (RejectedExecutionException e) {
            // the work was ended from outside: what is kept but not read is read at the next start
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Hands over the next task; false at the end of the line. Who waits here for a task holds no reference to the last, which
     * would keep all of a visit in memory until the next.
     */
    private boolean next(Executor executor) throws InterruptedException {
        Task task = waiting.take();
        if (task.end()) {
            return false;
        }
        places.acquire();
        while (mayWait(task)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        executor.execute(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        return true;
    }

    private boolean mayWait(Task task) {
        long now = System.nanoTime();
        boolean patient = now - task.since() < PATIENCE_NANOS || waiting.size() > LONG;
        return patient && hurried.get() == 0 && now - last < QUIET_NANOS;
    }

    @Override
    public void close() {
        var done = new CompletableFuture<Void>();
        waiting.add(new Task(() -> {}, done, System.nanoTime(), true));
    }
}
