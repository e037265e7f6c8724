package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.search.Finder;
import blotter.web.madeup.MadeUp;
import blotter.web.madeup.Nothing;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** While the index lacks some of what is kept, every answer says so, and none of them outlives that. */
class PartTest {
    private static final Holdings MADE_UP = MadeUp.holdings();
    private static final Completeness PART = new Completeness(false, 17L);
    private static final ReleaseId KEPT =
            ReleaseId.of("https://courier.example/2025/12/14/meth-laboratory-basra", "en");

    private final AtomicReference<Completeness> now = new AtomicReference<>(PART);
    private Site site;
    private Web web;

    @BeforeEach
    void open() {
        site = serve(MADE_UP.finder());
        web = Web.of(site);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Site serve(Finder finder) {
        return new Site(
                        new Holdings(
                                finder,
                                MADE_UP.shelf(),
                                MADE_UP.vocabulary(),
                                MADE_UP.drafts(),
                                MADE_UP.sources(),
                                now::get,
                                true),
                        Options.of("test"))
                .start("127.0.0.1", 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/,17 releases that are kept cannot be found yet",
        "/?q=boat,17 releases that are kept cannot be found yet",
        "/all/agency,17 releases that are kept cannot be found yet",
        "/sources,17 releases that are kept cannot be found yet",
        "/about,17 releases that are kept cannot be found yet",
        "/?ui=ar,17 نصًا محفوظًا",
        "/?ui=ckb,17 دەقی هەڵگیراو",
        "/?ui=ku,17 nivîsên parastî"
    })
    void a_page_says_how_much_is_lacking_and_is_another_page_once_nothing_is(String path, String said)
            throws Exception {
        var part = web.get(path);
        var page = Jsoup.parse(part.body());
        assertThat(page.select("[role=status].behind").text()).contains(said);
        now.set(Completeness.WHOLE);
        var whole =
                web.get(path, "If-None-Match", part.headers().firstValue("ETag").orElseThrow());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(whole.body()).select(".behind")).isEmpty();
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void what_nobody_can_count_is_not_called_nothing() throws Exception {
        now.set(new Completeness(false, null));
        assertThat(Jsoup.parse(web.get("/").body()).select(".behind").text()).contains("made anew from the archive");
        now.set(new Completeness(false, 0L));
        assertThat(Jsoup.parse(web.get("/").body()).select(".behind").text()).contains("behind the archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=boat", "/api/v1/hits?q=boat", "/api/v1/suggest?q=boat", "/api/v1/status"})
    void json_says_complete_and_missing(String path) throws Exception {
        var part = web.get(path);
        assertThat(said(part.body())).isEqualTo(PART);
        now.set(new Completeness(false, null));
        assertThat(said(web.get(path).body())).isEqualTo(new Completeness(false, null));
        now.set(Completeness.WHOLE);
        var whole =
                web.get(path, "If-None-Match", part.headers().firstValue("ETag").orElseThrow());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(said(whole.body())).isEqualTo(Completeness.WHOLE);
    }

    @Test
    void a_feed_says_it_in_its_subtitle() throws Exception {
        assertThat(Jsoup.parse(web.get("/feed.atom?q=%22boat").body(), Parser.xmlParser())
                        .select("feed > subtitle")
                        .text())
                .contains("17 releases that are kept", "never closed");
        now.set(Completeness.WHOLE);
        assertThat(web.get("/feed.atom").body()).doesNotContain("subtitle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export.csv?q=boat", "/export.jsonl?q=boat"})
    void an_export_says_it_in_a_header_and_so_does_head(String path) throws Exception {
        for (var method : List.of("GET", "HEAD")) {
            var headers = web.send(method, path).headers();
            assertThat(headers.firstValue("Blotter-Index")).as(method).contains("{\"complete\":false,\"missing\":17}");
            assertThat(headers.firstValue("Blotter-Query")).as(method).isPresent();
        }
        now.set(Completeness.WHOLE);
        assertThat(web.send("HEAD", path).headers().firstValue("Blotter-Index"))
                .contains("{\"complete\":true,\"missing\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/release/", "/api/v1/release/"})
    void a_release_that_is_kept_but_not_found_yet_is_not_called_unknown(String path) throws Exception {
        try (var empty = serve(Nothing.holdings().finder())) {
            var asked = Web.of(empty);
            var yet = asked.get(path + KEPT);
            assertThat(yet.statusCode()).isEqualTo(503);
            assertThat(yet.headers().firstValue("Retry-After")).contains("60");
            assertThat(yet.body()).contains("cannot be shown yet");
            assertThat(asked.get(path + "aaaaaaaaaaaaaaaa").statusCode()).isEqualTo(404);
            now.set(new Completeness(false, null));
            assertThat(asked.get(path + "aaaaaaaaaaaaaaaa").statusCode()).isEqualTo(503);
            assertThat(asked.get("/capture/none").statusCode()).isEqualTo(503);
            now.set(Completeness.WHOLE);
            assertThat(asked.get(path + KEPT).statusCode()).isEqualTo(404);
            assertThat(asked.get("/capture/none").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_index_that_holds_nothing_yet_is_no_archive_that_holds_nothing() throws Exception {
        try (var empty = serve(Nothing.holdings().finder())) {
            var page = Jsoup.parse(Web.of(empty).get("/").body());
            assertThat(page.select("h1").text()).isEqualTo("Nothing can be found yet");
            assertThat(page.select(".steps")).isEmpty();
        }
    }

    private static Completeness said(String body) {
        JsonNode json = JsonMapper.shared().readTree(body);
        JsonNode missing = json.get("missing");
        return new Completeness(json.get("complete").asBoolean(), missing.isNull() ? null : missing.asLong());
    }
}
