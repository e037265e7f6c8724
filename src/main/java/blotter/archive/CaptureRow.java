package blotter.archive;

import blotter.release.Capture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue's captures.
 *
 * @param form response, revisit, resource or erased
 * @param refers id of the capture that holds a revisit's payload
 */
record CaptureRow(
        Capture capture,
        int segment,
        String form,
        @Nullable String refers,
        @Nullable String etag,
        @Nullable String modified) {

    /** What {@link #of} needs, for a query over captures c and segments s. */
    static final String COLUMNS = "c.id, c.url, c.at, c.status, c.type, c.sha256, c.length, s.name, c.offset, c.source,"
            + " c.purpose, c.segment, c.form, c.refers, c.etag, c.modified";

    static final String FROM = " FROM captures c JOIN segments s ON s.n = c.segment ";

    static CaptureRow of(ResultSet row) throws SQLException {
        Instant at = Micros.at(row.getLong(3));
        var capture = new Capture(
                row.getString(1),
                row.getString(2),
                at,
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                Capture.Purpose.valueOf(row.getString(11)));
        return new CaptureRow(
                capture, row.getInt(12), row.getString(13), row.getString(14), row.getString(15), row.getString(16));
    }
}
