package blotter.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small made-up web of agencies and outlets, served on loopback so that the whole product can be seen at work without
 * asking anybody. At the second visit one page is edited, one is gone and one is new; every person in it is invented.
 */
public final class DemoWeb implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Shelf shelf = Shelf.load();
    private volatile Map<String, Reply> replies;

    private DemoWeb(HttpServer server) {
        this.server = server;
        this.replies = Routes.of(base().toString(), shelf, 1);
    }

    /**
     * Starts serving the first visit.
     *
     * @param port 0 for any that is free
     */
    public static DemoWeb open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        DemoWeb web = new DemoWeb(server);
        server.createContext("/", web::answer);
        server.setExecutor(web.workers);
        server.start();
        return web;
    }

    /** Scheme, address and port, without a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Changes what the sites show from now on: 1 as they open, 2 with an edit, a removal and new pages. */
    public void visit(int number) {
        if (number < 1 || number > 2) {
            throw new IllegalArgumentException("no visit " + number + " in the demo web; it has 1 and 2");
        }
        replies = Routes.of(base().toString(), shelf, number);
    }

    /** The paths asked for so far, oldest first. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Every path that answers now, without order. */
    public List<String> paths() {
        return List.copyOf(replies.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                send(exchange, Reply.error(405, "Method not allowed"), false);
                return;
            }
            Reply reply = replies.getOrDefault(path, Reply.error(404, "Not found"));
            if (reply.status() == 200 && unchanged(exchange, reply)) {
                validators(exchange, reply);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            send(exchange, reply, head);
        }
    }

    /** RFC 9110 13.2.2: an If-None-Match decides alone; If-Modified-Since counts only without one. */
    private static boolean unchanged(HttpExchange exchange, Reply reply) {
        String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tags != null) {
            return tags.equals("*") || List.of(tags.split("\\s*,\\s*")).contains(reply.etag());
        }
        return reply.modified().equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    }

    private static void validators(HttpExchange exchange, Reply reply) {
        if (!reply.etag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", reply.etag());
            exchange.getResponseHeaders().set("Last-Modified", reply.modified());
        }
    }

    private static void send(HttpExchange exchange, Reply reply, boolean head) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        validators(exchange, reply);
        if (head) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length());
        exchange.getResponseBody().write(reply.body().array());
    }
}
