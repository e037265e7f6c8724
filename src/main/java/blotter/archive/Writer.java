package blotter.archive;

import blotter.release.Capture;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. A batch is whatever waits: one write, one fsync, one transaction of the catalogue, and only
 * then do the futures complete. When too much waits, those who bring more are held up. Readings wait for others to
 * share a record with, but not when nothing else comes.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int LARGEST_BATCH = 256;
    private static final int WAITING_KIB = 128 << 10;
    private static final int JOINED = 32;
    private static final int PASSED_OVER = 32;
    private static final int QUIET_MILLIS = 20;

    private final Shelf shelf;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Scribe scribe;
    private final InstantSource clock;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(WAITING_KIB);
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private final Object gate = new Object();
    private final List<Job> readings = new ArrayList<>();
    private int passedOver;
    private boolean closing;
    private @Nullable IOException broken;

    Writer(Shelf shelf, Ledger ledger, Scribe scribe, Bodies bodies, InstantSource clock) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.bodies = bodies;
        this.scribe = scribe;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("archive").daemon(true).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    void submit(Job job) {
        room.acquireUninterruptibly(weight(job));
        synchronized (gate) {
            if (closing) {
                room.release(weight(job));
                job.done().completeExceptionally(new IOException("the archive is closed"));
            } else {
                queue.add(job);
            }
        }
    }

    private static int weight(Job job) {
        return (int) Math.min(WAITING_KIB, 1 + job.bytes() / 1024);
    }

    private void work() {
        List<Job> jobs = new ArrayList<>();
        try (Gzip gzip = new Gzip()) {
            boolean more = true;
            while (more) {
                Job next = readings.isEmpty() ? queue.take() : queue.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    jobs.add(next);
                    queue.drainTo(jobs, LARGEST_BATCH - 1);
                }
                more = work(jobs, next == null, gzip);
                sealWhenFull();
                jobs.forEach(job -> room.release(weight(job)));
                jobs.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // only an Error gets here with something left: nobody may wait for ever
            synchronized (gate) {
                closing = true;
                queue.drainTo(jobs);
                jobs.addAll(readings);
            }
            var e = new IOException("the archive's writer ended; what was kept is safe, open the archive again");
            jobs.forEach(job -> job.done().completeExceptionally(e));
        }
    }

    /** Returns false when this was the last batch. */
    private boolean work(List<Job> jobs, boolean quiet, Gzip gzip) {
        List<Job> batch = new ArrayList<>();
        for (Job job : jobs) {
            switch (job) {
                case Job.Say(Note.Readings _, CompletableFuture<Void> _) -> readings.add(job);
                case Job.Act act -> {
                    takeReadings(batch);
                    write(batch, gzip);
                    batch.clear();
                    act(act);
                }
                case Job.Keep _, Job.Say _, Job.Enter _ -> batch.add(job);
            }
        }
        passedOver += readings.isEmpty() || batch.isEmpty() ? 0 : 1;
        if (quiet || readings.size() >= JOINED || passedOver > PASSED_OVER) {
            takeReadings(batch);
        }
        write(batch, gzip);
        synchronized (gate) {
            return !closing || !queue.isEmpty();
        }
    }

    private void takeReadings(List<Job> batch) {
        batch.addAll(readings);
        readings.clear();
        passedOver = 0;
    }

    private void act(Job.Act act) {
        try {
            act.deed().run();
            tellers.execute(() -> act.done().complete(null));
        } catch (IOException | RuntimeException e) {
            act.done().completeExceptionally(e);
        }
    }

    private void write(List<Job> jobs, Gzip gzip) {
        if (jobs.isEmpty()) {
            return;
        }
        try {
            if (broken != null) {
                throw new IOException("the archive takes nothing more since an error: " + broken.getMessage(), broken);
            }
            Segment segment = shelf.current(clock.instant());
            var batch = new Batch(scribe, gzip, ledger, segment, shelf.goodTo());
            if (shelf.goodTo() == 0) {
                batch.begin(clock.instant(), Writer.class.getPackage().getImplementationVersion());
            }
            batch.add(jobs);
            byte[] bytes = batch.bytes();
            if (bytes.length > 0) {
                shelf.append(bytes);
            }
            List<Capture> kept = enter(batch, segment, shelf.goodTo() + bytes.length);
            shelf.accept(bytes.length);
            batch.complete(kept, tellers);
        } catch (IOException | RuntimeException e) {
            LOG.debug("a batch of {} failed", jobs.size(), e);
            jobs.forEach(job -> job.done().completeExceptionally(e));
        }
    }

    /** What cannot be closed now is closed by the next opening: the batch before it is kept all the same. */
    private void sealWhenFull() {
        try {
            if (shelf.full()) {
                shelf.seal();
            }
        } catch (IOException e) {
            LOG.warn("a full segment could not be closed; the next opening closes it", e);
        }
    }

    private List<Capture> enter(Batch batch, Segment segment, long goodTo) throws IOException {
        List<Capture> kept = new ArrayList<>();
        boolean entered = false;
        try {
            ledger.transaction(() -> {
                ledger.segment(segment.n(), segment.name(), shelf.goodTo());
                var intake = new Intake(ledger, bodies, false);
                for (Batch.Placed placed : batch.records()) {
                    Capture capture = intake.accept(segment.n(), segment.name(), placed.offset(), placed.item());
                    if (capture != null) {
                        kept.add(capture);
                    }
                }
                ledger.segment(segment.n(), segment.name(), goodTo);
                for (Ledger.Work rows : batch.rows()) {
                    rows.enter();
                }
            });
            entered = true;
            return kept;
        } finally {
            if (!entered) {
                takeBack();
            }
        }
    }

    private void takeBack() {
        try {
            shelf.undo();
        } catch (IOException e) {
            broken = e;
        }
    }

    /** Closes when all that waits is durable. */
    @Override
    public void close() throws IOException {
        var closed = new CompletableFuture<Void>();
        synchronized (gate) {
            if (closing) {
                return;
            }
            closing = true;
            queue.add(new Job.Act(shelf::close, closed));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        tellers.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (closed.isCompletedExceptionally()) {
            throw new IOException(
                    "the last segment could not be closed; the next opening mends it", closed.exceptionNow());
        }
    }
}
