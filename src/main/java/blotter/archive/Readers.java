package blotter.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Reading sessions of the catalogue, kept for the next who asks. There are few, because each has a cache of its own and
 * more than the machine has cores would not answer sooner. While there is no catalogue of this version, as before whoever
 * writes has made it, they answer as an empty one does.
 */
final class Readers implements AutoCloseable {
    private static final int EACH_CORE = 2;

    private final Path file;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore room =
            new Semaphore(EACH_CORE * Runtime.getRuntime().availableProcessors());
    private volatile boolean there;
    private volatile boolean closed;

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
            Session session = idle.pollFirst();
            boolean kept = there();
            if (session == null) {
                session = new Session(kept ? Database.reader(file) : Database.empty());
            }
            boolean asked = false;
            try {
                T answer = query.ask(session);
                asked = true;
                return answer;
            } finally {
                if (closed || !asked || !kept) {
                    session.close();
                } else {
                    idle.addFirst(session);
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

    private boolean there() {
        if (!there) {
            there = Database.current(file);
        }
        return there;
    }

    @Override
    public void close() {
        closed = true;
        for (Session session; (session = idle.pollFirst()) != null; ) {
            try {
                session.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(Database.failed(file, e));
            }
        }
    }
}
