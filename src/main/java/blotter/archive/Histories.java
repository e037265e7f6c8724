package blotter.archive;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the history of a release. A capture belongs to the release of its own reading; without one, to that of
 * the latest earlier capture of the same address and payload that was read. A capture that is still to be read belongs to
 * none.
 */
final class Histories {
    private Histories() {}

    private record Row(
            CaptureRow capture, long seq, @Nullable Reading reading, boolean unread) {}

    static Optional<History> of(Session session, ReleaseId id) throws SQLException {
        Set<String> urls = new LinkedHashSet<>(session.list(
                rows -> rows.getString(1),
                "SELECT DISTINCT c.url FROM readings r JOIN captures c ON c.id = r.capture WHERE r.release = ?",
                id.value()));
        String key = null;
        List<Row> entries = new ArrayList<>();
        List<Row> absences = new ArrayList<>();
        for (String url : urls) {
            Map<String, Reading> ofPayload = new HashMap<>();
            for (Row row : captures(session, url)) {
                Capture capture = row.capture().capture();
                if (capture.status() == 404 || capture.status() == 410) {
                    absences.add(row);
                    continue;
                }
                Reading reading = row.reading();
                if (row.unread()) {
                    continue;
                }
                if (reading == null) {
                    reading = ofPayload.get(capture.sha256());
                } else {
                    ofPayload.put(capture.sha256(), reading);
                }
                String its = reading == null ? null : reading.key();
                if (its != null && ReleaseId.ofKey(its).equals(id)) {
                    key = its;
                    entries.add(new Row(row.capture(), row.seq(), reading, false));
                }
            }
        }
        if (key == null) {
            return Optional.empty();
        }
        Comparator<Row> inTime =
                Comparator.comparing((Row row) -> row.capture().capture().at()).thenComparingLong(Row::seq);
        entries.sort(inTime);
        absences.sort(inTime);
        List<History.Entry> whole = new ArrayList<>();
        for (Row row : entries) {
            Capture capture = row.capture().capture();
            if (row.reading() != null) {
                whole.add(new History.Entry(capture, row.reading(), capture.status() == 0));
            }
        }
        return Optional.of(new History(
                key,
                whole,
                absences.stream().map(row -> row.capture().capture()).toList()));
    }

    private static List<Row> captures(Session session, String url) throws SQLException {
        return session.list(
                rows -> {
                    CaptureRow capture = CaptureRow.of(rows);
                    String outcome = rows.getString(21);
                    Reading reading = outcome == null
                            ? null
                            : new Reading(
                                    capture.capture().id(),
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
