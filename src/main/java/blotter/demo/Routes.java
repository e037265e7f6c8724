package blotter.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Everything the demo web answers at one visit, by path. */
final class Routes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int NEWEST = 6;
    private static final int PER_JSON_PAGE = 3;

    private final Map<String, Reply> replies = new HashMap<>();
    private final Pages pages;
    private final Feeds feeds;
    private final Shelf shelf;
    private final int visit;
    private final String base;

    private Routes(String base, Shelf shelf, int visit) {
        this.base = base;
        this.pages = new Pages(base);
        this.feeds = new Feeds(base);
        this.shelf = shelf;
        this.visit = visit;
    }

    static Map<String, Reply> of(String base, Shelf shelf, int visit) {
        Routes routes = new Routes(base, shelf, visit);
        for (DemoSite site : DemoSite.values()) {
            routes.site(site);
        }
        routes.rss();
        routes.atom();
        routes.sitemaps();
        routes.json();
        routes.root();
        return Map.copyOf(routes.replies);
    }

    private void site(DemoSite site) {
        List<Text> linked = shelf.linked(site, visit);
        for (Text text : linked) {
            replies.put(text.path(), text.until() <= visit ? Reply.error(410, "Gone") : reply(text, linked));
        }
        List<String> listings = pages.listings(site, linked);
        for (int page = 0; page < listings.size(); page++) {
            put(Pages.listingPath(site, page), HTML, listings.get(page), newest(linked));
        }
        put("/" + site.id() + "/", HTML, listings.getFirst(), newest(linked));
    }

    private Reply reply(Text text, List<Text> linked) {
        if (text.pdf()) {
            byte[] file = Resources.bytes(text.site().id() + "/" + text.slug() + ".pdf");
            return Reply.file("application/pdf", file, text.date());
        }
        byte[] page = pages.page(text, linked).getBytes(text.charset());
        return Reply.file(text.charset().equals(StandardCharsets.UTF_8) ? HTML : "text/html", page, text.date());
    }

    private void rss() {
        List<Text> texts = shelf.linked(DemoSite.AGENCY, visit);
        put("/agency/feed.xml", "application/rss+xml; charset=utf-8", feeds.rss(DemoSite.AGENCY, texts), newest(texts));
    }

    private void atom() {
        List<Text> texts = shelf.linked(DemoSite.CKB, visit);
        put("/ckb/atom.xml", "application/atom+xml; charset=utf-8", feeds.atom(DemoSite.CKB, texts), newest(texts));
    }

    /** The outlet's sitemaps: an index of a news sitemap and a compressed one that holds everything. */
    private void sitemaps() {
        List<Text> texts = shelf.linked(DemoSite.OUTLET, visit);
        OffsetDateTime modified = newest(texts);
        List<Text> recent = texts.subList(0, Math.min(NEWEST, texts.size()));
        put("/outlet/sitemap-news.xml", "application/xml", feeds.sitemap(DemoSite.OUTLET, recent, true), modified);
        byte[] all = feeds.sitemap(DemoSite.OUTLET, texts, false).getBytes(StandardCharsets.UTF_8);
        replies.put("/outlet/sitemap-all.xml.gz", Reply.file("application/gzip", gzip(all), modified));
        put(
                "/outlet/sitemap.xml",
                "application/xml",
                feeds.index(List.of("/outlet/sitemap-news.xml", "/outlet/sitemap-all.xml.gz")),
                modified);
    }

    private void json() {
        List<Text> texts = shelf.linked(DemoSite.COURT, visit);
        for (int from = 0; from < texts.size(); from += PER_JSON_PAGE) {
            int to = Math.min(from + PER_JSON_PAGE, texts.size());
            String next = to < texts.size() ? "/court/api/reports/" + (to / PER_JSON_PAGE + 1) : "";
            String path = from == 0 ? "/court/api/reports" : "/court/api/reports/" + (from / PER_JSON_PAGE + 1);
            put(path, "application/json", feeds.json(texts.subList(from, to), next), newest(texts));
        }
    }

    private void root() {
        OffsetDateTime modified = newest(shelf.linked(DemoSite.AGENCY, visit));
        put("/robots.txt", "text/plain; charset=utf-8", Layout.of("robots.txt").fill(Map.of("base", base)), modified);
        put("/sitemap.xml", "application/xml", feeds.index(List.of("/outlet/sitemap.xml")), modified);
        put("/", HTML, Layout.of("index.html").fill(Map.of()), modified);
    }

    private void put(String path, String type, String body, OffsetDateTime modified) {
        replies.put(path, Reply.page(type, body, modified));
    }

    private static OffsetDateTime newest(List<Text> texts) {
        return texts.getFirst().date();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
