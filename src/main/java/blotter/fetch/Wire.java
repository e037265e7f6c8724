package blotter.fetch;

import blotter.archive.Arrival.Truncated;
import blotter.release.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one server: sends a request, takes the answer whole, and hands back both as they went over the
 * wire. What is cut off says why; an answer without a readable head is an exception.
 */
final class Wire implements Closeable {
    private final Taped connection;
    private final Tape tape;
    private final String ip;
    private final Limits limits;
    private final InstantSource clock;

    Wire(Tape tape, Limits limits, InstantSource clock) throws IOException {
        this.tape = tape;
        this.ip = tape.getSocket().getInetAddress().getHostAddress();
        this.limits = limits;
        this.clock = clock;
        this.connection = new Taped(Http1Config.custom()
                .setMaxLineLength(limits.headerBytes())
                .setMaxHeaderCount(1000)
                .setMaxEmptyLineCount(2)
                .build());
        connection.bind(tape);
    }

    /**
     * One exchange.
     *
     * @param response from the status line on, without interim answers and without bytes behind its end
     * @param reusable whether another request may follow on the same connection
     */
    record Reply(
            Instant at,
            int status,
            Bytes request,
            Bytes response,
            String ip,
            @Nullable Truncated truncated,
            Duration took,
            boolean reusable) {}

    /** @throws HttpException when what comes is no HTTP answer */
    Reply exchange(BasicClassicHttpRequest request, int wireBytes, Deadline deadline)
            throws IOException, HttpException {
        deadline.watch(tape.getSocket());
        connection.setSocketTimeout(Timeout.of(limits.silence()));
        tape.begin(limits.headerBytes());
        Instant at = clock.instant();
        long begun = System.nanoTime();
        connection.sendRequestHeader(request);
        connection.flush();
        ClassicHttpResponse head = connection.receiveResponseHeader();
        while (head.getCode() < 200) {
            tape.forget(Message.headLength(tape.received()));
            head = connection.receiveResponseHeader();
        }
        tape.allow(wireBytes);
        int status = head.getCode();
        boolean bodiless = status == 204 || status == 304;
        Truncated truncated = bodiless ? null : drain(head, deadline);
        byte[] response = tape.end();
        int excess = bodiless ? response.length - Message.headLength(response) : connection.unread();
        if (excess > 0 && truncated == null) {
            response = java.util.Arrays.copyOf(response, response.length - excess);
        }
        boolean reusable = truncated == null && excess == 0 && keepsAlive(head, bodiless);
        return new Reply(
                at,
                status,
                Bytes.of(tape.sent()),
                Bytes.of(response),
                ip,
                truncated,
                Duration.ofNanos(System.nanoTime() - begun),
                reusable);
    }

    private @Nullable Truncated drain(ClassicHttpResponse head, Deadline deadline) throws HttpException {
        try {
            connection.receiveResponseEntity(head);
            HttpEntity entity = head.getEntity();
            if (entity != null) {
                InputStream body = entity.getContent();
                body.transferTo(OutputStream.nullOutputStream());
            }
            return null;
        } catch (Tape.Full e) {
            return Truncated.LENGTH;
        } catch (java.net.SocketTimeoutException e) {
            return Truncated.TIME;
        } catch (org.apache.hc.core5.http.MalformedChunkCodingException e) {
            return e instanceof org.apache.hc.core5.http.TruncatedChunkException
                    ? Truncated.DISCONNECT
                    : Truncated.UNSPECIFIED;
        } catch (IOException e) {
            return deadline.passed() ? Truncated.TIME : Truncated.DISCONNECT;
        }
    }

    private static boolean keepsAlive(ClassicHttpResponse head, boolean bodiless) {
        boolean framed = bodiless || head.containsHeader("Content-Length") || head.containsHeader("Transfer-Encoding");
        boolean closes = head.getHeaders("Connection").length > 0
                && java.util.Arrays.stream(head.getHeaders("Connection"))
                        .anyMatch(h -> h.getValue().equalsIgnoreCase("close"));
        return framed && !closes && head.getVersion().greaterEquals(org.apache.hc.core5.http.HttpVersion.HTTP_1_1);
    }

    /** Whether any of an answer came: if not, a reused connection had merely been closed by the server. */
    boolean silent() {
        return tape.count() == 0;
    }

    @Override
    public void close() {
        connection.close(CloseMode.IMMEDIATE);
    }

    /** The library's connection, with the two doors opened that it keeps for such use. */
    private static final class Taped extends DefaultBHttpClientConnection {
        private @Nullable SessionInputBuffer buffer;

        Taped(Http1Config config) {
            super(config);
        }

        void bind(Tape tape) throws IOException {
            super.bind(tape);
        }

        @Override
        protected InputStream createContentInputStream(long length, SessionInputBuffer input, InputStream stream) {
            buffer = input;
            return super.createContentInputStream(length, input, stream);
        }

        /** Bytes that were read but lie behind the end of the answer. */
        int unread() {
            return buffer == null ? 0 : buffer.length();
        }
    }
}
