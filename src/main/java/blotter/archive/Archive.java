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
        throw new UnsupportedOperationException();
    }

    /** Opens for reading, also while another process writes. */
    public static Archive reader(Path archiveDir, Path indexDir) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Makes the catalogue anew from the segments alone; progress gets one line per segment. */
    public static void rebuild(Path archiveDir, Path indexDir, InstantSource clock, Consumer<String> progress)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Keeps an arrival. Completes when it is durable. */
    public CompletableFuture<Capture> keep(Arrival arrival) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a note. Completes when it is durable. */
    public CompletableFuture<Void> note(Note note) {
        throw new UnsupportedOperationException();
    }

    /** What a capture holds. @throws java.io.UncheckedIOException when its segment cannot be read */
    public Content content(Capture capture) {
        throw new UnsupportedOperationException();
    }

    public Catalogue catalogue() {
        throw new UnsupportedOperationException();
    }

    /** How far the archive is committed; changes with every batch. */
    public String position() {
        throw new UnsupportedOperationException();
    }

    /** Rewrites the segments that hold payloads of a release without them. */
    public void erase(ReleaseId release, String reason, String by) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
