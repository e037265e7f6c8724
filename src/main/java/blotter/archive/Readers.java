package blotter.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reading sessions of the catalogue, kept for the next who asks. There are few, because each has a cache of its own and
 * more than the machine has cores would not answer sooner. While there is no catalogue of this version, as before whoever
 * writes has made it, they answer as an empty one does; one that was deleted and made anew is read instead of the old one.
 */
final class Readers implements AutoCloseable {
    private static final int EACH_CORE = 2;

    private final Path file;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore room =
            new Semaphore(EACH_CORE * Runtime.getRuntime().availableProcessors());
    private volatile Seen seen = new Seen(null, false);
    private volatile boolean closed;

    /**
     * The file as it was last looked at.
     *
     * @param key by which the system tells it from another of its name; null when there is none
     * @param current whether it is a catalogue of this version
     */
    private record Seen(@Nullable Object key, boolean current) {}

    Readers(Path file) {
        this.file = file;
    }

    /** A question to the catalogue; it asks no other while it is asked. */
    interface Query<T> {
        T ask(Session session) throws SQLException;
    }

    /** @throws UncheckedIOException when the catalogue cannot be read */
    <T> T read(Query<T> query) {
        room.acquireUninterruptibly();
        try {
            Seen before = look();
            boolean kept = before.current();
            Session session = kept ? idle.pollFirst() : null;
            if (session == null) {
                session = new Session(kept ? Database.reader(file) : Database.empty());
            }
            boolean asked = false;
            try {
                T answer = query.ask(session);
                asked = true;
                return answer;
            } finally {
                if (!asked || !kept || !rest(session, before)) {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(Database.failed(file, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    /** Keeps a session for the next question; false where its file is not the one of now any more. */
    private boolean rest(Session session, Seen before) {
        synchronized (idle) {
            boolean good = !closed && before.equals(seen);
            if (good) {
                idle.addFirst(session);
            }
            return good;
        }
    }

    /** A look at the file's name is enough while it is the file of before, and that one can be read. */
    private Seen look() throws IOException {
        Object key = key();
        if (!Objects.equals(key, seen.key()) || (key != null && !seen.current())) {
            synchronized (idle) {
                seen = new Seen(key, key != null && Database.current(file));
                closeIdle();
            }
        }
        return seen;
    }

    private @Nullable Object key() throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            closeIdle();
        }
    }

    private void closeIdle() {
        for (Session session; (session = idle.pollFirst()) != null; ) {
            try {
                session.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(Database.failed(file, e));
            }
        }
    }
}
