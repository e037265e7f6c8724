package blotter.archive;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The archive of record: keeps what came in as WARC records, and finds it again. {@code docs/archive-format.md} says what
 * is on the disk. Safe for use by many threads; one process writes at a time, any number read. A future completes on a
 * thread of its own once what it stands for is durable: one write, one fsync, one commit of the catalogue.
 */
public final class Archive implements AutoCloseable {
    private final Path archiveDir;
    private final Readers readers;
    private final Catalogue catalogue;
    private final Notes notes;
    private final Contents contents;
    private final Bodies bodies;
    private final @Nullable Writing writing;

    /** What only a writer has. */
    private record Writing(Lock lock, Ledger ledger, Disk disk, Shelf shelf, Writer writer, InstantSource clock) {}

    private Archive(Path archiveDir, Path database, Bodies bodies, @Nullable Writing writing) {
        this.archiveDir = archiveDir;
        this.bodies = bodies;
        this.writing = writing;
        this.readers = new Readers(database);
        this.catalogue = writing == null
                ? new Catalogue(readers, bodies, null, null)
                : new Catalogue(readers, bodies, writing.ledger(), writing.writer());
        this.notes = new Notes(catalogue, bodies);
        this.contents = new Contents(archiveDir, catalogue);
    }

    /**
     * Opens for writing, alone. Makes the directories; puts right what a killed process left; makes the catalogue anew
     * when it is missing or of another version.
     *
     * @throws IOException when another process writes, or a segment is damaged; the message says what to do
     */
    public static Archive open(Path archiveDir, Path indexDir, InstantSource clock) throws IOException {
        return open(archiveDir, indexDir, clock, Limits.USUAL);
    }

    /** The same with limits of one's own. */
    static Archive open(Path archiveDir, Path indexDir, InstantSource clock, Limits limits) throws IOException {
        return open(archiveDir, indexDir, clock, limits, Map.of());
    }

    /**
     * The same, and says more of who wrote it.
     *
     * @param about fields for the record each segment begins with, such as operator and http-header-user-agent
     */
    public static Archive open(
            Path archiveDir, Path indexDir, InstantSource clock, Limits limits, Map<String, String> about)
            throws IOException {
        return open(archiveDir, indexDir, clock, limits, about, Disk.real());
    }

