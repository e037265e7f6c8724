package blotter.crawl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read through it and fails past a bound. Closing it leaves what is below open. */
final class Counted extends FilterInputStream {
    private final long most;
    private long count;

    Counted(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        add(Math.max(n, 0));
        return n;
    }

    @Override
    public void close() {
        // the owner of the stream below closes it
    }

    private void add(int bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw new IOException("more than " + most + " bytes");
        }
    }
}
