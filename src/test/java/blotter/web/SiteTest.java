package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SiteTest extends OverMadeUpData {
    private static final String ID = ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en")
            .value();

    @ParameterizedTest
    @CsvSource({
        "'/?q=',/",
        "'/?q=boat&agency=x-rpd','/?agency=x-rpd&q=boat'",
        "'/?page=1&q=boat','/?q=boat'",
        "'/?ui=ar&q=boat','/?q=boat&ui=ar'",
        "'/?lang=en&lang=ar','/?lang=ar&lang=en'"
    })
    void an_address_that_is_not_canonical_is_sent_on(String asked, String canonical) throws Exception {
        var answer = web.get(asked);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(canonical);
        assertThat(web.get(canonical).statusCode()).isEqualTo(200);
    }

    @Test
    void every_link_of_the_search_page_leads_to_a_page_without_a_detour() throws Exception {
        var page = Jsoup.parse(web.get("/?agency=x-snb&q=meth&ui=ckb").body());
        Set<String> links = page.select("main a[href^=/], aside a[href^=/], .nameplate a").eachAttr("href").stream()
                .filter(link -> !link.startsWith("/#"))
                .collect(Collectors.toSet());
        assertThat(links).hasSizeGreaterThan(20);
        for (var link : links) {
            assertThat(web.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?colour=red", "/?size=900", "/?sort=best", "/?ui=fr", "/?page=0"})
    void what_is_not_understood_is_said_on_a_page(String path) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This address is not understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?colour=red",
                "/feed.atom?size=x",
                "/export.csv?bom=maybe",
                "/export.jsonl?sort=best"
            })
    void what_is_not_understood_is_a_problem_to_programs(String path) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("parameter").asString()).isNotBlank();
    }

    @Test
    void a_fault_in_the_question_is_shown_beside_the_repaired_result() throws Exception {
        var page = Jsoup.parse(web.get("/?agency=Rivr&q=%22boat").body());
        assertThat(page.select(".fault u").eachText()).containsExactly("\"", "Rivr");
        assertThat(page.select(".fault a").attr("href")).isEqualTo("/?agency=River+Police+Directorate&q=%22boat");
        assertThat(page.select(".hits article")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export.csv", "/export.jsonl"})
    void an_export_says_in_a_header_what_ran(String path) throws Exception {
        var header = web.get(path + "?agency=Rivr&q=%22b\u00f6at".replace("\u00f6", "%C3%B6"))
                .headers()
                .firstValue("Blotter-Query")
                .orElseThrow();
        assertThat(header).isASCII();
        var told = JsonMapper.shared().readTree(header);
        assertThat(told.get("ran").asString()).isEqualTo("\"b\u00f6at\"");
        assertThat(told.get("problems").toString()).contains("never closed", "no agency is called");
        assertThat(web.get(path + "?q=" + "%22(b%C3%B6".repeat(400)).statusCode())
                .isEqualTo(200);
        assertThat(web.get(path + "?q=boat").headers().firstValue("Blotter-Query"))
                .contains("{\"ran\":\"boat\",\"problems\":[],\"more\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/about", "/nothing-here", "/?colour=red"})
    void every_page_forbids_what_it_does_not_need(String path) throws Exception {
        var headers = web.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Vary"))
                .as("what a cache must tell apart, for answers are compressed")
                .hasValueSatisfying(names -> assertThat(names).contains("Accept-Encoding"));
    }

    @Test
    void a_captured_page_can_do_nothing() throws Exception {
        var capture = JsonMapper.shared()
                .readTree(web.get("/api/v1/release/" + ID).body())
                .get("capture")
                .get("id")
                .asString();
        var raw = web.get("/capture/" + capture + "/raw");
        assertThat(raw.headers().firstValue("Content-Security-Policy"))
                .contains("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(raw.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(raw.body()).contains("<script>");
        var page = Jsoup.parse(web.get("/capture/" + capture).body());
        assertThat(page.select("iframe[sandbox]").attr("src")).isEqualTo("/capture/" + capture + "/raw");
        assertThat(page.select("a[href=/release/" + ID + "]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=windows-1256,text/html; charset=windows-1256",
        "image/svg+xml,application/octet-stream",
        "application/javascript,application/octet-stream",
        "application/xml,text/plain; charset=utf-8",
        "application/pdf,application/pdf",
        "'',application/octet-stream"
    })
    void a_payload_is_served_as_what_cannot_harm(String said, String served) {
        assertThat(CaptureRoutes.type(said)).isEqualTo(served);
    }

    @Test
    void facts_and_the_words_they_rest_on_lead_to_each_other() throws Exception {
        var page = Jsoup.parse(web.get("/release/" + ID).body());
        for (var link : page.select(".facts a[href^=#w]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
        assertThat(page.select("a.fact")).isNotEmpty();
        for (var link : page.select("a.fact")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
        assertThat(page.select(".text").text().replaceAll("\\d+\\b", "")).contains("they cooked at night".substring(5));
    }

    @Test
    void the_difference_of_two_revisions_marks_what_changed() throws Exception {
        var page = Jsoup.parse(web.get("/release/" + ID + "/diff/1..2").body());
        page.select(".hidden").remove();
        assertThat(page.select("del").eachText()).contains("fifteen", "15");
        assertThat(page.select("ins").eachText()).contains("seventeen", "17");
        assertThat(web.get("/release/" + ID + "/diff/1..9").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/release/short", "/release/aaaaaaaaaaaaaaaa", "/capture/none", "/static/x.css"})
    void what_is_not_there_is_a_page_that_says_so(String path) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("There is no such page");
    }

    @Test
    void head_is_answered_and_nothing_can_be_written() throws Exception {
        assertThat(web.send("HEAD", "/").statusCode()).isEqualTo(200);
        assertThat(web.send("HEAD", "/").body()).isEmpty();
        assertThat(web.send("HEAD", "/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(web.send("HEAD", "/api/v1/search").statusCode()).isEqualTo(200);
        assertThat(web.send("POST", "/").statusCode()).isEqualTo(405);
        assertThat(web.send("DELETE", "/api/v1/search").statusCode()).isEqualTo(405);
    }

    @Test
    void the_feed_is_atom_and_holds_at_most_a_hundred() throws Exception {
        var answer = web.bytes("/feed.atom");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(answer.body()));
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(100);
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id")
                        .getLength())
                .isEqualTo(101);
    }

    @Test
    void exports_hold_every_hit() throws Exception {
        long total = JsonMapper.shared()
                .readTree(web.get("/api/v1/search").body())
                .get("total")
                .asLong();
        assertThat(web.get("/export.jsonl").body().lines().count()).isEqualTo(total);
        var table = web.get("/export.csv?bom=yes");
        assertThat(table.body()).startsWith("\uFEFFid,");
        assertThat(web.get("/export.csv").body().lines().count()).isGreaterThan(total);
    }

    @Test
    void a_citation_is_bound_to_a_revision_and_its_hash() throws Exception {
        var release =
                JsonMapper.shared().readTree(web.get("/api/v1/release/" + ID).body());
        for (var revision : release.get("revisions")) {
            var n = revision.get("number").asInt();
            var page = Jsoup.parse(web.get("/release/" + ID + "/revisions/" + n).body());
            assertThat(page.select(".citation").eachText())
                    .hasSize(3)
                    .allSatisfy(text -> assertThat(text)
                            .contains(revision.get("sha256").asString(), "/release/" + ID + "/revisions/" + n));
            var csl = JsonMapper.shared()
                    .readTree(page.select("details:last-of-type pre.citation")
                            .eachText()
                            .getFirst());
            assertThat(csl.get("type").asString()).isEqualTo("webpage");
            assertThat(csl.get("issued").get("date-parts").get(0).get(0).asInt())
                    .isEqualTo(2025);
        }
        assertThat(Jsoup.parse(web.get("/release/" + ID + "/revisions/1").body())
                        .select(".text")
                        .text())
                .contains("15 people");
        assertThat(web.get("/release/" + ID + "/revisions/9").statusCode()).isEqualTo(404);
    }

    @Test
    void hits_lead_to_one_another_over_the_edges_of_pages() throws Exception {
        var path = Jsoup.parse(web.get("/?q=boat").body()).select(".hits h2 a").attr("href");
        var seen = new java.util.LinkedHashSet<String>();
        for (int i = 0; i < 25 && !path.isEmpty(); i++) {
            assertThat(seen.add(path.replaceAll("[?].*", ""))).as(path).isTrue();
            path = Jsoup.parse(web.get(path).body()).select(".trail [rel=next]").attr("href");
        }
        assertThat(seen).hasSize(25);
    }

    @Test
    void words_are_found_in_a_text_and_counted() throws Exception {
        var page = Jsoup.parse(web.get("/release/" + ID + "?find=LABORATORY").body());
        var marks = page.select("h1 mark, .text mark");
        assertThat(marks).isNotEmpty();
        assertThat(page.select(".found").text()).contains("stands here " + marks.size() + " times");
        assertThat(page.getElementById("m1")).isNotNull();
        assertThat(Jsoup.parse(web.get("/release/" + ID + "?find=zebra").body())
                        .select(".found")
                        .text())
                .contains("0 times");
    }

    @Test
    void all_values_are_listed_by_letter_and_can_be_narrowed() throws Exception {
        var all = Jsoup.parse(web.get("/all/location?q=boat").body());
        assertThat(all.select(".letter > h2").eachText()).contains("A", "B").isSorted();
        assertThat(all.select(".letter .v > a").eachAttr("href")).contains("/?location=90150&q=boat");
        var some = Jsoup.parse(web.get("/all/location?find=zubayr&q=boat").body());
        assertThat(some.select(".letter .v")).hasSize(1);
        var agencies = Jsoup.parse(web.get("/all/agency?ui=ar").body());
        assertThat(agencies.select(".letter > h2").eachText()).contains("م");
        assertThat(agencies.select(".spark").attr("aria-label")).contains("2025");
        assertThat(web.get("/all/year").statusCode()).isEqualTo(404);
    }

    @Test
    void the_rest_answers() throws Exception {
        assertThat(web.get("/healthz").body()).isEqualTo("ok\n");
        assertThat(web.get("/opensearch.xml").body()).contains("template=\"" + web.base() + "/?q={searchTerms}\"");
        assertThat(web.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
        assertThat(web.get("/metrics").body())
                .contains("blotter_http_requests_seconds", "blotter_index_releases 244.0");
        var status = JsonMapper.shared().readTree(web.get("/api/v1/status").body());
        assertThat(status.get("releases").asInt()).isEqualTo(244);
        assertThat(status.get("sources").get(0).get("last_visit").get("fetched").asInt())
                .isEqualTo(12);
    }

    @Test
    void metrics_are_hidden_when_the_site_is_public() throws Exception {
        try (var open = Site.madeUp(new Site.Options("test", true, "https://blotter.example", false, true, null))
                .start("127.0.0.1", 0)) {
            assertThat(Web.of(open).get("/metrics").statusCode()).isEqualTo(404);
            assertThat(Web.of(open).get("/feed.atom").body()).contains("https://blotter.example/release/");
        }
    }

    @Test
    void an_answer_has_the_names_others_script_against() throws IOException, InterruptedException {
        var answer = JsonMapper.shared()
                .readTree(web.get("/api/v1/search?q=boatyard").body());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "query",
                        "total",
                        "took_ms",
                        "set_aside",
                        "complete",
                        "missing",
                        "hits",
                        "facets",
                        "months",
                        "next");
        var hit = answer.get("hits").get(0);
        assertThat(hit.get("title").asString()).startsWith("Meth laboratory");
        assertThat(hit.get("snippet").get(0).propertyNames()).containsExactly("text", "match");
        assertThat(hit.get("facts").get("arrested").asInt()).isEqualTo(17);
        assertThat(hit.get("facts").get("killed").isNull()).isTrue();
        assertThat(hit.get("agencies").get(0).get("role").asString()).isEqualTo("executing");
        assertThat(answer.get("facets")
                        .get("location")
                        .get(0)
                        .get("children")
                        .get(0)
                        .get("toggle")
                        .asString())
                .startsWith("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/release/", "/api/v1/release/"})
    void what_was_withheld_is_a_tombstone_with_its_reason(String path) throws Exception {
        for (var rest : path.startsWith("/api")
                ? new String[] {"", "/revisions"}
                : new String[] {"", "/revisions", "/diff/1..2"}) {
            var answer = web.get(path + FixedShelf.WITHHELD + rest);
            assertThat(answer.statusCode()).isEqualTo(451);
            assertThat(answer.body()).contains("it named a witness who does not exist", "00000000");
        }
    }

    @Test
    void an_archive_that_holds_nothing_says_how_to_begin() throws Exception {
        var data = FixedData.load();
        var nothing = new FixedData(
                java.util.List.of(), java.util.Map.of(), java.util.Map.of(), data.sources(), data.script());
        try (var empty = new Site(
                        Holdings.whole(
                                new FixedFinder(nothing),
                                new FixedShelf(nothing),
                                new FixedVocabulary(nothing),
                                data.sources()),
                        Site.Options.of("test"))
                .start("127.0.0.1", 0)) {
            var page = Jsoup.parse(Web.of(empty).get("/").body());
            assertThat(page.select("h1").text()).isEqualTo("Nothing has been collected yet");
            assertThat(page.select(".steps code").eachText())
                    .containsExactly("bin/blotter crawl", "bin/blotter import PATH", "bin/blotter demo");
            assertThat(Web.of(empty).get("/api/v1/search").statusCode()).isEqualTo(200);
        }
    }
}
