package blotter.archive;

import blotter.archive.SegmentCheck.Refers;
import blotter.archive.SegmentCheck.Seen;
import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Checks the archive against itself: members, headers, ids, digests, revisits, manifest, and the rows of the catalogue
 * against the records, both ways. Changes nothing, and can run while another process writes.
 */
public final class Verifier {
    private static final String REBUILD = "run \"blotter index --rebuild\"";

    private final Path archiveDir;
    private final Path database;
    private final List<Finding> findings = new ArrayList<>();
    private final SegmentCheck check = new SegmentCheck(findings);

    public Verifier(Path archiveDir, Path indexDir) {
        this.archiveDir = archiveDir;
        this.database = indexDir.resolve(Database.FILE);
    }

    /** Whether somebody writes to an archive now. */
    public static boolean written(Path archiveDir) throws IOException {
        return Lock.held(archiveDir);
    }

    /** Checks one WARC or ARC file by itself, whoever wrote it. What its revisits refer to may stand in another. */
    public static Verdict file(Path file) throws IOException {
        var verifier = new Verifier(file, file);
        verifier.check.check(file, file.toString(), Level.REPAIRABLE, ", cut it off there");
        if (verifier.check.records() == 0 && verifier.findings.isEmpty()) {
            verifier.find(Level.DAMAGE, "not-one-record", file.toString(), "the file is empty");
        }
        return verifier.verdict(1, 1, Files.size(file));
    }

    /**
     * Checks the archive. To be used once.
     *
     * @param share of the segments to look at, above 0; 1 is all of them
     * @param seed decides which, when it is not all of them
     */
    public Verdict verify(double share, long seed) throws IOException {
        boolean written = Lock.held(archiveDir);
        Map<String, String> digests = new Manifest(archiveDir, Disk.real()).digests();
        List<Segment> all = Segment.all(archiveDir);
        long bytes = 0;
        int segments = 0;
        try (Connection rows = connect()) {
            if (rows == null && !all.isEmpty()) {
                find(Level.REPAIRABLE, "catalogue", null, database + " is missing or of another version; " + REBUILD);
            }
            List<Segment> chosen = sample(all, share, seed);
            for (Segment segment : all) {
                String digest = digests.remove(segment.name());
                if (chosen.contains(segment)) {
                    long committed = rows == null ? Long.MAX_VALUE : goodTo(rows, segment);
                    segment(segment, digest, written, committed);
                    bytes += Files.size(Segment.find(archiveDir, segment.name()));
                    segments++;
                }
            }
            digests.forEach((name, digest) -> find(
                    Level.DAMAGE,
                    "manifest",
                    name,
                    "is in " + Manifest.FILE + " but not on the disk; bring it back from a copy"));
            for (Segment segment : chosen) {
                if (rows != null) {
                    rows(rows, segment, written);
                }
            }
            revisits(rows);
        } catch (SQLException e) {
            find(
                    Level.REPAIRABLE,
                    "catalogue",
                    null,
                    String.valueOf(Database.failed(database, e).getMessage()));
        }
        return verdict(segments, all.size(), bytes);
    }

