package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Content;
import blotter.release.Capture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where arrivals are handed in: they are kept, and once durable read. Keeping goes before reading: what a host gives now
 * may be gone in an hour, what is kept can be read at any time. So while arrivals come thick and fast those that are kept
 * wait in a line, and are read when it is quiet or the line is full. Each is read on a virtual thread: all that waits for
 * the disk at a time waits for the same write.
 */
final class Desk implements AutoCloseable {
    /** Why an answer that broke off is not read. */
    static final String CUT = "cut";

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int ROOM_KIB = 32 << 10;
    private static final int LEAST_KIB = 8;
    private static final int MOST_AT_ONCE = 256;

    private final Archive archive;
    private final Reader reader;
    private final ExecutorService readers;
    private final Semaphore room = new Semaphore(ROOM_KIB);
    private final Line line = new Line(MOST_AT_ONCE);

    Desk(Archive archive, Reader reader) {
        this.archive = archive;
        this.reader = reader;
        this.readers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("reader-", 0).factory());
        readers.execute(() -> line.work(readers));
    }

    /**
     * An arrival that was kept and read.
     *
     * @param content what it holds
     */
    record Done(Capture capture, Reader.Read read, Content content) {}

    /**
     * Hands an arrival in; waits only when so much is on the desk that memory would be at stake.
     *
     * @param done told when it is kept and read
     * @return completes after {@code done}; exceptionally when the arrival could not be kept
     */
    CompletableFuture<Void> hand(Arrival arrival, Consumer<Done> done) throws InterruptedException {
        return hand(arrival, _ -> true, done);
    }

    /** Hands an arrival in that is kept in any case, but read only if its capture passes. */
    CompletableFuture<Void> hand(Arrival arrival, Predicate<Capture> readable, Consumer<Done> done)
            throws InterruptedException {
        int weight = weight(arrival);
        if (!room.tryAcquire(weight)) {
            line.hurry(true);
            try {
                room.acquire(weight);
            } finally {
                line.hurry(false);
            }
        }
        line.arrived();
        Reader.Expected expected = reader.expect();
        return archive.keep(arrival)
                .thenCompose(capture -> line.join(() -> {
                    Content content = archive.content(capture, arrival);
                    Reader.Read read = readable.test(capture) ? read(capture, content) : pass(capture);
                    done.accept(new Done(capture, read, content));
                }))
                .whenComplete((nothing, trouble) -> {
                    expected.close();
                    room.release(weight);
                });
    }

    /** In KiB. The caller holds the arrival until it is read. */
    private static int weight(Arrival arrival) {
        int bytes = switch (arrival) {
            case Arrival.Exchange exchange -> exchange.response().length();
            case Arrival.Saved saved -> saved.body().length();
        };
        return Math.clamp(LEAST_KIB + (bytes >> 10), LEAST_KIB, ROOM_KIB);
    }

    private Reader.Read pass(Capture capture) {
        reader.pass(capture, CUT);
        return Reader.Read.of(Reader.Result.CUT);
    }

    private Reader.Read read(Capture capture, Content content) {
        try {
            return reader.read(capture, content);
        } catch (RuntimeException e) {
            LOG.error("{} was kept as {} but could not be read", capture.url(), capture.id(), e);
            return Reader.Read.of(Reader.Result.NOTHING);
        }
    }

    @Override
    public void close() {
        line.close();
        readers.close();
    }
}
