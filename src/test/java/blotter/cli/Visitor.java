package blotter.cli;

import blotter.web.Site;
import blotter.web.room.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a site, who reads the ids of releases off its four views of a search. */
record Visitor(HttpClient client, String base) {
    private static final Pattern ROW = Pattern.compile("(?m)^([a-z2-7]{16}),,");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Visitor of(Site site) {
        return new Visitor(
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                "http://127.0.0.1:" + site.port());
    }

    static Site site(Blotter blotter) {
        return new Site(blotter.holdings(), Options.of("test")).start("127.0.0.1", 0);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    List<String> page(String search) throws IOException, InterruptedException {
        return Jsoup.parse(get("/?size=200&" + search).body()).select(".hits h2 a").stream()
                .map(link -> link.attr("href").replace("/release/", "").replaceAll("[?].*", ""))
                .toList();
    }

    List<String> json(String search) throws IOException, InterruptedException {
        return JSON.readTree(get("/api/v1/search?size=200&" + search).body()).get("hits").values().stream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    List<String> atom(String search) throws IOException, InterruptedException {
        return Jsoup.parse(get("/feed.atom?" + search).body(), Parser.xmlParser()).select("entry > id").stream()
                .map(id -> id.text().replace("urn:blotter:release:", ""))
                .toList();
    }

    int total(String search) throws IOException, InterruptedException {
        return JSON.readTree(get("/api/v1/search?size=1&" + search).body())
                .get("total")
                .asInt();
    }

    /** The rows of the table that are no copies of an earlier one. */
    List<String> csv(String search) throws IOException, InterruptedException {
        return ROW.matcher(get("/export.csv?" + search).body())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    List<String> jsonl(String search) throws IOException, InterruptedException {
        return get("/export.jsonl?" + search)
                .body()
                .lines()
                .map(JSON::readTree)
                .map(row -> row.get("id").asString())
                .toList();
    }
}