    /** A share of the segments, rounded up, so that a look at anything is a look at something. */
    private static List<Segment> sample(List<Segment> all, double share, long seed) {
        if (share >= 1) {
            return all;
        }
        List<Segment> some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(seed));
        return some.subList(0, (int) Math.ceil(share * all.size()));
    }

    private void segment(Segment segment, @Nullable String digest, boolean written, long committed) throws IOException {
        Path file = Segment.find(archiveDir, segment.name());
        Level tail = !segment.open() ? Level.DAMAGE : written ? Level.OK : Level.REPAIRABLE;
        long whole = check.check(
                file,
                segment.name(),
                tail,
                tail == Level.REPAIRABLE
                        ? "; the next opening for writing cuts off the rest"
                        : "; bring it back from a copy");
        if (committed != Long.MAX_VALUE && whole < committed) {
            find(
                    Level.DAMAGE,
                    "record",
                    segment.name(),
                    "is whole as far as byte " + whole + ", but " + committed
                            + " were acknowledged; bring it back from a copy");
        }
        if (segment.open()) {
            return;
        }
        if (digest == null) {
            find(
                    Level.REPAIRABLE,
                    "manifest",
                    segment.name(),
                    "is not in " + Manifest.FILE + "; the next opening for writing adds it");
        } else if (!digest.equals(Digest.of(file))) {
            find(
                    Level.DAMAGE,
                    "manifest",
                    segment.name(),
                    "does not have the SHA-256 that " + Manifest.FILE + " says; bring it back from a copy");
        }
    }

    private void rows(Connection connection, Segment segment, boolean written) throws SQLException {
        Map<String, Long> known = known(connection, segment);
        long settled = written ? goodTo(connection, segment) : Long.MAX_VALUE;
        check.seen().forEach((id, seen) -> {
            boolean here = seen.segment().equals(segment.name()) && seen.offset() < settled;
            if (here && seen.hasRow() && !known.containsKey(id)) {
                find(Level.REPAIRABLE, "record", segment, seen.offset(), id + " is not in the catalogue; " + REBUILD);
            }
        });
        known.forEach((id, offset) -> {
            Seen seen = check.seen().get(id);
            if (seen == null && offset < settled) {
                find(
                        Level.DAMAGE,
                        "row",
                        segment,
                        offset,
                        id + " was acknowledged and is gone; bring the segment back from a copy");
            } else if (seen != null
                    && (seen.offset() != offset || !seen.segment().equals(segment.name()))) {
                find(
                        Level.REPAIRABLE,
                        "row",
                        segment,
                        offset,
                        id + " stands elsewhere, at " + seen.offset() + " of " + seen.segment() + "; " + REBUILD);
            }
        });
    }

    private void find(Level level, String what, Segment segment, long offset, String record) {
        findings.add(new Finding(level, what, segment.name(), offset, "record " + record));
    }

    /** The records of a segment that the catalogue has, and where it says that they begin. */
    private static Map<String, Long> known(Connection connection, Segment segment) throws SQLException {
        Map<String, Long> known = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, offset FROM captures WHERE segment = ?1"
                        + " UNION ALL SELECT id, offset FROM notes WHERE segment = ?1")) {
            statement.setInt(1, segment.n());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return known;
    }

    private void revisits(@Nullable Connection connection) throws SQLException {
        for (Map.Entry<String, Refers> entry : check.revisits().entrySet()) {
            Refers refers = entry.getValue();
            Seen stored = check.seen().get(refers.to());
            String payload = stored == null ? storedDigest(connection, refers.to()) : stored.payload();
            if (!payload.equals(refers.payload())) {
                findings.add(new Finding(
                        Level.DAMAGE,
                        "revisit",
                        refers.segment(),
                        refers.offset(),
                        "revisit "
                                + entry.getKey() + " refers to " + refers.to()
                                + (payload.isEmpty() ? ", which is not kept" : ", which holds another payload")));
            }
        }
    }

    private static String storedDigest(@Nullable Connection connection, String id) throws SQLException {
        if (connection == null) {
            return "";
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT sha256 FROM captures WHERE id = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static long goodTo(Connection connection, Segment segment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT good_to FROM segments WHERE n = ?")) {
            statement.setInt(1, segment.n());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private @Nullable Connection connect() throws SQLException {
        if (!Files.exists(database)) {
            return null;
        }
        Connection connection = Database.reader(database);
        if (Database.version(connection) == Database.VERSION) {
            return connection;
        }
        connection.close();
        return null;
    }

    private void find(Level level, String what, @Nullable String segment, String message) {
        String start = segment == null || message.startsWith(segment) ? "" : segment + " ";
        findings.add(new Finding(level, what, segment, -1, start + message));
    }

    private Verdict verdict(int segments, int of, long bytes) {
        Level level = Level.OK;
        for (Finding finding : findings) {
            level = level.worse(finding.level());
        }
        return new Verdict(level, segments, of, check.records(), bytes, findings);
    }
}
