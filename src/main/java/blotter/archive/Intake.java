package blotter.archive;

import blotter.archive.Bodies.Tombstone;
import blotter.release.Capture;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Enters records into the ledger in the order in which they stand in the segments. A capture is entered when the record
 * that ends its group has come: itself when it says its circumstances, else the metadata record behind it.
 */
final class Intake {
    private final Ledger ledger;
    private final Bodies bodies;
    private final boolean again;
    private @Nullable WarcItem waiting;
    private long waitingOffset;
    private long groupOffset = -1;

    /** @param again true in a rebuild: then the frontier is made from what was captured and tried */
    Intake(Ledger ledger, Bodies bodies, boolean again) {
        this.ledger = ledger;
        this.bodies = bodies;
        this.again = again;
    }

    /** Where the group began that is not at its end yet; -1 when there is none. */
    long openGroup() {
        return groupOffset;
    }

    /** Returns the capture whose group this record ends, null for every other record. */
    @Nullable
    Capture accept(int segment, String name, long offset, WarcItem item) throws IOException, SQLException {
        return switch (item.type()) {
            case "request" -> {
                groupOffset = groupOffset < 0 ? offset : groupOffset;
                yield null;
            }
            case "response", "revisit", "resource" -> capture(segment, name, offset, item);
            case "metadata" ->
                switch (item.contentType()) {
                    case Bodies.TOMBSTONE -> capture(segment, name, offset, item);
                    case Bodies.CIRCUMSTANCES -> end(segment, name, item);
                    case Bodies.NOTE -> {
                        waiting = null;
                        groupOffset = -1;
                        note(segment, offset, item);
                        yield null;
                    }
                    default -> null;
                };
            default -> null;
        };
    }

    private @Nullable Capture capture(int segment, String name, long offset, WarcItem item)
            throws IOException, SQLException {
        Circumstances known = Circumstances.of(item, bodies);
        if (known != null) {
            return enter(segment, name, offset, item, known);
        }
        groupOffset = waiting == null && groupOffset >= 0 ? groupOffset : offset;
        waiting = item;
        waitingOffset = offset;
        return null;
    }

    private @Nullable Capture end(int segment, String name, WarcItem metadata) throws IOException, SQLException {
        WarcItem item = waiting;
        if (item == null || !WarcItem.uuid(metadata.text("WARC-Concurrent-To")).equals(item.id())) {
            groupOffset = -1;
            waiting = null;
            return null;
        }
        return enter(segment, name, waitingOffset, item, bodies.circumstances(metadata.block()));
    }

    private Capture enter(int segment, String name, long offset, WarcItem item, Circumstances known)
            throws IOException, SQLException {
        waiting = null;
        groupOffset = -1;
        CaptureRow row = row(segment, name, offset, item, known);
        ledger.capture(row, known.claims());
        if (row.capture().purpose() == Capture.Purpose.RELEASE) {
            Frontier.seen(ledger, bodies, row.capture(), known);
            // an answer that was not fetched by us, and a file, say nothing of when to ask
            if (item.field("WARC-IP-Address").isPresent() && (again || settles(item, row.capture()))) {
                Frontier.answered(ledger, row.capture());
            }
        }
        return row.capture();
    }

    /**
     * Whether an answer is the end of asking: what is kept but not read yet when a process is killed is not asked for again.
     * A redirect is followed first, and what broke off is asked for again.
     */
    private static boolean settles(WarcItem item, Capture capture) {
        int status = capture.status();
        return item.field("WARC-Truncated").isEmpty()
                && (status == 200 || status == 304 || status == 404 || status == 410);
    }

    private CaptureRow row(int segment, String name, long offset, WarcItem item, Circumstances known)
            throws IOException {
        String type = item.contentType();
        int status = 0;
        String etag = null;
        String modified = null;
        String refers = null;
        String form = item.type();
        String sha256 = item.payloadSha256();
        if (form.equals("metadata")) {
            Tombstone tombstone = bodies.tombstone(item.block());
            form = "erased";
            type = tombstone.contentType();
            status = tombstone.status();
            sha256 = tombstone.sha256();
        } else if (!form.equals("resource")) {
            Answer answer = item.answer();
            type = answer.header("Content-Type").orElse(null);
            status = answer.status();
            etag = answer.header("ETag").orElse(null);
            modified = answer.header("Last-Modified").orElse(null);
            refers = item.field("WARC-Refers-To").map(WarcItem::uuid).orElse(null);
            CaptureRow earlier = status == 304 && refers != null ? ledger.row(refers) : null;
            if (earlier != null) {
                type = earlier.capture().contentType();
                etag = etag == null ? earlier.etag() : etag;
                modified = modified == null ? earlier.modified() : modified;
            }
        }
        var capture = new Capture(
                item.id(),
                item.url(),
                item.at(),
                status,
                type,
                sha256,
                known.length(),
                name,
                offset,
                known.source(),
                known.purpose());
        return new CaptureRow(capture, segment, form, refers, etag, modified);
    }

    private void note(int segment, long offset, WarcItem item) throws IOException, SQLException {
        Note note = bodies.note(item.block());
        String body = new String(item.block(), java.nio.charset.StandardCharsets.UTF_8);
        switch (note) {
            case Note.Readings readings -> {
                for (Reading reading : readings.readings()) {
                    ledger.reading(reading);
                }
                row(item, "readings", "", null, segment, offset, "");
            }
            case Note.Attempt attempt -> {
                row(item, "attempt", attempt.url(), null, segment, offset, body);
                if (again) {
                    Frontier.tried(ledger, attempt);
                }
            }
            case Note.Rest rest -> row(item, "rest", rest.host(), Micros.of(rest.until()), segment, offset, body);
            case Note.Coverage coverage -> row(item, "coverage", coverage.source(), null, segment, offset, body);
            case Note.Withheld withheld -> {
                row(item, "withheld", withheld.release().value(), null, segment, offset, body);
                Frontier.withheld(ledger, withheld.release().value());
            }
        }
    }

    private void row(
            WarcItem item, String kind, String subject, @Nullable Long until, int segment, long offset, String body)
            throws SQLException {
        ledger.run(
                "INSERT OR IGNORE INTO notes (id, kind, subject, until, segment, offset, body) VALUES (?,?,?,?,?,?,?)",
                item.id(),
                kind,
                subject,
                until,
                segment,
                offset,
                body);
    }
}
