package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import blotter.web.madeup.MadeUp;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pages of one release: its text and facts, its revisions, what it was read from. */
class ReleasePagesTest extends OverMadeUpData {
    private static final String ID = ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en")
            .value();

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
    void the_difference_of_two_revisions_marks_what_changed() throws Exception {
        var page = Jsoup.parse(web.get("/release/" + ID + "/diff/1..2").body());
        page.select(".hidden").remove();
        assertThat(page.select("del").eachText()).contains("fifteen", "15");
        assertThat(page.select("ins").eachText()).contains("seventeen", "17");
        assertThat(web.get("/release/" + ID + "/diff/1..9").statusCode()).isEqualTo(404);
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
    @ValueSource(strings = {"/release/", "/api/v1/release/"})
    void what_was_withheld_is_a_tombstone_with_its_reason(String path) throws Exception {
        for (var rest : path.startsWith("/api")
                ? new String[] {"", "/revisions"}
                : new String[] {"", "/revisions", "/diff/1..2"}) {
            var answer = web.get(path + MadeUp.WITHHELD + rest);
            assertThat(answer.statusCode()).isEqualTo(451);
            assertThat(answer.body()).contains("it named a witness who does not exist", "00000000");
        }
    }
}
