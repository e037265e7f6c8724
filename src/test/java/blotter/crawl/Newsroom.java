package blotter.crawl;

import blotter.fetch.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small site on loopback whose pages a test sets by hand; whatever is not set is 404, robots.txt too. */
final class Newsroom implements AutoCloseable {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final RawServer server;

    Newsroom() throws IOException {
        server = new RawServer(
                false,
                (path, out) -> RawServer.write(
                        out, answers.getOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")));
    }

    String url(String path) {
        return server.url(path);
    }

    /** What was asked, robots.txt left out. */
    List<String> asked() {
        return server.requests.stream()
                .map(request -> request.split(" ", 3)[1])
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    List<String> requests() {
        return server.requests;
    }

    void forget() {
        server.requests.clear();
    }

    Newsroom page(String path, String html) {
        return answer(path, "text/html; charset=utf-8", html);
    }

    Newsroom answer(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw(
                path,
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n"
                        + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    Newsroom raw(String path, String message) {
        answers.put(path, message);
        return this;
    }

    /** A page that reads as a release. */
    static String release(String title, String words) {
        return "<html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + words
                + "</p><p>The directorate thanked the residents of the quarter and asked them to report whatever they"
                + " see to the nearest station, where every call is answered by day and by night.</p>"
                + "</article></body></html>";
    }

    static String feed(List<String> addresses) {
        var items = new StringBuilder("<rss version='2.0'><channel><title>News</title>");
        addresses.forEach(address ->
                items.append("<item><link>").append(address).append("</link><title>Statement</title></item>"));
        return items.append("</channel></rss>").toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
