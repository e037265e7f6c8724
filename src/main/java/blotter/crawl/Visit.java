package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Planned;
import blotter.config.Source;
import blotter.text.FeedDates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One visit to one source: discover, plan, ask what is due, say what came of it. */
final class Visit {
    private static final int LOOKED_BACK = 10;

    private final Round round;
    private final Source source;
    private final Archive archive;
    private final Discovery discovery;
    private final Yield yield;
    private final Frontier frontier;
    private final Visitor visitor;
    private final Counts counts;
    private final Symptoms symptoms;
    private final Barren barren;
    /** The visit itself and every arrival that is still being kept and read. */
    private final Phaser open = new Phaser(1);

    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

    Visit(Round round, Folder folder, FeedDates dates, Discovery.Memory memory) {
        this.round = round;
        this.source = round.source();
        this.archive = round.archive();
        this.frontier = new Frontier(archive.catalogue(), source, round.clock());
        this.yield = new Yield(frontier::plan);
        this.discovery = new Discovery(
                source, new ArchiveProbe(round), folder, round.fetcher().limits(), dates, round.clock(), memory, yield);
        this.counts = new Counts();
        this.symptoms = new Symptoms();
        this.barren = new Barren();
        this.visitor = new Visitor(round, frontier, new Settler(round, frontier, counts, symptoms, barren), symptoms);
    }

    CrawlReport.OfSource run() throws InterruptedException {
        discovery.run();
        for (Arrival.Saved item : yield.saved()) {
            take(item);
        }
        if (round.options().recheck()) {
            frontier.recheck();
        }
        work();
        settled();
        String broken = broken();
        archive.note(counts.coverage(source, round.clock().instant(), broken, yield.listed()))
                .join();
        CrawlReport.OfSource report = counts.report(source, yield.count(), broken);
        round.progress().finished(report);
        return report;
    }

    private @Nullable String broken() {
        var before = archive.notes().visits(source.id(), LOOKED_BACK);
        String broken = symptoms.broken(yield.problems(), yield.listed(), before, counts.allFailed());
        return broken == null ? barren.problem() : broken;
    }

    private void take(Arrival.Saved item) throws InterruptedException {
        if (archive.catalogue().holds(item.url(), sha256(item.body().array()))) {
            counts.unchanged.incrementAndGet();
            return;
        }
        counts.fetched.incrementAndGet();
        track(round.desk().hand(item, done -> {
            counts.read(done.read().result());
            round.progress().asked(source.id(), item.url(), "saved");
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
                round.progress().due(source.id(), frontier.waiting() + (row == null ? 0 : 1));
                told = true;
            }
            if (row == null) {
                return;
            }
            if (barren.leaves(row.url())) {
                frontier.passOver();
            } else {
                visitor.ask(row, this::track);
            }
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
            Duration wait =
                    again == null ? null : Duration.between(round.clock().instant(), again);
            if (wait == null || wait.compareTo(round.options().patience()) > 0) {
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
