package blotter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

    void mend(List<Segment> segments) throws IOException {
        for (Segment segment : segments) {
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
                ledger.transaction(() -> adopt(segment, committed, committed));
            }
        }
    }

    private void adopt(Segment segment, long from, long committed) throws IOException, java.sql.SQLException {
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
            String why = switch (scanned) {
                case Scanned.Torn torn -> torn.why();
                case Scanned.Damaged damaged -> damaged.why();
                case Scanned.End _, Scanned.Whole _ -> "";
            };
            boolean inside = scanned instanceof Scanned.Damaged damaged && damaged.next() >= 0;
            if (!why.isEmpty() && (inside || end < committed || !segment.open())) {
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

    private void cut(Segment segment, long end) throws IOException {
        try (FileChannel file = FileChannel.open(segment.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int length = Math.toIntExact(Math.min(file.size() - end, 1 << 28));
            ByteBuffer tail = ByteBuffer.allocate(length);
            int read = file.read(tail, end);
            Path quarantine = archiveDir.resolve("quarantine");
            Files.createDirectories(quarantine);
            Path kept = quarantine.resolve(segment.file().getFileName() + "." + end + ".torn");
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
