package blotter.web;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.search.Results;
import blotter.web.page.SearchPage;
import blotter.web.page.Shown;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest extends OverMadeUpData {
    @Test
    void the_first_view_is_small() throws Exception {
        var page = web.bytes("/", "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        var head = Jsoup.parse(web.get("/").body());
        var style = web.bytes(head.select("link[rel=stylesheet]").attr("href"), "Accept-Encoding", "gzip");
        var script = web.bytes(head.select("script").attr("src"), "Accept-Encoding", "gzip");
        var icon = web.bytes(head.select("link[rel=icon]").attr("href"), "Accept-Encoding", "gzip");
        assertThat(style.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        int whole = page.body().length + style.body().length + script.body().length + icon.body().length;
        System.out.println("first view, gzip: page " + page.body().length + ", style " + style.body().length
                + ", script " + script.body().length + ", icon " + icon.body().length + " = " + whole);
        assertThat(whole).isLessThanOrEqualTo(25 * 1024);
        assertThat(web.bytes(head.select("script").attr("src")).body().length).isLessThanOrEqualTo(4096);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map-iraq.svg", "map-world.svg"})
    void a_map_is_a_small_file_of_its_own_that_keeps(String name) throws Exception {
        var page = Jsoup.parse(web.get("/all/location").body());
        var address = page.select("use").eachAttr("href").stream()
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> href.startsWith("/static/" + name.replace(".svg", "")))
                .findFirst()
                .orElseThrow();
        var file = web.bytes(address, "Accept-Encoding", "gzip");
        assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(file.body().length).isLessThanOrEqualTo(12 * 1024);
        System.out.println(name + ", gzip: " + file.body().length);
        var shapes = Jsoup.parse(web.get(address).body());
        for (var use : page.select("use[href^=" + address + "]")) {
            assertThat(shapes.getElementById(use.attr("href").replaceAll(".*#", "")))
                    .isNotNull();
        }
    }

    @Test
    void a_query_however_long_makes_no_page_of_megabytes() throws Exception {
        for (String q :
                List.of("x".repeat(7_000), "%D8%A8".repeat(1_200), "agency:" + "x".repeat(1_900), "(a+".repeat(900))) {
            var answer = web.get("/?q=" + q);
            if (answer.statusCode() == 308) {
                answer = web.get(answer.headers().firstValue("Location").orElseThrow());
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().length()).as(q.substring(0, 9)).isLessThan(200_000);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text().length()).isLessThan(300);
            page.select(".fault p").forEach(p -> assertThat(p.text().length()).isLessThan(500));
            assertThat(page.select("input[name=q]").val().length()).isGreaterThan(1_100);
        }
        assertThat(web.get("/?agency=" + "x".repeat(900)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_long_title_is_cut_in_lists_and_whole_where_one_points_at_it() {
        var marked = List.of(
                new Results.Run("a ".repeat(100), false),
                new Results.Run("found", true),
                new Results.Run(" \ud83d\ude00".repeat(100), false));
        var shown = Shown.of(marked);
        String text = shown.runs().stream().map(Results.Run::text).collect(Collectors.joining());
        assertThat(text.codePointCount(0, text.length())).isEqualTo(241);
        assertThat(text).endsWith("\u2026").doesNotContain("\ufffd");
        assertThat(shown.runs().get(1)).isEqualTo(new Results.Run("found", true));
        assertThat(shown.full()).hasSizeGreaterThan(400);
        assertThat(Shown.of("short").full()).isNull();
    }

    @Test
    void a_value_beside_a_selected_one_says_that_it_is_added() throws Exception {
        var page = Jsoup.parse(web.get("/?lang=en").body());
        assertThat(page.select("[aria-labelledby=f-lang] .v:not(.on) > a[aria-label*='as well']"))
                .isNotEmpty();
        assertThat(page.select("[aria-labelledby=f-lang] .v:not(.on) > a[aria-label^=Only]"))
                .isEmpty();
        assertThat(page.select("[aria-labelledby=f-kind] .v > a[aria-label^=Only]"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'/?year=2025',month,12",
        "'/?from=2025-12&to=2025-12',day,31",
        "'/?from=2025-12-14&to=2025-12-14',day,31"
    })
    void bars_open_into_months_and_months_into_days(String path, String unit, int bars) throws Exception {
        var page = Jsoup.parse(web.get(path).body());
        assertThat(page.select(".bars." + unit + " li")).hasSize(bars);
        long total = Long.parseLong(page.select("h1").text().replaceAll("\\D", ""));
        var on = page.select(".bars .on");
        if (!on.isEmpty()) {
            assertThat(on.select(".n").text()).isEqualTo(Long.toString(total));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'/?from=12%2F2025','/?from=2025-12'",
        "'/?to=7%2F3%2F2025','/?to=2025-03-07'",
        "'/?from=%D9%A2%D9%A0%D9%A2%D9%A5','/?from=2025'",
        "'/?from=March+2025','/?from=2025-03'",
        "'/?to=7+March+2025','/?to=2025-03-07'",
        "'/?from=%D8%A2%D8%B0%D8%A7%D8%B1+2025','/?from=2025-03'"
    })
    void a_date_is_taken_as_people_write_it(String typed, String canonical) throws Exception {
        assertThat(web.get(typed).headers().firstValue("Location")).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "location", "topic", "source"})
    void a_facet_says_how_many_values_there_are_in_all(String field) throws Exception {
        for (var path : List.of("/?lang=en", "/?agency=x-rpd&location=99532&q=boat")) {
            var link = Jsoup.parse(web.get(path).body()).select("section[aria-labelledby=f-" + field + "] .all a");
            var all = Jsoup.parse(web.get(link.attr("href")).body());
            var values = all.select(".letter .v").size();
            assertThat(" " + all.select("h1").text()).as(path).contains(" " + values + " ");
            assertThat(link.text()).as(path).startsWith((values == 1 ? "" : "All ") + values + " ");
        }
    }

    @Test
    void a_value_that_was_chosen_stays_listed_at_nothing() throws Exception {
        var page = Jsoup.parse(web.get("/?lang=en&location=95446&q=boat").body());
        assertThat(page.select("h1").text()).startsWith("0 releases");
        assertThat(page.select("#filters .v.on").eachText()).contains("Erbil0");
    }

    @Test
    void what_lies_deeper_than_a_folded_value_is_shown_once_the_value_is_chosen() throws Exception {
        String towns = "[aria-labelledby=f-location] a[href*='location=90150']";
        var page = Jsoup.parse(web.get("/?lang=en&q=boat").body());
        assertThat(page.select("[aria-labelledby=f-location] .deep")).isNotEmpty();
        assertThat(page.select("[aria-labelledby=f-location] .deep .deep")).isEmpty();
        page = Jsoup.parse(web.get("/?lang=en&location=89341&q=boat").body());
        assertThat(page.select(towns)).isNotEmpty();
        assertThat(Jsoup.parse(web.get("/all/location?lang=en&q=boat").body()).select("a[href*='location=90150']"))
                .isNotEmpty();
    }

    @Test
    void a_value_that_is_left_out_can_be_taken_back() throws Exception {
        var page = Jsoup.parse(web.get("/?-location=90150&q=boat").body());
        assertThat(page.select("#filters .v.out > a").attr("href")).isEqualTo("/?q=boat");
        assertThat(page.select(".chips li:first-child a").text()).contains("not in Az Zubayr");
    }

    @Test
    void of_many_other_names_the_rest_is_folded_away() {
        var few =
                SearchPage.Also.of(new Results.Also("Basra", List.of("1", "2", "3", "4", "5", "6")), n -> n + " more");
        assertThat(few.first()).hasSize(6);
        assertThat(few.rest()).isEmpty();
        assertThat(few.more()).isEmpty();
        var many = SearchPage.Also.of(
                new Results.Also("Basra", List.of("1", "2", "3", "4", "5", "6", "7")), n -> n + " more");
        assertThat(many.first()).containsExactly("1", "2", "3", "4", "5");
        assertThat(many.rest()).containsExactly("6", "7");
        assertThat(many.more()).isEqualTo("2 more");
    }

    @Test
    void other_names_can_be_left_out_and_taken_back() throws Exception {
        var page = Jsoup.parse(web.get("/?also=no&q=Basra").body());
        assertThat(page.select(".chips li:first-child a").text()).contains("only what was typed");
        assertThat(page.select(".chips li:first-child a").attr("href")).isEqualTo("/?q=Basra");
        assertThat(page.select(".also")).isEmpty();
        page = Jsoup.parse(web.get("/?q=Basra").body());
        assertThat(page.select(".also .word").text()).isEqualTo("Basra");
        assertThat(page.select(".also bdi").eachText()).contains("البصرة");
        assertThat(page.select(".also a").attr("href")).isEqualTo("/?also=no&q=Basra");
        assertThat(page.select(".also details")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar,محافظة البصرة,في", "ckb,پارێزگای بەسرە,لە", "ku,Parêzgeha Besrayê,li"})
    void facets_and_chips_are_in_the_readers_language(String ui, String governorate, String in) throws Exception {
        var page = Jsoup.parse(web.get("/?location=89341&q=boat&ui=" + ui).body());
        assertThat(page.select("[aria-labelledby=f-location] .v").eachText())
                .anyMatch(text -> text.startsWith(governorate));
        assertThat(page.select(".chips").text()).contains(governorate).containsIgnoringCase(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ckb", "ku"})
    void a_fault_is_said_in_the_readers_language(String ui) throws Exception {
        var page = Jsoup.parse(web.get("/?q=%22boat&ui=" + ui).body());
        assertThat(page.select(".fault p[lang]").attr("lang")).isEqualTo(ui);
        assertThat(page.select(".ran a").text()).isEqualTo("\"boat\"");
        var refused = Jsoup.parse(web.get("/?colour=red&ui=" + ui).body());
        assertThat(refused.select("main p[lang=" + ui + "]").text()).contains("colour");
    }

    @ParameterizedTest
    @CsvSource({
        "/?year=none,without a date",
        "/?-year=none,with a date",
        "/?from=2025-12&to=2025-12,dated December 2025",
        "/?from=2025-03-07,since 7 March 2025",
        "/?agency=river+police+directorate,by River Police Directorate",
    })
    void a_filter_says_what_it_took(String path, String words) throws Exception {
        assertThat(Jsoup.parse(web.get(path).body())
                        .select(".chips li:first-child a")
                        .text())
                .isEqualTo("Remove the filter: " + words + "×");
    }

    @Test
    void what_is_left_out_shows_no_count() throws Exception {
        var out = Jsoup.parse(web.get("/?-location=90150").body()).select("#filters .v.out > a");
        assertThat(out.text()).isEqualTo("Az Zubayr");
        assertThat(out.attr("aria-label")).isEqualTo("Remove the filter: not in Az Zubayr");
    }

    @Test
    void what_was_meant_is_asked_once() throws Exception {
        var fault = Jsoup.parse(web.get("/?agency=Rivr").body()).select(".fault");
        assertThat(fault.text()).containsOnlyOnce("id you mean").containsOnlyOnce("River Police Directorate");
    }
}
