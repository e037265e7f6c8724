package blotter.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Undoes the chunked transfer coding (RFC 9112, 7.1) of a message that is already here; trailers are passed over. */
final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean begun;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(buffer, offset, Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the answer ends inside a chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            line();
        }
        begun = true;
        String size = line().split(";", 2)[0].strip();
        try {
            left = Integer.parseInt(size, 16);
        } catch (NumberFormatException e) {
            throw new IOException("\"" + size + "\" is no chunk size", e);
        }
        if (left < 0) {
            throw new IOException("\"" + size + "\" is no chunk size");
        }
        ended = left == 0;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the answer ends between chunks");
            }
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
    }
}
