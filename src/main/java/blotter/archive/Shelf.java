package blotter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The segment that is written to now, and how it is begun and closed. For the writer's thread alone. */
final class Shelf implements AutoCloseable {
    private final Path archiveDir;
    private final Limits limits;
    private final Disk disk;
    private int last;
    private @Nullable Segment segment;
    private Disk.@Nullable Slot slot;
    private long goodTo;

    Shelf(Path archiveDir, Limits limits, Disk disk) {
        this.archiveDir = archiveDir;
        this.limits = limits;
        this.disk = disk;
    }

    /** Takes over what the last process left: writes on in its last segment when that is open, closes every other. */
    void resume(List<Segment> segments) throws IOException {
        Manifest manifest = new Manifest(archiveDir, disk);
        var listed = manifest.digests();
        for (Segment found : segments) {
            last = found.n();
            if (found.open() && found.equals(segments.getLast())) {
                segment = found;
                goodTo = Files.size(found.file());
                slot = disk.open(found.file());
            } else if (found.open()) {
                seal(found);
            } else if (!listed.containsKey(found.name())) {
                manifest.add(found.name(), Digest.of(found.file()));
            }
        }
    }

    /** The segment to write to, begun when there is none. */
    Segment current(Instant now) throws IOException {
        if (segment == null || slot == null) {
            Segment fresh = Segment.begin(archiveDir, last + 1, now);
            Path month = Objects.requireNonNull(fresh.file().getParent());
            Files.createDirectories(month);
            slot = disk.open(fresh.file());
            disk.force(month);
            disk.force(archiveDir);
            last = fresh.n();
            segment = fresh;
            goodTo = 0;
        }
        return segment;
    }

    long goodTo() {
        return goodTo;
    }

    /** Appends and forces to disk, or leaves the segment as it was. */
    void append(byte[] bytes) throws IOException {
        long free = disk.free(archiveDir);
        if (free - bytes.length < limits.reserve()) {
            throw new IOException(
                    "only " + (free >> 20) + " MiB are free for " + archiveDir + " and " + (limits.reserve() >> 20)
                            + " MiB are kept in reserve; make room and go on: what was kept is safe");
        }
        Disk.Slot to = Objects.requireNonNull(slot);
        try {
            to.write(ByteBuffer.wrap(bytes), goodTo);
            to.force();
        } catch (IOException e) {
            undo();
            throw new IOException(
                    "cannot write to " + archiveDir + ": " + e.getMessage()
                            + "; nothing that was kept is lost, and the unfinished batch was taken back",
                    e);
        }
    }

    /** Takes back what was appended after the last {@link #accept}. */
    void undo() throws IOException {
        Objects.requireNonNull(slot).truncate(goodTo);
    }

    void accept(int bytes) {
        goodTo += bytes;
    }

    boolean full() {
        return goodTo >= limits.segment();
    }

    /** Closes the segment for good. */
    void seal() throws IOException {
        if (segment != null && slot != null) {
            Segment done = segment;
            slot.force();
            slot.close();
            slot = null;
            segment = null;
            seal(done);
        }
    }

    private void seal(Segment open) throws IOException {
        if (Files.size(open.file()) == 0) {
            Files.delete(open.file());
            return;
        }
        Segment sealed = open.sealed(archiveDir);
        disk.rename(open.file(), sealed.file());
        disk.force(Objects.requireNonNull(sealed.file().getParent()));
        new Manifest(archiveDir, disk).add(sealed.name(), Digest.of(sealed.file()));
    }

    @Override
    public void close() throws IOException {
        if (goodTo >= limits.closeAt()) {
            seal();
        } else if (slot != null) {
            slot.close();
            slot = null;
        }
    }
}
