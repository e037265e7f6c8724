package blotter.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;

/** Asks a site of ours for pages and for what they link to, as somebody would who clicks on everything. */
final class SiteWalk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Set<URI> seen = new HashSet<>();
    private final Queue<URI> waiting = new ArrayDeque<>();
    private int answered;

    SiteWalk(URI site) {
        this.site = site;
    }

    /** What stands on a page; one that does not answer with 200 is a fault. */
    String page(String address) throws IOException, InterruptedException {
        URI page = site.resolve(address);
        if (!seen.add(page)) {
            waiting.remove(page);
        }
        return read(page);
    }

    /** Goes on by the links that were met, the first ones first, until so many pages have answered or none is left. */
    void onwards(int most) throws IOException, InterruptedException {
        while (answered < most && !waiting.isEmpty()) {
            read(waiting.remove());
        }
    }

    int answered() {
        return answered;
    }

    private String read(URI page) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Stop(
                    Exit.SOFTWARE, "the page " + page + " answered " + answer.statusCode() + "; a mistake of ours");
        }
        answered++;
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            links(page, answer.body());
        }
        return answer.body();
    }

    private void links(URI page, String html) {
        for (var link : Jsoup.parse(html, page.toString()).select("a[href]")) {
            URI to = address(page, link.absUrl("href").replaceFirst("#.*", ""));
            if (site.getAuthority().equals(to.getAuthority()) && seen.add(to)) {
                waiting.add(to);
            }
        }
    }

    private static URI address(URI page, String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            throw new Stop(
                    Exit.SOFTWARE,
                    "the page " + page + " links to \"" + link + "\", which is no address; a mistake of ours");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
