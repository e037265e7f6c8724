package blotter.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Opens the catalogue's SQLite file. Write-ahead log, so that readers of any process never wait; synchronous=FULL, so
 * that what is committed stays committed.
 */
final class Database {
    static final String FILE = "catalogue.db";
    /** Raised with every change of catalogue.sql or of what is put into it; another version is made anew. */
    static final int VERSION = 2;

    private Database() {}

    static Connection writer(Path file) throws SQLException {
        return open(file, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA busy_timeout=10000");
    }

    /** For a file that nobody else has open and that is thrown away when the work breaks off. */
    static Connection scratch(Path file) throws SQLException {
        return open(file, "PRAGMA journal_mode=MEMORY", "PRAGMA synchronous=OFF");
    }

    /** Where nobody can write, nobody does, and the file is read as it is: a write-ahead log would need files beside it. */
    static Connection reader(Path file) throws SQLException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        boolean fixed = Files.exists(file) && !Files.isWritable(folder);
        String place =
                fixed ? file.toUri() + "?immutable=1" : file.toAbsolutePath().toString();
        return open(place, "PRAGMA busy_timeout=10000", "PRAGMA query_only=1");
    }

    /** A catalogue of nothing, in memory. */
    static Connection empty() throws SQLException, IOException {
        Connection connection = open(":memory:");
        create(connection);
        return connection;
    }

    private static Connection open(Path file, String... pragmas) throws SQLException {
        return open(file.toAbsolutePath().toString(), pragmas);
    }

    private static Connection open(String place, String... pragmas) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Whether there is a catalogue of this version. */
    static boolean current(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = reader(file)) {
            return version(connection) == VERSION;
        } catch (SQLException e) {
            return false;
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    static void create(Connection connection) throws SQLException, IOException {
        try (InputStream in = Database.class.getResourceAsStream("catalogue.sql")) {
            if (in == null) {
                throw new IOException("catalogue.sql is missing from the program; build it again");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
            try (Statement statement = connection.createStatement()) {
                for (String command : script.split(";", -1)) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
                statement.execute("PRAGMA user_version=" + VERSION);
            }
        }
    }

    static IOException failed(Path file, SQLException e) {
        return new IOException(
                "the catalogue " + file + " cannot be used: " + e.getMessage()
                        + "; \"blotter index --rebuild\" makes it anew from the archive",
                e);
    }
}
