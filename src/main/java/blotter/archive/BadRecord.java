package blotter.archive;

import java.io.IOException;

/** Bytes that are no whole gzip member or no single WARC record; the message says why. */
final class BadRecord extends IOException {
    private static final long serialVersionUID = 1L;

    BadRecord(String message) {
        super(message);
    }
}
