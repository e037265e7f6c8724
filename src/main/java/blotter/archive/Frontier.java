package blotter.archive;

import blotter.archive.Planned.State;
import blotter.release.Capture;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The addresses to be asked, as rows of the catalogue. Only what was captured or tried survives a rebuild; the rest is
 * found again by discovery.
 */
final class Frontier {
    /** After a rebuild an address that gave no answer is left alone for this long, doubled with each attempt. */
    private static final Duration AFTER_AN_ATTEMPT = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 8;
    private static final String INSERT = "INSERT INTO addresses"
            + " (url, source, purpose, state, due, attempts, claims, via) VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (url) ";

    private static final String UNLESS_WITHHELD = " AND NOT (state = 'BLOCKED'"
            + " AND EXISTS (SELECT 1 FROM captures c JOIN readings r ON r.capture = c.id"
            + " JOIN notes n ON n.subject = r.release AND n.kind = 'withheld' WHERE c.url = addresses.url))";
    private static final String WAITING = " WHERE source = ?1 AND state IN ('NEW', 'DUE') AND ";

    private Frontier() {}

    static void plan(Ledger ledger, Bodies bodies, List<Planned> addresses) throws IOException {
        ledger.transaction(() -> {
            for (Planned planned : addresses) {
                ledger.run(
                        INSERT + "DO NOTHING",
                        planned.url(),
                        planned.source(),
                        planned.purpose().name(),
                        planned.state().name(),
                        Micros.of(planned.due()),
                        planned.attempts(),
                        bodies.claims(planned.claims()),
                        planned.via());
            }
        });
    }

    static void settle(Ledger ledger, String url, State state, Instant due, int attempts) throws SQLException {
        ledger.run(
                "UPDATE addresses SET state = ?, due = ?, attempts = ? WHERE url = ?" + UNLESS_WITHHELD,
                state.name(),
                Micros.of(due),
                attempts,
                url);
    }

    /** What was taken down is asked for no more, lest its bytes come back. */
    static void withheld(Ledger ledger, String release) throws SQLException {
        ledger.run(
                "UPDATE addresses SET state = 'BLOCKED' WHERE url IN (SELECT c.url FROM readings r"
                        + " JOIN captures c ON c.id = r.capture WHERE r.release = ?)",
                release);
    }

    /** What was being asked when the last process ended is to be asked again. */
    static void resume(Ledger ledger) throws IOException {
        ledger.transaction(() -> ledger.run("UPDATE addresses SET state = 'DUE' WHERE state = 'IN_FLIGHT'"));
    }

    /** An address that was captured needs a row, lest discovery take it for new. */
    static void seen(Ledger ledger, Bodies bodies, Capture capture, Circumstances known) throws SQLException {
        ledger.run(
                INSERT + "DO NOTHING",
                capture.url(),
                capture.source(),
                capture.purpose().name(),
                State.DONE.name(),
                Micros.of(capture.at()),
                0,
                bodies.claims(known.claims()),
                known.via());
    }

    /**
     * The last answer of an address says when it is asked again: a day later when it was new or changed, else
     * after twice the time it was left alone, at most thirty days; when it is gone or moved, after thirty days.
     */
    static void answered(Ledger ledger, Capture capture) throws IOException, SQLException {
        int status = capture.status();
        Duration rest = DAY;
        if (status == 200 || status == 304) {
            Capture before = ledger.before(capture);
            if (before != null && before.sha256().equals(capture.sha256())) {
                Duration twice = Duration.between(before.at(), capture.at()).multipliedBy(2);
                rest = twice.compareTo(DAY) < 0 ? DAY : twice.compareTo(MONTH) > 0 ? MONTH : twice;
            }
        } else if (status == 404 || status == 410 || status / 100 == 3) {
            rest = MONTH;
        }
        ledger.run(
                "UPDATE addresses SET state = ?, due = ?, attempts = 0 WHERE url = ?" + UNLESS_WITHHELD,
                (status == 404 || status == 410 ? State.GONE : State.DUE).name(),
                Micros.of(capture.at().plus(rest)),
                capture.url());
    }

    static void tried(Ledger ledger, Note.Attempt attempt) throws SQLException {
        long wait = AFTER_AN_ATTEMPT.toSeconds() * 1_000_000;
        ledger.run(
                INSERT + "DO UPDATE SET state = IIF(state = 'NEW', 'DUE', state),"
                        + " attempts = attempts + 1,"
                        + " due = MAX(due, excluded.due - " + wait + " + " + wait + " * (1 << MIN(attempts, "
                        + MOST_DOUBLINGS + ")))",
                attempt.url(),
                attempt.source(),
                Capture.Purpose.RELEASE.name(),
                State.DUE.name(),
                Micros.of(attempt.at().plus(AFTER_AN_ATTEMPT)),
                1,
                "[]",
                null);
    }

    /** What is due; nothing waits longer than a month, so what seems to was put off while the clock was ahead. */
    static List<Planned> due(Readers readers, Bodies bodies, String source, Instant now, int limit) {
        Instant never = now.plus(MONTH).plus(DAY);
        return readers.read(session -> session.list(
                rows -> new Planned(
                        rows.getString(1),
                        rows.getString(2),
                        Capture.Purpose.valueOf(rows.getString(3)),
                        State.valueOf(rows.getString(4)),
                        Micros.at(rows.getLong(5)),
                        rows.getInt(6),
                        bodies.claims(rows.getString(7)),
                        rows.getString(8)),
                "SELECT url, source, purpose, state, due, attempts, claims, via, seq FROM addresses" + WAITING
                        + "due <= ?2 UNION ALL SELECT url, source, purpose, state, due, attempts, claims, via, seq"
                        + " FROM addresses" + WAITING + "due > ?3 ORDER BY due, seq LIMIT ?4",
                source,
                Micros.of(now),
                Micros.of(never),
                limit));
    }
}
