package blotter.archive;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Reading connections to the catalogue, one for each thread that reads at the time, kept for the next. */
final class Readers implements AutoCloseable {
    private final Path file;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    /** A question to the catalogue. */
    interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** @throws UncheckedIOException when the catalogue cannot be read */
    <T> T read(Query<T> query) {
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = Database.reader(file);
            }
            try {
                return query.ask(connection);
            } finally {
                if (closed) {
                    connection.close();
                } else {
                    idle.addFirst(connection);
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(Database.failed(file, e));
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection; (connection = idle.pollFirst()) != null; ) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(Database.failed(file, e));
            }
        }
    }
}
