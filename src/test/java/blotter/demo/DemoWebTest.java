package blotter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoWebTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private DemoWeb web;

    @BeforeEach
    void open() throws IOException {
        web = DemoWeb.open(0);
    }

    @AfterEach
    void close() {
        web.close();
        client.close();
    }

    @Test
    void every_path_answers_with_a_type_and_validators() throws Exception {
        web.visit(2);
        for (String path : web.paths()) {
            HttpResponse<byte[]> answer = get(path);
            if (answer.statusCode() != 410) {
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("ETag")).as(path).isPresent();
                assertThat(answer.headers().firstValue("Last-Modified"))
                        .as(path)
                        .isPresent();
            }
            assertThat(answer.headers().firstValue("Content-Type")).as(path).isPresent();
        }
    }

    @Test
    void every_page_carries_its_title_and_all_its_paragraphs() throws Exception {
        for (Text text : onShow(1)) {
            if (!text.pdf()) {
                Document page = page(get(text.path()));
                assertThat(page.select("h1, h2").eachText()).as(text.path()).contains(text.title());
                assertThat(page.text()).as(text.path()).contains(text.paragraphs());
                assertThat(page.html()).doesNotContain("{{");
            }
        }
    }

    @Test
    void the_rss_feed_is_well_formed_and_leads_to_every_statement_of_the_agencies() throws Exception {
        assertThat(elements(body("/agency/feed.xml"), "link"))
                .contains(web.base() + "/agency/")
                .containsAll(addresses(DemoSite.AGENCY));
        assertThat(elements(body("/agency/feed.xml"), "pubDate")).hasSameSizeAs(addresses(DemoSite.AGENCY));
    }

    @Test
    void the_atom_feed_is_well_formed_and_leads_to_every_sorani_page() throws Exception {
        assertThat(elements(body("/ckb/atom.xml"), "id")).containsAll(addresses(DemoSite.CKB));
        assertThat(elements(body("/ckb/atom.xml"), "published")).hasSameSizeAs(addresses(DemoSite.CKB));
    }

    @Test
    void the_sitemap_index_leads_through_a_compressed_sitemap_to_every_page_of_the_outlet() throws Exception {
        assertThat(elements(body("/sitemap.xml"), "loc")).containsExactly(web.base() + "/outlet/sitemap.xml");
        assertThat(elements(body("/outlet/sitemap.xml"), "loc"))
                .containsExactly(web.base() + "/outlet/sitemap-news.xml", web.base() + "/outlet/sitemap-all.xml.gz");
        assertThat(elements(body("/outlet/sitemap-news.xml"), "news:publication_date"))
                .isNotEmpty();
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(body("/outlet/sitemap-all.xml.gz")))) {
            assertThat(elements(packed.readAllBytes(), "loc")).containsExactlyElementsOf(addresses(DemoSite.OUTLET));
        }
    }

    @Test
    void the_listings_lead_page_by_page_to_every_text_of_every_site() throws Exception {
        for (DemoSite site : DemoSite.values()) {
            List<String> found = new ArrayList<>();
            String path = "/" + site.id() + "/archive";
            while (!path.isEmpty()) {
                Document listing = Jsoup.parse(text(path), web.base().toString());
                listing.select("li.item a.title").forEach(link -> found.add(link.absUrl("href")));
                Element next = listing.selectFirst("a[rel=next]");
                path = next == null ? "" : next.attr("href");
            }
            assertThat(found).as(site.id()).containsExactlyElementsOf(addresses(site));
        }
    }

    @Test
    void the_json_pages_lead_to_every_court_report() throws Exception {
        List<String> found = new ArrayList<>();
        String path = "/court/api/reports";
        while (!path.isEmpty()) {
            JsonNode page = JsonMapper.builder().build().readTree(body(path));
            page.at("/data/reports").forEach(item -> found.add(item.at("/link").asString()));
            JsonNode next = page.at("/paging/next");
            path = next.isMissingNode() ? "" : URI.create(next.asString()).getPath();
        }
        assertThat(found).containsExactlyElementsOf(addresses(DemoSite.COURT));
    }

    @Test
    void robots_names_the_sitemap_and_forbids_what_no_crawler_should_ask() throws Exception {
        assertThat(text("/robots.txt"))
                .contains("Disallow: /agency/internal/", "Sitemap: " + web.base() + "/sitemap.xml");
        assertThat(web.asked()).containsExactly("/robots.txt");
    }

    @Test
    void at_the_second_visit_one_page_is_edited_one_is_gone_and_one_is_new() throws Exception {
        List<String> first = web.paths();
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<HttpResponse<byte[]>> before = new ArrayList<>();
        for (Text text : onShow(1)) {
            before.add(get(text.path()));
        }
        web.visit(2);
        List<Text> shown = onShow(1);
        for (int i = 0; i < shown.size(); i++) {
            HttpResponse<byte[]> after = get(shown.get(i).path());
            if (after.statusCode() == 410) {
                gone.add(shown.get(i).slug());
            } else if (!shown.get(i).pdf() && !words(after).equals(words(before.get(i)))) {
                changed.add(shown.get(i).slug());
            }
        }
        assertThat(changed).containsExactly("kirkuk-kidnap-ring");
        assertThat(gone).containsExactly("mosul-land-office");
        assertThat(web.paths()).hasSizeGreaterThan(first.size());
    }

    @Test
    void a_page_that_did_not_change_is_answered_with_304_by_either_validator() throws Exception {
        HttpResponse<byte[]> first = get("/agency/feed.xml");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(status("If-None-Match", "\"other\", " + etag)).isEqualTo(304);
        assertThat(status("If-None-Match", "\"other\"")).isEqualTo(200);
        assertThat(status("If-Modified-Since", modified)).isEqualTo(304);
    }

    private int status(String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(web.base().resolve("/agency/feed.xml"))
                .header(header, value)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(web.base().resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private byte[] body(String path) throws Exception {
        return get(path).body();
    }

    private String text(String path) throws Exception {
        return new String(body(path), StandardCharsets.UTF_8);
    }

    private List<String> addresses(DemoSite site) {
        return Shelf.load().linked(site, 1).stream()
                .map(text -> web.base() + text.path())
                .toList();
    }

    private static List<Text> onShow(int visit) {
        List<Text> texts = new ArrayList<>();
        for (DemoSite site : DemoSite.values()) {
            texts.addAll(Shelf.load().linked(site, visit));
        }
        return texts;
    }

    private static String words(HttpResponse<byte[]> answer) throws IOException {
        return page(answer)
                .select(
                        "#post > header h1, .entry-content > p, h1, .field--name-body, .news-body, .babet-text, [itemprop=articleBody]")
                .text();
    }

    /** Decoded as the page's own head says. */
    private static Document page(HttpResponse<byte[]> answer) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(answer.body()), null, "");
    }

    private static List<String> elements(byte[] xml, String name) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
