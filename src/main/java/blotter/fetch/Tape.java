package blotter.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A socket whose two streams are written down byte for byte, above TLS and below HTTP. This is the seam the HTTP
 * library's own wire log uses, so what is kept is what was sent and what was read, codings and header case included.
 */
final class Tape extends SocketHolder {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream(512);
    private ByteArrayOutputStream received = new ByteArrayOutputStream(16 << 10);
    private int limit;

    Tape(Socket socket) {
        super(socket);
    }

    /** Begins an exchange: forgets what was taped, allows so many bytes to come in. */
    void begin(int bytes) {
        sent.reset();
        received = new ByteArrayOutputStream(16 << 10);
        limit = bytes;
    }

    void allow(int bytes) {
        limit = bytes;
    }

    byte[] sent() {
        return sent.toByteArray();
    }

    byte[] received() {
        return received.toByteArray();
    }

    /** Ends an exchange: hands over what was received and keeps nothing of it, since a connection may lie idle for long. */
    byte[] end() {
        byte[] all = received.toByteArray();
        received = new ByteArrayOutputStream(0);
        return all;
    }

    int count() {
        return received.size();
    }

    /** Forgets what came before the last so many bytes: interim (1xx) answers. */
    void forget(int bytes) {
        byte[] all = received.toByteArray();
        received.reset();
        received.write(all, bytes, all.length - bytes);
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int room = limit - received.size();
                if (room <= 0) {
                    throw new Full(limit);
                }
                int read = in.read(buffer, offset, Math.min(length, room));
                if (read > 0) {
                    received.write(buffer, offset, read);
                }
                return read;
            }
        };
    }

    @Override
    protected OutputStream getOutputStream(Socket socket) throws IOException {
        return new FilterOutputStream(socket.getOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                sent.write(b);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                sent.write(buffer, offset, length);
            }
        };
    }

    /** The answer is longer than is allowed. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;

        Full(int limit) {
            super("the answer is longer than " + limit + " bytes");
        }
    }
}
