package blotter.archive;

import blotter.release.Capture;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds again what is kept, and holds the frontier. Safe for use by many threads. Answers come from the last committed
 * batch. Every method throws {@link UncheckedIOException} when the catalogue cannot be read.
 */
public final class Catalogue {
    /** The position of an archive nothing was written to. */
    static final String NOWHERE = "00000@0";

    private static final String READ_ONLY = "the archive is open for reading only";
    private static final String CAPTURES = "SELECT " + CaptureRow.COLUMNS + CaptureRow.FROM;

    private final Readers readers;
    private final Bodies bodies;
    private final @Nullable Ledger ledger;
    private final @Nullable Writer writer;

    /** @param ledger null, as the writer is, when the archive is open for reading only */
    Catalogue(Readers readers, Bodies bodies, @Nullable Ledger ledger, @Nullable Writer writer) {
        this.readers = readers;
        this.bodies = bodies;
        this.ledger = ledger;
        this.writer = writer;
    }

    /** The capture with an id, which is its WARC-Record-ID as a UUID. */
    public Optional<Capture> capture(String id) {
        return row(id).map(CaptureRow::capture);
    }

    Optional<CaptureRow> row(String id) {
        return list(CaptureRow::of, CAPTURES + "WHERE c.id = ?", id).stream().findFirst();
    }

    /** A capture, and its place among all captures in the order in which they came. */
    public record Numbered(long number, String capture) {}

    /** The place of the first capture of an address among all captures in the order in which they came; 0 for none. */
    public long first(String url) {
        return list(rows -> rows.getLong(1), "SELECT coalesce(min(seq), 0) FROM captures WHERE url = ?", url)
                .getFirst();
    }

    /**
     * The pages asked as releases of a source that came after one place and up to another, in their order.
     */
    public List<Numbered> pages(String source, long after, long upTo) {
        return list(
                rows -> new Numbered(rows.getLong(1), rows.getString(2)),
                "SELECT seq, id FROM captures WHERE source = ? AND seq > ? AND seq <= ? AND purpose = 'RELEASE'"
                        + " AND status = 200 AND form = 'response' ORDER BY seq",
                source,
                after,
                upTo);
    }

    /** The newest capture of an address, whatever its status and purpose. */
    public Optional<Capture> latest(String url) {
        return list(CaptureRow::of, CAPTURES + "WHERE c.url = ? ORDER BY c.at DESC, c.seq DESC LIMIT 1", url).stream()
                .findFirst()
                .map(CaptureRow::capture);
    }

    /** What reading a payload of an address last came to, in a word; empty when it was not read. */
    public Optional<String> outcome(String url, String sha256) {
        return list(
                        rows -> rows.getString(1),
                        "SELECT r.outcome FROM captures c JOIN readings r ON r.capture = c.id"
                                + " WHERE c.url = ? AND c.sha256 = ? ORDER BY c.at DESC, c.seq DESC LIMIT 1",
                        url,
                        sha256)
                .stream()
                .findFirst();
    }

    /** The newest capture of an address that answered with a page (status 200), whatever was answered since. */
    public Optional<Capture> good(String url) {
        return list(
                        CaptureRow::of,
                        CAPTURES + "WHERE c.url = ? AND c.status = 200 ORDER BY c.at DESC, c.seq DESC LIMIT 1",
                        url)
                .stream()
                .findFirst()
                .map(CaptureRow::capture);
    }

    /** What to send to ask whether an address changed since its last good answer; empty when it gave none. */
    public Optional<Validators> validators(String url) {
        return list(
                        rows -> new Validators(rows.getString(1), rows.getString(2)),
                        "SELECT etag, modified FROM captures WHERE url = ? AND status IN (200, 304)"
                                + " AND form <> 'erased' ORDER BY at DESC, seq DESC LIMIT 1",
                        url)
                .stream()
                .filter(v -> v.etag() != null || v.lastModified() != null)
                .findFirst();
    }

    /** Whether a capture of this address with this payload is kept, so that it need not be imported again. */
    public boolean holds(String url, String sha256) {
        return !list(rows -> 1, "SELECT 1 FROM captures WHERE url = ? AND sha256 = ? LIMIT 1", url, sha256)
                .isEmpty();
    }

    /** What was claimed for a capture by the place that yielded its address, in the order in which it was said. */
    public List<Claimed> claims(String captureId) {
        return list(
                rows -> new Claimed(
                        rows.getString(1),
                        new Evidence.Claim(
                                Evidence.Origin.valueOf(rows.getString(2)), rows.getString(3), rows.getString(4))),
                "SELECT field, origin, words, claimed_in FROM claims WHERE capture = ? ORDER BY seq",
                captureId);
    }

    /**
     * The release a capture belongs to: that of its own reading, or of the latest other capture of the same address and
     * payload that was read.
     */
    public Optional<ReleaseId> release(String captureId) {
        return list(
                        rows -> new ReleaseId(rows.getString(1)),
                        "SELECT r.release FROM captures c JOIN captures e ON e.url = c.url AND e.sha256 = c.sha256"
                                + " JOIN readings r ON r.capture = e.id WHERE c.id = ? AND r.release IS NOT NULL"
                                + " ORDER BY e.id = c.id DESC, e.at DESC LIMIT 1",
                        captureId)
                .stream()
                .findFirst();
    }

