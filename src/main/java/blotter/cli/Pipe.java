package blotter.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output as it is when another program reads it. One that has read enough ({@code head}) closes its end; the
 * system would end a program by SIGPIPE then, but the JVM turns that into an exception, which a PrintStream hides.
 */
final class Pipe extends FilterOutputStream {
    /** What EPIPE is called; the JVM hands on no number. */
    private static final String GONE = "Broken pipe";

    private boolean closed;

    Pipe(OutputStream out) {
        super(out);
    }

    /** Unwinds a command whose reader is gone; no fault. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super(GONE, null, false, false);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws Closed once, when the reader is gone; what comes after it is for nobody */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (!GONE.equals(e.getMessage())) {
                throw e;
            }
            closed = true;
            throw new Closed();
        }
    }
}
