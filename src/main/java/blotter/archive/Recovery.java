package blotter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts right what a killed process left: takes off a torn tail, and enters records that are in a segment but not in the
 * catalogue. Refuses damage before the tail, or below what was acknowledged. What is taken off goes to
 * {@code archive/quarantine/}, so nothing is ever lost.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Path archiveDir;
    private final Ledger ledger;
    private final Bodies bodies;

    Recovery(Path archiveDir, Ledger ledger, Bodies bodies) {
        this.archiveDir = archiveDir;
        this.ledger = ledger;
        this.bodies = bodies;
    }

    void mend() throws IOException {
        for (Segment older : Segment.superseded(archiveDir)) {
            Path kept = quarantine().resolve(older.file().getFileName() + ".older");
            Files.move(older.file(), kept, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} lay beside itself closed and was put into {}", older.file(), kept);
        }
        for (Segment segment : Segment.all(archiveDir)) {
            long committed = ledger.goodTo(segment.n());
            long size = Files.size(segment.file());
            if (size < committed) {
                throw new IOException(segment.file() + " has " + size + " bytes, but " + committed
                        + " were committed; bring the file back from a copy, or run \"blotter index --rebuild\" to go on"
                        + " with what is there");
            }
            if (segment.open()) {
                ledger.transaction(() -> adopt(segment, 0, committed));
            } else if (size > committed) {
                ledger.transaction(() -> takeOver(segment, committed));
            }
        }
    }

    private void adopt(Segment segment, long from, long committed) throws IOException, SQLException {
        ledger.segment(segment.n(), segment.name(), committed);
        var intake = new Intake(ledger, bodies, false);
        int adopted = 0;
        long end;
        try (Scan scan = new Scan(segment.file(), from)) {
            Scanned scanned = scan.next();
            while (scanned instanceof Scanned.Whole whole) {
                WarcItem item = parse(segment, whole);
                if (whole.offset() >= committed) {
                    intake.accept(segment.n(), segment.name(), whole.offset(), item);
                    adopted++;
                }
                scanned = scan.next();
            }
            end = scanned.offset();
            boolean inside = scanned instanceof Scanned.Large
                    || (scanned instanceof Scanned.Damaged damaged && damaged.next() >= 0);
            String why = switch (scanned) {
                case Scanned.Torn torn -> torn.why();
                case Scanned.Damaged damaged -> damaged.why();
                case Scanned.Large large -> large.words();
                case Scanned.End _, Scanned.Whole _ -> "";
            };
            if (!why.isEmpty() && (inside || end < committed)) {
                throw refused(segment, end, why);
            }
        }
        if (intake.openGroup() >= committed) {
            end = intake.openGroup();
        }
        if (end < Files.size(segment.file())) {
            cut(segment, end);
        }
        if (adopted > 0) {
            LOG.info("{}: {} records that were not in the catalogue were entered", segment.name(), adopted);
        }
        ledger.segment(segment.n(), segment.name(), end);
    }

    /** A closed segment that is new to the catalogue: what is whole is entered, the rest is left for the verifier to name. */
    private void takeOver(Segment segment, long committed) throws IOException, SQLException {
        ledger.segment(segment.n(), segment.name(), committed);
        var intake = new Intake(ledger, bodies, false);
        try (Scan scan = new Scan(segment.file(), committed)) {
            for (Scanned next = scan.next(); !(next instanceof Scanned.End); next = scan.next()) {
                if (next instanceof Scanned.Whole whole) {
                    intake.accept(segment.n(), segment.name(), whole.offset(), parse(segment, whole));
                } else {
                    LOG.warn("{} is damaged at byte {}; run \"blotter verify\"", segment.file(), next.offset());
                }
            }
        }
        ledger.segment(segment.n(), segment.name(), Files.size(segment.file()));
    }

    private static WarcItem parse(Segment segment, Scanned.Whole whole) throws IOException {
        try {
            return WarcItem.parse(whole.data().array());
        } catch (BadRecord e) {
            throw refused(segment, whole.offset(), String.valueOf(e.getMessage()));
        }
    }

    private static IOException refused(Segment segment, long offset, String why) {
        return new IOException(segment.file() + " is damaged at byte " + offset + ": " + why
                + "; nothing was changed. Bring the file back from a copy; or, when there is none, take \".open\" off its"
                + " name and run \"blotter index --rebuild\": whole records stay readable and \"blotter verify\" goes on"
                + " naming the damage");
    }

    private Path quarantine() throws IOException {
        return Files.createDirectories(archiveDir.resolve("quarantine"));
    }

    private void cut(Segment segment, long end) throws IOException {
        try (FileChannel file = FileChannel.open(segment.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int length = Math.toIntExact(Math.min(file.size() - end, 1 << 28));
            ByteBuffer tail = ByteBuffer.allocate(length);
            int read = file.read(tail, end);
            Path kept = quarantine().resolve(segment.file().getFileName() + "." + end + ".torn");
            Files.write(kept, java.util.Arrays.copyOf(tail.array(), Math.max(0, read)));
            file.truncate(end);
            file.force(true);
            LOG.warn(
                    "{}: {} bytes of an unfinished batch were cut off at {} and put into {}",
                    segment.name(),
                    length,
                    end,
                    kept);
        }
    }
}
