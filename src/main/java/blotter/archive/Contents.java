package blotter.archive;

import blotter.release.Capture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Reads captures back from the segments, each checked against its CRC32. */
final class Contents {
    private final Path archiveDir;
    private final Catalogue catalogue;

    Contents(Path archiveDir, Catalogue catalogue) {
        this.archiveDir = archiveDir;
        this.catalogue = catalogue;
    }

    Content of(Capture capture) {
        try {
            WarcItem item = read(capture);
            Answer stored = stored(capture, item);
            return new Content(answer(item), () -> stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer stored(Capture capture, WarcItem item) throws IOException {
        if (!item.type().equals("revisit")) {
            return answer(item);
        }
        String refers = WarcItem.uuid(item.text("WARC-Refers-To"));
        Capture first = catalogue
                .capture(refers)
                .orElseThrow(() -> new IOException("capture " + capture.id() + " refers to " + refers
                        + ", which is not in the catalogue; run \"blotter verify\""));
        return answer(read(first));
    }

    /** What an arrival brought is what its capture holds; an answer that only points to an earlier one is looked up when asked. */
    Content of(Capture capture, Arrival arrival) {
        Answer answer = switch (arrival) {
            case Arrival.Exchange exchange -> Answer.parse(exchange.response().array());
            case Arrival.Saved saved ->
                Answer.ofFile(saved.contentType(), saved.body().array());
        };
        return new Content(answer, answer.status() == 304 ? () -> stored(capture) : () -> answer);
    }

    private Answer stored(Capture capture) {
        try {
            return stored(capture, read(capture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record itself. A revisit stays one, so what it refers to is to be copied too. */
    void copy(Capture capture, OutputStream out) throws IOException {
        if (at(capture) instanceof Scanned.Whole whole) {
            var member = new GZIPOutputStream(out);
            member.write(whole.data().array());
            member.finish();
        } else {
            throw new IOException("capture " + capture.id() + " cannot be read; run \"blotter verify\"");
        }
    }

    private static Answer answer(WarcItem item) {
        return switch (item.type()) {
            case "resource" -> Answer.ofFile(item.contentType(), item.block());
            case "metadata" -> Answer.ofFile("", new byte[0]);
            default -> item.answer();
        };
    }

    private WarcItem read(Capture capture) throws IOException {
        Scanned scanned;
        try {
            scanned = at(capture);
        } catch (NoSuchFileException e) {
            scanned = at(capture);
        }
        if (scanned instanceof Scanned.Whole whole) {
            WarcItem item = WarcItem.parse(whole.data().array());
            if (item.id().equals(capture.id())) {
                return item;
            }
        }
        throw new IOException("capture " + capture.id() + " is not at byte " + capture.offset() + " of "
                + capture.segment() + "; run \"blotter verify\", then \"blotter index --rebuild\"");
    }

    private Scanned at(Capture capture) throws IOException {
        try (Scan scan = new Scan(Segment.find(archiveDir, capture.segment()), capture.offset())) {
            return scan.next();
        }
    }
}
