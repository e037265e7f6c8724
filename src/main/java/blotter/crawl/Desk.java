package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.release.Capture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where arrivals are handed in: they are kept, and once durable read, each on a virtual thread: all that waits for the
 * disk at a time waits for the same write. Who hands in waits for neither, unless so many are on the desk that memory would
 * be at stake.
 */
final class Desk implements AutoCloseable {
    /** Why an answer that broke off is not read. */
    static final String CUT = "cut";

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int MOST = 256;

    private final Archive archive;
    private final Reader reader;
    private final ExecutorService readers;
    private final Semaphore room = new Semaphore(MOST);

    Desk(Archive archive, Reader reader) {
        this.archive = archive;
        this.reader = reader;
        this.readers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("reader-", 0).factory());
    }

    /**
     * Hands an arrival in.
     *
     * @param done told the capture and what reading it came to, when both are done
     * @return completes after {@code done}; exceptionally when the arrival could not be kept
     */
    CompletableFuture<Void> hand(Arrival arrival, BiConsumer<Capture, Reader.Result> done) throws InterruptedException {
        return hand(arrival, _ -> true, done);
    }

    /** Hands an arrival in that is kept in any case, but read only if its capture passes. */
    CompletableFuture<Void> hand(Arrival arrival, Predicate<Capture> readable, BiConsumer<Capture, Reader.Result> done)
            throws InterruptedException {
        room.acquire();
        return archive.keep(arrival)
                .thenAcceptAsync(
                        capture -> done.accept(capture, readable.test(capture) ? read(capture) : pass(capture)),
                        readers)
                .whenComplete((nothing, trouble) -> room.release());
    }

    private Reader.Result pass(Capture capture) {
        reader.pass(capture, CUT);
        return Reader.Result.CUT;
    }

    private Reader.Result read(Capture capture) {
        try {
            return reader.read(capture);
        } catch (RuntimeException e) {
            LOG.error("{} was kept as {} but could not be read", capture.url(), capture.id(), e);
            return Reader.Result.NOTHING;
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