    public Optional<History> history(ReleaseId id) {
        return readers.read(session -> Histories.of(session, id));
    }

    /** SHA-256 of the payloads that a release was read from. */
    List<String> payloads(ReleaseId id) {
        return history(id).map(History::entries).orElse(List.of()).stream()
                .map(entry -> entry.capture().sha256())
                .distinct()
                .toList();
    }

    /** Whether bytes that a release was read from are in the archive; after an erasure those that came since. */
    public boolean holds(ReleaseId id) {
        return payloads(id).stream()
                .anyMatch(sha256 -> !list(
                                rows -> rows.getString(1),
                                "SELECT id FROM captures WHERE sha256 = ? AND form <> 'erased' LIMIT 1",
                                sha256)
                        .isEmpty());
    }

    /** The releases that were read from any of these payloads. */
    List<ReleaseId> sharing(List<String> hashes) {
        return hashes.stream()
                .flatMap(sha256 -> list(
                        rows -> new ReleaseId(rows.getString(1)),
                        "SELECT DISTINCT r.release FROM captures c JOIN readings r ON r.capture = c.id"
                                + " WHERE c.sha256 = ? AND r.release IS NOT NULL",
                        sha256)
                        .stream())
                .distinct()
                .toList();
    }

    /** Hands over every release in the order of its first reading, from one snapshot. */
    public void releases(Consumer<ReleaseId> sink) {
        list(rows -> new ReleaseId(rows.getString(1)), "SELECT id FROM releases ORDER BY seq")
                .forEach(sink);
    }

    /**
     * Captures to be read, in the order in which they came: asked as a release, status 200 or handed over, without a
     * reading, with another payload than the capture of the same address before them that had one.
     */
    public List<Capture> unread(int limit) {
        return list(CaptureRow::of, CAPTURES + "WHERE c.unread = 1 ORDER BY c.seq LIMIT ?", limit).stream()
                .map(CaptureRow::capture)
                .toList();
    }

    /** Whether a capture is one of those. */
    public boolean unread(String captureId) {
        return !list(rows -> 1, "SELECT 1 FROM captures WHERE id = ? AND unread = 1", captureId)
                .isEmpty();
    }

    /** What was read from this very capture; empty when it has no reading of its own. */
    public Optional<Reading> reading(String captureId) {
        return list(
                        rows -> new Reading(
                                captureId,
                                rows.getString(1),
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)),
                        "SELECT key, revision, text_sha256, outcome, extractor FROM readings WHERE capture = ?",
                        captureId)
                .stream()
                .findFirst();
    }

    /** The key of the release that an address last gave; empty when it never gave one. */
    public Optional<String> keyAt(String url) {
        return list(
                        rows -> rows.getString(1),
                        "SELECT r.key FROM captures c JOIN readings r ON r.capture = c.id"
                                + " WHERE c.url = ? AND r.key IS NOT NULL ORDER BY c.at DESC, c.seq DESC LIMIT 1",
                        url)
                .stream()
                .findFirst();
    }

    /** The releases that were last found changed or gone, newest first, each once. */
    public List<Change> changes(int most) {
        Ledger.Row<Change> row =
                rows -> new Change(new ReleaseId(rows.getString(1)), Micros.at(rows.getLong(2)), rows.getInt(3));
        return Change.last(list(row, Change.CHANGED, most), list(row, Change.GONE, 4 * most), most);
    }

    public Tally tally() {
        return readers.read(session -> Census.take(session.connection()));
    }

    /** How many releases are kept and not withheld. */
    public long shown() {
        return list(
                        rows -> rows.getLong(1),
                        "SELECT (SELECT COUNT(*) FROM releases)"
                                + " - (SELECT COUNT(DISTINCT subject) FROM notes WHERE kind = 'withheld')")
                .getFirst();
    }

    /** How far the archive is committed. */
    String position() {
        return list(
                        rows -> String.format(Locale.ROOT, "%05d@%d", rows.getInt(1), rows.getLong(2)),
                        "SELECT n, good_to FROM segments ORDER BY n DESC LIMIT 1")
                .stream()
                .findFirst()
                .orElse(NOWHERE);
    }

    /** Adds addresses to the frontier; one that is there already stays as it is. */
    public void plan(List<Planned> addresses) {
        if (ledger == null) {
            throw new IllegalStateException(READ_ONLY);
        }
        try {
            Frontier.plan(ledger, bodies, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of a source whose time has come, in state NEW or DUE, those longest due first. */
    public List<Planned> due(String source, Instant now, int limit) {
        return Frontier.due(readers, bodies, source, now, limit);
    }

    /**
     * Says where an address of the frontier stands from now on; an address that was never planned is left out. Returns
     * when that is durable; what is settled by many threads at a time shares one commit with what is kept meanwhile.
     */
    public void settle(String url, Planned.State state, Instant due, int attempts) {
        if (ledger == null || writer == null) {
            throw new IllegalStateException(READ_ONLY);
        }
        var done = new CompletableFuture<Void>();
        writer.submit(new Job.Enter(() -> Frontier.settle(ledger, url, state, due, attempts), done));
        try {
            done.join();
        } catch (CompletionException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    <T> List<T> list(Ledger.Row<T> row, String sql, Object... values) {
        return readers.read(session -> session.list(row, sql, values));
    }
}
