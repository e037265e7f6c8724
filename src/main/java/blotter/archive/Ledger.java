package blotter.archive;

import blotter.release.Capture;
import blotter.release.Claimed;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The writing side of the catalogue: one connection, one transaction at a time. Live writing, recovery and rebuild all
 * enter rows here, so they cannot disagree.
 */
final class Ledger implements Stored, AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Session session;
    private final ReentrantLock turn = new ReentrantLock();

    Ledger(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.session = new Session(connection);
    }

    /** Rows to be entered. */
    interface Work {
        void enter() throws SQLException, IOException;
    }

    /** All of it or none of it, and durable when it returns. */
    void transaction(Work work) throws IOException {
        turn.lock();
        try {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.enter();
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Database.failed(file, e);
        } finally {
            turn.unlock();
        }
    }

    /** Returns how many rows it touched. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        return session.prepared(sql, values).executeUpdate();
    }

    /** Writes the file anew without what is no longer in a row, and empties the log beside it. */
    void scrub() throws IOException {
        turn.lock();
        try {
            session.rest();
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM");
                try (ResultSet busy = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    if (busy.next() && busy.getInt(1) != 0) {
                        throw new IOException("another process reads " + file
                                + ", so what was erased is still in its log; stop it and give the same command again");
                    }
                }
            }
        } catch (SQLException e) {
            throw Database.failed(file, e);
        } finally {
            turn.unlock();
        }
    }

    void capture(CaptureRow row, List<Claimed> claims) throws SQLException {
        Capture capture = row.capture();
        long at = Micros.of(capture.at());
        int entered = run(
                "INSERT OR IGNORE INTO captures (id, url, at, status, type, sha256, length, segment, offset, form, refers, etag,"
                        + " modified, source, purpose, unread) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                capture.id(),
                capture.url(),
                at,
                capture.status(),
                capture.contentType(),
                capture.sha256(),
                capture.length(),
                row.segment(),
                capture.offset(),
                row.form(),
                row.refers(),
                row.etag(),
                row.modified(),
                capture.source(),
                capture.purpose().name(),
                fresh(row) ? 1 : 0);
        for (Claimed claimed : entered == 0 ? List.<Claimed>of() : claims) {
            run(
                    "INSERT INTO claims (capture, field, origin, words, claimed_in) VALUES (?,?,?,?,?)",
                    capture.id(),
                    claimed.field(),
                    claimed.claim().origin().name(),
                    claimed.claim().words(),
                    claimed.claim().capture());
        }
    }

    /** Whether a capture is to be read: asked as a release, answered, and not what its address held before. */
    private boolean fresh(CaptureRow row) throws SQLException {
        Capture capture = row.capture();
        if (capture.purpose() != Capture.Purpose.RELEASE
                || row.form().equals("erased")
                || (capture.status() != 200 && capture.status() != 0)) {
            return false;
        }
        Capture before = before(capture);
        return before == null || !before.sha256().equals(capture.sha256());
    }

    /** The last capture of the same address before one that had a payload. */
    @Nullable
    Capture before(Capture capture) throws SQLException {
        PreparedStatement before = session.prepared(
                "SELECT " + CaptureRow.COLUMNS + CaptureRow.FROM
                        + "WHERE c.url = ? AND c.at <= ? AND c.id <> ? AND c.status IN (0, 200, 304)"
                        + " ORDER BY c.at DESC, c.seq DESC LIMIT 1",
                capture.url(),
                Micros.of(capture.at()),
                capture.id());
        try (ResultSet rows = before.executeQuery()) {
            return rows.next() ? CaptureRow.of(rows).capture() : null;
        }
    }

    void reading(Reading reading) throws SQLException {
        String key = reading.key();
        String release = key == null ? null : ReleaseId.ofKey(key).value();
        run(
                "INSERT OR IGNORE INTO readings VALUES (?,?,?,?,?,?,?)",
                reading.capture(),
                release,
                key,
                reading.revision(),
                reading.textSha256(),
                reading.outcome(),
                reading.extractor());
        run("UPDATE captures SET unread = 0 WHERE id = ?", reading.capture());
        if (release != null) {
            run("INSERT OR IGNORE INTO releases (id, key) VALUES (?,?)", release, key);
        }
    }

    void segment(int n, String name, long goodTo) throws SQLException {
        run(
                "INSERT INTO segments VALUES (?,?,?) ON CONFLICT (n) DO UPDATE SET good_to = excluded.good_to",
                n,
                name,
                goodTo);
    }

    /** How far a segment is committed; 0 when it is not known at all. */
    long goodTo(int n) throws IOException {
        return one(rows -> rows.getLong(1), 0L, "SELECT good_to FROM segments WHERE n = ?", n);
    }

    @Nullable
    CaptureRow row(String id) throws IOException {
        return this.<@Nullable CaptureRow>one(
                CaptureRow::of, null, "SELECT " + CaptureRow.COLUMNS + CaptureRow.FROM + "WHERE c.id = ?", id);
    }

    /** The captures that hold or refer to a payload, without those it was erased from. */
    List<Capture> holding(String sha256) throws IOException {
        turn.lock();
        try {
            return session.list(
                    rows -> CaptureRow.of(rows).capture(),
                    "SELECT " + CaptureRow.COLUMNS + CaptureRow.FROM + "WHERE c.sha256 = ? AND c.form <> 'erased'",
                    sha256);
        } catch (SQLException e) {
            throw Database.failed(file, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public @Nullable Payload withDigest(String sha256) throws IOException {
        return payload(
                "SELECT id, url, at, sha256, length FROM captures WHERE sha256 = ? AND form = 'response'"
                        + " ORDER BY seq LIMIT 1",
                sha256);
    }

    @Override
    public @Nullable Payload latestOf(String url) throws IOException {
        return payload(
                "SELECT p.id, p.url, p.at, p.sha256, p.length FROM captures c"
                        + " JOIN captures p ON p.id = COALESCE(c.refers, c.id)"
                        + " WHERE c.url = ? AND c.status IN (200, 304) AND p.form = 'response'"
                        + " ORDER BY c.at DESC, c.seq DESC LIMIT 1",
                url);
    }

    private @Nullable Payload payload(String sql, String value) throws IOException {
        return this.<@Nullable Payload>one(
                rows -> new Payload(
                        rows.getString(1),
                        rows.getString(2),
                        Micros.at(rows.getLong(3)),
                        rows.getString(4),
                        rows.getLong(5)),
                null,
                sql,
                value);
    }

    /** A row read. */
    interface Row<T extends @Nullable Object> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T extends @Nullable Object> T one(Row<T> row, T none, String sql, Object value) throws IOException {
        turn.lock();
        try (ResultSet rows = session.prepared(sql, value).executeQuery()) {
            return rows.next() ? row.read(rows) : none;
        } catch (SQLException e) {
            throw Database.failed(file, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw Database.failed(file, e);
        } finally {
            turn.unlock();
        }
    }
}
