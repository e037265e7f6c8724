package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.web.madeup.MadeUp;
import blotter.web.madeup.Nothing;
import blotter.web.room.Options;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the site as a whole: addresses, refusals, what it forbids and what it hides. */
class SiteTest extends OverMadeUpData {
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
    @CsvSource({
        "'/?from=0&q=drugs&ui=ar','/?q=drugs&ui=ar',drugs",
        "'/?colour=red&lang=en&q=drugs&size=900','/?lang=en&q=drugs',drugs",
        "'/?kind=book&kind=story','/?kind=story',''",
        "'/?page=0&q=+&sort=best','/',''",
        "'/all/agency?q=drugs&year=soon','/?q=drugs',drugs"
    })
    void what_is_understood_of_an_address_is_kept_where_the_rest_is_refused(String path, String link, String words)
            throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("main .ways a").attr("href")).isEqualTo(link);
        assertThat(web.get(link).statusCode()).isEqualTo(200);
        assertThat(page.select("#q").val()).isEqualTo(words);
        var hidden = page.select("form[role=search] input[type=hidden]").stream()
                .filter(input -> !input.attr("name").equals("ui"))
                .map(input -> input.attr("name") + "=" + input.val())
                .toList();
        assertThat(hidden)
                .isEqualTo(
                        link.contains("lang=en")
                                ? List.of("lang=en")
                                : link.contains("kind=story") ? List.of("kind=story") : List.of());
    }

    @Test
    void a_fault_in_the_question_is_shown_beside_the_repaired_result() throws Exception {
        var page = Jsoup.parse(web.get("/?agency=Rivr&q=%22boat").body());
        assertThat(page.select(".fault u").eachText()).containsExactly("\"", "Rivr");
        assertThat(page.select(".fault a").attr("href")).isEqualTo("/?agency=River+Police+Directorate&q=%22boat");
        assertThat(page.select(".hits article")).isNotEmpty();
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
    void letters_stand_in_the_order_of_sorani_and_latin_ones_after_them() throws Exception {
        var alphabet = "ئابپتجچحخدرزژسشعغفقکگلمنهویABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var letters = Jsoup.parse(web.get("/all/location?ui=ckb").body())
                .select(".letter > h2")
                .eachText();
        assertThat(letters).contains("پ", "ب").isSortedAccordingTo(Comparator.comparingInt(alphabet::indexOf));
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
        try (var open = new Site(MadeUp.holdings(), new Options("test", true, "https://blotter.example", false, null))
                .start("127.0.0.1", 0)) {
            assertThat(Web.of(open).get("/metrics").statusCode()).isEqualTo(404);
            assertThat(Web.of(open).get("/feed.atom").body()).contains("https://blotter.example/release/");
        }
    }

    @Test
    void an_archive_that_holds_nothing_says_how_to_begin() throws Exception {
        try (var empty = new Site(Nothing.holdings(), Options.of("test")).start("127.0.0.1", 0)) {
            var page = Jsoup.parse(Web.of(empty).get("/").body());
            assertThat(page.select("h1").text()).isEqualTo("Nothing has been collected yet");
            assertThat(page.select(".steps code").eachText())
                    .containsExactly("bin/blotter crawl", "bin/blotter import PATH", "bin/blotter demo");
            assertThat(Web.of(empty).get("/api/v1/search").statusCode()).isEqualTo(200);
        }
    }
}
