package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Planned;
import blotter.config.Source;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One visit to one source: discover, plan, ask what is due, say what came of it. */
final class Visit {
    private final Source source;
    private final Archive archive;
    private final Desk desk;
    private final CrawlOptions options;
    private final InstantSource clock;
    private final Progress progress;
    private final Discovery discovery;
    private final Frontier frontier;
    private final Visitor visitor;
    private final Counts counts;

    /** The visit itself and every arrival that is still being kept and read. */
    private final Phaser open = new Phaser(1);

    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

    Visit(
            Source source,
            Archive archive,
            Desk desk,
            CrawlOptions options,
            InstantSource clock,
            Progress progress,
            Discovery discovery,
            Frontier frontier,
            Visitor visitor,
            Counts counts) {
        this.source = source;
        this.archive = archive;
        this.desk = desk;
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        this.discovery = discovery;
        this.frontier = frontier;
        this.visitor = visitor;
        this.counts = counts;
    }

    CrawlReport.OfSource run() throws InterruptedException {
        Yield yield = discovery.run();
        frontier.plan(yield.found());
        for (Arrival.Saved item : yield.saved()) {
            take(item);
        }
        if (options.recheck()) {
            frontier.recheck();
        }
        work();
        settled();
        String broken = broken(yield);
        archive.note(counts.coverage(source, clock.instant(), broken)).join();
        int discovered = yield.found().size() + yield.saved().size();
        CrawlReport.OfSource report = counts.report(source, discovered, broken);
        progress.finished(report);
        return report;
    }

    private @Nullable String broken(Yield yield) {
        if (!yield.problems().isEmpty()) {
            return yield.problems().getFirst();
        }
        String resting = visitor.resting();
        if (resting != null) {
            return resting;
        }
        String challenged = visitor.challenged();
        return challenged != null ? challenged : counts.allFailed();
    }

    private void take(Arrival.Saved item) throws InterruptedException {
        if (archive.catalogue().holds(item.url(), sha256(item.body().array()))) {
            counts.unchanged.incrementAndGet();
            return;
        }
        counts.fetched.incrementAndGet();
        track(desk.hand(item, (_, result) -> {
            counts.read(result);
            progress.asked(source.id(), item.url(), "saved");
        }));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void work() throws InterruptedException {
        boolean told = false;
        while (true) {
            stopAtTrouble();
            Planned row = next();
            if (!told) {
                progress.due(source.id(), frontier.waiting() + (row == null ? 0 : 1));
                told = true;
            }
            if (row == null) {
                return;
            }
            visitor.ask(row, this::track);
        }
    }

    /** The next row; waits for outcomes still being written and for addresses to be tried again. */
    private @Nullable Planned next() throws InterruptedException {
        Planned row = frontier.next(unsettled());
        if (row == null && unsettled() > 0) {
            settled();
            row = frontier.next(0);
        }
        while (row == null) {
            Instant again = frontier.nextAgain();
            Duration wait = again == null ? null : Duration.between(clock.instant(), again);
            if (wait == null || wait.compareTo(options.patience()) > 0) {
                return null;
            }
            Thread.sleep(wait.isNegative() ? Duration.ofMillis(20) : wait.plusMillis(1));
            row = frontier.next(0);
        }
        return row;
    }

    private void track(CompletableFuture<Void> task) {
        open.register();
        var _ = task.whenComplete((_, why) -> {
            if (why != null) {
                trouble.compareAndSet(null, why);
            }
            open.arriveAndDeregister();
        });
    }

    private int unsettled() {
        return open.getRegisteredParties() - 1;
    }

    /** @throws CompletionException when something could not be kept */
    private void settled() {
        open.arriveAndAwaitAdvance();
        stopAtTrouble();
    }

    private void stopAtTrouble() {
        Throwable why = trouble.get();
        if (why != null) {
            throw why instanceof CompletionException known ? known : new CompletionException(why);
        }
    }
}
