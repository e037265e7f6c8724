package blotter.extract;

import blotter.extract.Extraction.Nothing;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a reading so much time and stack and no more. A thread caught in a loop cannot be stopped from outside; it is
 * interrupted, left behind, and does not keep the process alive. So only what cannot loop is read in a thread (pages, by
 * walks over what was parsed); documents are parsed in processes, see {@link DocumentProcesses}.
 */
final class Limit {
    /** For a page of the web; no page that is one takes a tenth of it. */
    static final Duration PAGE = Duration.ofMillis(4_500);

    /** For documents, which may have hundreds of pages: to parse one. */
    static final Duration DOCUMENT = Duration.ofSeconds(30);

    private static final long STACK = 16L << 20;

    /** Threads that read one thing after the other: to start one for each page costs as much as a tenth of its reading. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reading").stackSize(STACK).factory());

    Extraction within(Duration most, Callable<Extraction> reading) {
        Future<Extraction> task = threads.submit(reading);
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Nothing("timeout", "not read within " + most.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken;
            }
            return new Nothing("damaged", "the content broke its reader: " + e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Nothing("timeout", "the reading was interrupted");
        }
    }
}
