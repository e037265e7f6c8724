package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Content;
import blotter.crawl.ImportReport.Finding;
import blotter.crawl.ImportReport.Refused;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.release.Capture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was kept, on several lanes; all captures of one address run in one lane, in their order. There are many more
 * lanes than cores because each waits for the disk after every release, and waits that coincide cost one write; their
 * threads are virtual, so no more of them work at a time than there are cores.
 */
final class ImportLanes implements AutoCloseable {
    private static final int AHEAD = 32 << 10;
    private static final int LEAST = 64;
    private static final int LANES = 64;

    private final Extractor extractor = new Extractor();
    private final Reader pipeline;
    private final Archive archive;
    private final List<ExecutorService> lanes;
    private final Semaphore permits = new Semaphore(AHEAD);
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicInteger revisions = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private final List<Refused> refused = Collections.synchronizedList(new ArrayList<>());
    private final List<Refused> unread = Collections.synchronizedList(new ArrayList<>());
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

    ImportLanes(Reader pipeline, Archive archive) {
        this.pipeline = pipeline;
        this.archive = archive;
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(_ -> Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("import").factory()))
                .toList();
    }

    void refuse(String place, String reason) {
        refused.add(new Refused(place, reason));
    }

    void find(String place, String message) {
        findings.add(new Finding(place, message));
    }

    void other() {
        others.incrementAndGet();
    }

    void unchanged() {
        unchanged.incrementAndGet();
    }

    /** Waits until another item of this many bytes may be on its way; throws what stopped the work. */
    void permit(int bytes) {
        permits.acquireUninterruptibly(cost(bytes));
        RuntimeException stopped = broken.get();
        if (stopped != null) {
            throw stopped;
        }
    }

    /** In KiB; small items count as more than they are, so that there are at most 512 of them. */
    private static int cost(int bytes) {
        return Math.clamp(bytes >> 10, LEAST, AHEAD);
    }

    /** Keeps an arrival, then reads it; {@code done} runs after both. The arrival is held in memory until then. */
    void take(String place, int bytes, Arrival arrival, Runnable done) {
        CompletableFuture<Capture> kept = archive.keep(arrival);
        lanes.get(Math.floorMod(arrival.url().hashCode(), lanes.size())).execute(() -> {
            try {
                Capture capture = kept.join();
                if (broken.get() == null) {
                    Content content = archive.content(capture, arrival);
                    count(
                            place,
                            capture,
                            content,
                            pipeline.read(capture, content).result());
                }
            } catch (RuntimeException e) {
                broken.compareAndSet(null, e);
            } finally {
                done.run();
                permits.release(cost(bytes));
            }
        });
    }

    /** Waits for all that is on its way. */
    void finish() throws IOException {
        permits.acquireUninterruptibly(AHEAD);
        permits.release(AHEAD);
        RuntimeException stopped = broken.get();
        if (stopped instanceof CompletionException e && e.getCause() instanceof IOException io) {
            throw io;
        }
        if (stopped != null) {
            throw stopped;
        }
    }

    ImportReport report() {
        return new ImportReport(fresh.get(), revisions.get(), unchanged.get(), others.get(), refused, unread, findings);
    }

    private void count(String place, Capture capture, Content content, Reader.Result result) {
        switch (result) {
            case NEW -> fresh.incrementAndGet();
            case CHANGED -> revisions.incrementAndGet();
            case UNCHANGED -> unchanged.incrementAndGet();
            case NOTHING, WALL, CUT -> unread.add(new Refused(place, why(capture, content)));
        }
    }

    /** Why there is nothing to read: looked at once more, since the archive keeps the word for it only. */
    private String why(Capture capture, Content content) {
        var page = new Page(
                capture.url(), capture.contentType(), content.body(), capture.at(), Page.Hints.NONE, List.of(), null);
        return switch (extractor.extract(page)) {
            case Extraction.Nothing nothing -> nothing.message();
            case Extraction.Text _ -> "no page of a release";
        };
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdown);
    }
}
