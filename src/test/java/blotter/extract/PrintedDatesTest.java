package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Text;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Dates printed on a page, held against those its markup gives. */
final class PrintedDatesTest {
    private static final String STORY =
            "<p>Police stopped a lorry on the ring road and found twelve kilograms of pills.</p>"
                    + "<p>Two drivers were arrested, the regional command said, and the load was sent to the laboratory.</p>";
    private static final String HEADLINE = "<h1>Lorry stopped on the ring road of Harran</h1>";
    private final Extractor extractor = new Extractor();

    @Test
    void a_day_printed_below_the_headline_goes_before_a_later_one_in_markup() {
        assertThat(day(published("2025-03-05T09:00:00+03:00"), HEADLINE + "<p class=date>3 March 2025</p>" + STORY))
                .isEqualTo("2025-03-03");
    }

    @Test
    void a_later_printed_day_counts_only_where_markup_knows_of_no_change() {
        String later = HEADLINE + "<p class=date>7 March 2025</p>" + STORY;
        assertThat(day(published("2025-03-05"), later)).isEqualTo("2025-03-07");
        assertThat(day(published("2025-03-05") + "<meta property=article:modified_time content=2025-03-09>", later))
                .isEqualTo("2025-03-05");
    }

    @Test
    void a_day_far_from_the_headline_does_not_contradict_markup() {
        String links = "<ul>" + "<li>Another line of the page</li>".repeat(20) + "</ul>";
        assertThat(day(published("2025-03-05"), HEADLINE + STORY + links + "<p class=date>1 March 2025</p>"))
                .isEqualTo("2025-03-05");
    }

    @Test
    void digits_that_read_the_other_way_round_agree_with_markup() {
        assertThat(day(published("2025-03-05"), HEADLINE + "<p class=date>03/05/2025</p>" + STORY))
                .isEqualTo("2025-03-05");
    }

    @Test
    void the_other_dates_of_a_page_tell_how_it_orders_day_and_month() {
        assertThat(day("", HEADLINE + "<p class=date>03/05/2025</p>" + STORY + "<p>More of 12/16/2024</p>"))
                .isEqualTo("2025-03-05");
        assertThat(day("", HEADLINE + "<p class=date>03/05/2025</p>" + STORY)).isEqualTo("2025-05-03");
    }

    @Test
    void a_day_of_change_is_taken_last_and_keeps_its_label() {
        String changed = HEADLINE + "<p>Last updated: 9 March 2025</p>" + STORY;
        assertThat(day("", changed)).isEqualTo("2025-03-09");
        assertThat(day("", changed + "<p>This statement was published on 5 March 2025.</p>"))
                .isEqualTo("2025-03-05");
    }

    @Test
    void a_day_in_the_headline_is_what_the_page_is_about() {
        String headline = "<h1>Lorry stopped on the ring road of Harran on 1 March 2025</h1>";
        assertThat(day("", headline + "<p class=date>4 March 2025</p>" + STORY)).isEqualTo("2025-03-04");
        assertThat(day("", headline + STORY)).isEqualTo("null");
    }

    @Test
    void broken_linked_data_still_gives_its_day() {
        String broken =
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"datePublished\": \"2025-03-05\","
                        + " \"author\": }</script>";
        assertThat(day(broken, HEADLINE + STORY)).isEqualTo("2025-03-05");
    }

    @Test
    void an_instant_that_is_another_day_nowhere_goes_before_the_address() {
        String address = "https://news.example.com/2025/03/04/lorry";
        assertThat(day(address, published("2025-03-05T11:30:00Z"), HEADLINE + STORY))
                .isEqualTo("2025-03-05");
        assertThat(day(address, published("2025-03-05T02:30:00Z"), HEADLINE + STORY))
                .isEqualTo("2025-03-04");
    }

    @Test
    void days_written_with_the_signs_for_year_month_and_day_are_read() {
        assertThat(day("", HEADLINE + "<p class=date>2025年3月5日(水)</p>" + STORY)).isEqualTo("2025-03-05");
    }

    private static String published(String when) {
        return "<meta property=article:published_time content=" + when + ">";
    }

    private String day(String head, String body) {
        return day("https://news.example.com/story/1", head, body);
    }

    private String day(String url, String head, String body) {
        String html = "<html><head><title>Lorry stopped on the ring road of Harran</title>" + head
                + "</head><body><main>" + body;
        var page = Pages.of(url, "text/html", html.getBytes(StandardCharsets.UTF_8));
        var asked = new Page(
                page.url(), page.contentType(), page.body(), page.fetchedAt(), Page.Hints.NONE, page.claims(), null);
        return String.valueOf(
                ((Text) extractor.extract(asked)).published().value().from());
    }
}
