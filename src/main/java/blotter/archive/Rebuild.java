package blotter.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Makes the catalogue from the segments alone: beside the old one, then in its place at one stroke, so that whoever reads
 * meanwhile sees the old or the new. What is damaged is told and left out.
 */
final class Rebuild {
    private final Path archiveDir;
    private final Path database;
    private final Bodies bodies;
    private final Consumer<String> progress;

    Rebuild(Path archiveDir, Path database, Bodies bodies, Consumer<String> progress) {
        this.archiveDir = archiveDir;
        this.database = database;
        this.bodies = bodies;
        this.progress = progress;
    }

    void run() throws IOException {
        Path fresh = database.resolveSibling(Database.FILE + ".new");
        Files.deleteIfExists(fresh);
        try (Connection connection = Database.scratch(fresh)) {
            Database.create(connection);
            var ledger = new Ledger(fresh, connection);
            for (Segment segment : Segment.all(archiveDir)) {
                ledger.transaction(() -> enter(segment, ledger));
            }
        } catch (SQLException e) {
            throw Database.failed(fresh, e);
        }
        install(fresh);
    }

    private void enter(Segment segment, Ledger ledger) throws IOException, SQLException {
        ledger.segment(segment.n(), segment.name(), 0);
        var intake = new Intake(ledger, bodies, true);
        long end = 0;
        int records = 0;
        try (Scan scan = new Scan(segment.file(), 0)) {
            boolean more = true;
            while (more) {
                switch (scan.next()) {
                    case Scanned.Whole whole -> {
                        end = whole.offset() + whole.length();
                        records++;
                        try {
                            intake.accept(
                                    segment.n(),
                                    segment.name(),
                                    whole.offset(),
                                    WarcItem.parse(whole.data().array()));
                        } catch (BadRecord e) {
                            tell(segment, whole.offset(), String.valueOf(e.getMessage()));
                        }
                    }
                    case Scanned.Large large -> tell(segment, large.offset(), large.words());
                    case Scanned.Damaged damaged -> tell(segment, damaged.offset(), damaged.why());
                    case Scanned.Torn torn -> tell(segment, torn.offset(), torn.why());
                    case Scanned.End _ -> more = false;
                }
            }
        }
        ledger.segment(segment.n(), segment.name(), intake.openGroup() >= 0 ? intake.openGroup() : end);
        progress.accept(segment.name() + ": " + records + " records");
    }

    private void tell(Segment segment, long offset, String why) {
        progress.accept(segment.name() + ": left out at byte " + offset + ": " + why);
    }

    private void install(Path fresh) throws IOException {
        if (Files.exists(database)) {
            try (Connection connection = Database.writer(database);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "restore from '" + fresh.toAbsolutePath().toString().replace("'", "''") + "'");
                Files.delete(fresh);
                return;
            } catch (SQLException e) {
                progress.accept("the old catalogue is beyond use (" + e.getMessage() + ") and was thrown away");
            }
        }
        for (String suffix : new String[] {"-wal", "-shm", ""}) {
            Files.deleteIfExists(database.resolveSibling(Database.FILE + suffix));
        }
        Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
    }
}
