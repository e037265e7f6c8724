package blotter.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is in the catalogue. */
final class Census {
    private Census() {}

    static Tally take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<Planned.State, Long> addresses = new EnumMap<>(Planned.State.class);
            try (ResultSet rows = statement.executeQuery("SELECT state, COUNT(*) FROM addresses GROUP BY state")) {
                while (rows.next()) {
                    addresses.put(Planned.State.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            List<Tally.OfSource> sources = new ArrayList<>();
            Instant first = null;
            Instant last = null;
            try (ResultSet rows = statement.executeQuery(
                    "SELECT source, COUNT(*), MIN(at), MAX(at) FROM captures GROUP BY source ORDER BY source")) {
                while (rows.next()) {
                    Instant from = Micros.at(rows.getLong(3));
                    Instant to = Micros.at(rows.getLong(4));
                    first = first == null || from.isBefore(first) ? from : first;
                    last = last == null || to.isAfter(last) ? to : last;
                    sources.add(new Tally.OfSource(rows.getString(1), rows.getLong(2), to));
                }
            }
            return new Tally(
                    sources.stream().mapToLong(Tally.OfSource::captures).sum(),
                    number(statement, "SELECT COUNT(*) FROM captures WHERE form IN ('response', 'resource')"),
                    number(statement, "SELECT COUNT(*) FROM readings"),
                    number(statement, "SELECT COUNT(*) FROM releases"),
                    number(statement, "SELECT COUNT(*) FROM captures WHERE unread = 1"),
                    number(statement, "SELECT COUNT(DISTINCT subject) FROM notes WHERE kind = 'withheld'"),
                    number(statement, "SELECT COUNT(*) FROM segments"),
                    number(statement, "SELECT COALESCE(SUM(good_to), 0) FROM segments"),
                    addresses,
                    sources,
                    first,
                    last);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
