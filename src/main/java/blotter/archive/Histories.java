package blotter.archive;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the history of a release. A capture belongs to the release of its own reading; without one, to that of
 * the latest earlier capture of the same address and payload that was read. A capture that is still to be read belongs to
 * none.
 */
final class Histories {
    private static final Comparator<Row> IN_TIME =
            Comparator.comparing((Row row) -> row.capture().at()).thenComparingLong(Row::seq);

    private final ReleaseId id;
    private final List<Read> entries = new ArrayList<>();
    private final List<Row> absences = new ArrayList<>();

    private Histories(ReleaseId id) {
        this.id = id;
    }

    private record Row(Capture capture, long seq, @Nullable Reading reading, boolean unread) {}

    /** A capture of the release, and the reading that says so. */
    private record Read(Row row, Reading reading) {}

    static Optional<History> of(Session session, ReleaseId id) throws SQLException {
        List<String> urls = session.list(
                rows -> rows.getString(1),
                "SELECT DISTINCT c.url FROM readings r JOIN captures c ON c.id = r.capture WHERE r.release = ?",
                id.value());
        var histories = new Histories(id);
        for (String url : urls) {
            histories.add(captures(session, url));
        }
        return histories.history();
    }

    /** The captures of one address, the oldest first. */
    private void add(List<Row> captures) {
        Map<String, Reading> ofPayload = new HashMap<>();
        for (Row row : captures) {
            Capture capture = row.capture();
            if (capture.status() == 404 || capture.status() == 410) {
                absences.add(row);
            } else if (!row.unread()) {
                Reading own = row.reading();
                if (own != null) {
                    ofPayload.put(capture.sha256(), own);
                }
                Reading reading = ofPayload.get(capture.sha256());
                if (reading != null && ofRelease(reading)) {
                    entries.add(new Read(row, reading));
                }
            }
        }
    }

    private boolean ofRelease(Reading reading) {
        return reading.key() != null && ReleaseId.ofKey(reading.key()).equals(id);
    }

    private Optional<History> history() {
        entries.sort(Comparator.comparing(Read::row, IN_TIME));
        absences.sort(IN_TIME);
        return entries.stream()
                .map(entry -> entry.reading().key())
                .reduce((_, last) -> last)
                .map(key -> new History(
                        key,
                        entries.stream()
                                .map(entry -> new History.Entry(
                                        entry.row().capture(),
                                        entry.reading(),
                                        entry.row().capture().status() == 0))
                                .toList(),
                        absences.stream().map(Row::capture).toList()));
    }

    private static List<Row> captures(Session session, String url) throws SQLException {
        return session.list(
                rows -> {
                    Capture capture = CaptureRow.of(rows).capture();
                    String outcome = rows.getString(21);
                    Reading reading = outcome == null
                            ? null
                            : new Reading(
                                    capture.id(),
                                    rows.getString(18),
                                    rows.getInt(19),
                                    rows.getString(20),
                                    outcome,
                                    rows.getString(22));
                    return new Row(capture, rows.getLong(17), reading, reading == null && rows.getInt(23) == 1);
                },
                "SELECT " + CaptureRow.COLUMNS
                        + ", c.seq, r.key, r.revision, r.text_sha256, r.outcome, r.extractor, c.unread"
                        + CaptureRow.FROM
                        + "LEFT JOIN readings r ON r.capture = c.id WHERE c.url = ? ORDER BY c.at, c.seq",
                url);
    }
}