    static Archive open(
            Path archiveDir, Path indexDir, InstantSource clock, Limits limits, Map<String, String> about, Disk disk)
            throws IOException {
        Lock lock = Lock.take(archiveDir);
        boolean opened = false;
        try {
            Files.createDirectories(indexDir);
            Path database = indexDir.resolve(Database.FILE);
            var bodies = new Bodies();
            Erasure.finish(archiveDir, database, disk);
            if (!Database.current(database)) {
                new Rebuild(archiveDir, database, bodies, line -> {}).run();
            }
            var ledger = new Ledger(database, connect(database));
            new Recovery(archiveDir, ledger, bodies).mend();
            Frontier.resume(ledger);
            var shelf = new Shelf(archiveDir, limits, disk);
            shelf.resume(Segment.all(archiveDir));
            var writer = new Writer(shelf, ledger, new Scribe(bodies, about), bodies, clock);
            writer.start();
            opened = true;
            return new Archive(archiveDir, database, bodies, new Writing(lock, ledger, disk, shelf, writer, clock));
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Opens for reading, also while another process writes; nothing is written. An archive that was never written to is
     * empty, and so is one whose catalogue another process is about to make, until it has.
     *
     * @throws IOException when there are segments but no catalogue of this version, and nobody makes one
     */
    public static Archive reader(Path archiveDir, Path indexDir) throws IOException {
        Path database = indexDir.resolve(Database.FILE);
        // asked in this order, so that a writer that ends meanwhile has left a catalogue
        if (!catalogued(archiveDir, indexDir) && !Lock.held(archiveDir) && !catalogued(archiveDir, indexDir)) {
            throw new IOException("the catalogue " + database + " is missing or of another version; run"
                    + " \"blotter index --rebuild\"");
        }
        return new Archive(archiveDir, database, new Bodies(), null);
    }

    /** Whether no segment has been begun. */
    public static boolean blank(Path archiveDir) throws IOException {
        return Segment.all(archiveDir).isEmpty();
    }

    /** Whether there is a catalogue to find what is kept: none while another process is about to make it. */
    public boolean catalogued() {
        return !catalogue.position().equals(Catalogue.NOWHERE);
    }

    /** Whether nothing was ever kept. */
    public boolean blank() {
        try {
            return !catalogued() && blank(archiveDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a catalogue of this version for all that an archive has. */
    public static boolean catalogued(Path archiveDir, Path indexDir) throws IOException {
        return Database.current(indexDir.resolve(Database.FILE)) || blank(archiveDir);
    }

    /** Makes the catalogue anew from the segments alone; progress gets a line for each segment and each damage. */
    public static void rebuild(Path archiveDir, Path indexDir, InstantSource clock, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(indexDir);
        try (Lock _ = Lock.take(archiveDir)) {
            new Rebuild(archiveDir, indexDir.resolve(Database.FILE), new Bodies(), progress).run();
        }
    }

    private static Connection connect(Path database) throws IOException {
        try {
            return Database.writer(database);
        } catch (SQLException e) {
            throw Database.failed(database, e);
        }
    }

    /** Keeps an arrival. What was kept before is not stored again but referred to (WARC 1.1, section 6.7). */
    public CompletableFuture<Capture> keep(Arrival arrival) {
        var done = new CompletableFuture<Capture>();
        writing().writer().submit(new Job.Keep(arrival, done));
        return done;
    }

    /** Keeps a note. Readings that are noted at the same time share a record. */
    public CompletableFuture<Void> note(Note note) {
        var done = new CompletableFuture<Void>();
        writing().writer().submit(new Job.Say(note, done));
        return done;
    }

    /** What a capture holds. @throws UncheckedIOException when its segment cannot be read */
    public Content content(Capture capture) {
        return contents.of(capture);
    }

    /**
     * The same of a capture that was kept just now, from the arrival itself; only what a "not modified" refers to is looked
     * up.
     */
    public Content content(Capture capture, Arrival arrival) {
        return contents.of(capture, arrival);
    }

    /** Writes the record of a capture as it is archived, as one gzip member, headers and all. */
    public void copy(Capture capture, OutputStream out) throws IOException {
        contents.copy(capture, out);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Notes notes() {
        return notes;
    }

    /** How far the archive is committed, as text that changes with every batch. */
    public String position() {
        return catalogue.position();
    }

    /**
     * Takes the payloads of a withheld release out of the segments, leaving tombstones: out of every capture that holds one,
     * whatever its address. Other releases that were read from the same payloads are withheld with it.
     *
     * @return those other releases
     * @throws IllegalStateException when the release was not withheld before
     */
    public List<ReleaseId> erase(ReleaseId release) throws IOException {
        Note.Withheld why = notes.withheld(release)
                .orElseThrow(() -> new IllegalStateException(
                        "release " + release + " is not withheld; withhold it with a reason before it is erased"));
        Writing with = writing();
        List<String> hashes = catalogue.payloads(release);
        List<ReleaseId> others = catalogue.sharing(hashes).stream()
                .filter(other -> !other.equals(release))
                .toList();
        var erasure = new Erasure(archiveDir, with.ledger(), with.shelf(), with.disk(), bodies, why);
        var done = new CompletableFuture<Void>();
        try {
            withhold(others, why, hashes, false); // hidden before the bytes go, should it break off between
            with.writer()
                    .submit(new Job.Act(() -> erasure.run(hashes, with.clock().instant()), done));
            done.join();
            withhold(others, why, hashes, true);
            withhold(List.of(release), why, hashes, true);
            return others;
        } catch (CompletionException e) {
            throw new IOException("release " + release + " could not be erased: " + e.getCause(), e);
        }
    }

    /** Leaves nothing in the catalogue's file of rows that were deleted or changed, which SQLite keeps until it needs the room. */
    public void scrub() throws IOException {
        var done = new CompletableFuture<Void>();
        writing().writer().submit(new Job.Act(writing().ledger()::scrub, done));
        try {
            done.join();
        } catch (CompletionException e) {
            throw new IOException("the catalogue could not be written anew: " + e.getCause(), e);
        }
    }

    private void withhold(List<ReleaseId> releases, Note.Withheld why, List<String> hashes, boolean erased) {
        for (ReleaseId release : releases) {
            note(new Note.Withheld(writing().clock().instant(), release, why.reason(), why.by(), hashes, erased))
                    .join();
        }
    }

    private Writing writing() {
        if (writing == null) {
            throw new IllegalStateException("the archive is open for reading only");
        }
        return writing;
    }

    /** Closes when all that waits is durable. @throws UncheckedIOException when the last segment cannot be closed */
    @Override
    public void close() {
        readers.close();
        if (writing != null) {
            try (Lock _ = writing.lock();
                    Ledger _ = writing.ledger();
                    Writer _ = writing.writer()) {
                // closed in the order writer, ledger, lock
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
