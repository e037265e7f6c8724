package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What programs are answered: JSON, Atom and every hit as rows. */
class AnswersTest extends OverMadeUpData {
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
}
