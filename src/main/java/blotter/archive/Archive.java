package blotter.archive;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The archive of record. */
public final class Archive implements AutoCloseable {
    private Archive() {}

    /** Opens for writing, alone. @throws IOException when another process writes, or a segment is damaged */
    public static Archive open(Path archiveDir, Path indexDir, InstantSource clock) throws IOException {
        return pending();
    }

    /** Opens for reading, also while another process writes. */
    public static Archive reader(Path archiveDir, Path indexDir) throws IOException {
        return pending();
    }

    /** Makes the catalogue anew from the segments alone; progress gets one line per segment. */
    public static void rebuild(Path archiveDir, Path indexDir, InstantSource clock, Consumer<String> progress)
            throws IOException {
        pending();
    }

    /** Keeps an arrival. Completes when it is durable. */
    public CompletableFuture<Capture> keep(Arrival arrival) {
        return pending();
    }

    /** Keeps a note. Completes when it is durable. */
    public CompletableFuture<Void> note(Note note) {
        return pending();
    }

    /** What a capture holds. @throws java.io.UncheckedIOException when its segment cannot be read */
    public Content content(Capture capture) {
        return pending();
    }

    public Catalogue catalogue() {
        return pending();
    }

    /** How far the archive is committed; changes with every batch. */
    public String position() {
        return pending();
    }

    /** Rewrites the segments that hold payloads of a release without them. */
    public void erase(ReleaseId release, String reason, String by) throws IOException {
        pending();
    }

    @Override
    public void close() {}

    @SuppressWarnings("TypeParameterUnusedInFormals") // stands in until the writer is here
    private static <T> T pending() {
        throw new UnsupportedOperationException();
    }
}
