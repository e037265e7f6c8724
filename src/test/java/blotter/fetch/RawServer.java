package blotter.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that answers with exactly the bytes a test gives it. */
public final class RawServer implements AutoCloseable {
    /** Writes one answer. */
    @FunctionalInterface
    public interface Reply {
        void to(String path, OutputStream out) throws IOException, InterruptedException;
    }

    /** Heads of the requests as they came, line ends included. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket listener;
    private final Reply reply;
    private final boolean keepOpen;

    public RawServer(boolean keepOpen, Reply reply) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), keepOpen, reply);
    }

    /** @param listener bound to loopback; one that speaks TLS makes it a secure server */
    RawServer(ServerSocket listener, boolean keepOpen, Reply reply) {
        this.listener = listener;
        this.reply = reply;
        this.keepOpen = keepOpen;
        Thread.ofVirtual().start(this::accept);
    }

    /** Allows all in robots.txt, closes after each answer. */
    public static RawServer answering(Reply reply) throws IOException {
        return new RawServer(false, (path, out) -> {
            if (path.equals("/robots.txt")) {
                write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            } else {
                reply.to(path, out);
            }
        });
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + listener.getLocalPort() + path;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            do {
                var head = new StringBuilder();
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                String path = line.split(" ", 3)[1];
                while (line != null && !line.isEmpty()) {
                    head.append(line).append("\r\n");
                    line = in.readLine();
                }
                requests.add(head.append("\r\n").toString());
                reply.to(path, socket.getOutputStream());
                socket.getOutputStream().flush();
            } while (keepOpen);
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
