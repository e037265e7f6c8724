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
    void a_day_beside_another_story_is_not_the_pages() {
        String other = "<div class=card><h3><a href=/2>Customs found cigarettes at the crossing</a></h3>"
                + "<span class=date>1 March 2025</span></div>";
        assertThat(day("", other + HEADLINE + STORY)).isEqualTo("null");
        assertThat(day("", other + HEADLINE + "<p class=date>3 March 2025</p>" + STORY))
                .isEqualTo("2025-03-03");
    }

    @Test
    void a_list_that_names_the_page_is_not_its_headline() {
        String list = "<div><a href=/1>Lorry stopped on the ring road of Harran</a></div>"
                + "<div><a href=/2>Customs found cigarettes at the crossing on 28/02/2025</a></div>";
        String between = "<div><a href=/3>Another</a></div>".repeat(10);
        assertThat(day("", list + between + HEADLINE + "<p class=date>3 March 2025</p>" + STORY))
                .isEqualTo("2025-03-03");
    }

    @Test
    void only_the_first_day_after_a_label_is_what_the_label_says() {
        assertThat(day("", HEADLINE + "<p>Posted on 3 March 2025 <span>9 March 2025</span></p>" + STORY))
                .isEqualTo("2025-03-03");
        assertThat(day("", HEADLINE + "<p>Updated 9 March 2025, published 3 March 2025</p>" + STORY))
                .isEqualTo("2025-03-03");
    }

    @Test
    void since_when_a_writer_is_a_member_is_no_day_of_publication() {
        assertThat(day("", HEADLINE + "<p>Member since: 18.09.2008</p><p>Harun, 21.01.2009</p>" + STORY))
                .isEqualTo("2009-01-21");
    }

    @Test
    void a_year_of_two_digits_follows_a_month_in_words() {
        assertThat(day("", HEADLINE + "<div>( Harran, 14-Mar-25 )</div>" + STORY))
                .isEqualTo("2025-03-14");
        assertThat(day("", HEADLINE + "<div>On 14 March 25 were held</div>" + STORY))
                .isEqualTo("null");
    }

    @Test
    void what_is_called_a_sidebar_and_holds_the_headline_is_none() {
        assertThat(day("", "<div class=with-sidebar>" + HEADLINE + "<time>3 March 2025</time>" + STORY + "</div>"))
                .isEqualTo("2025-03-03");
    }

    @Test
    void the_foot_of_a_page_says_last_when_it_was_changed() {
        String lines = "<p>Another line of the page</p>".repeat(20);
        assertThat(day("", HEADLINE + STORY + lines + "<div>(last edited 9 March 2025)</div>"))
                .isEqualTo("2025-03-09");
    }

    @Test
    void a_page_without_words_keeps_its_title_and_its_day() {
        String page = "<html><head>" + published("2025-03-05") + "<title>Lorry stopped in Harran</title></head>"
                + "<body><script src=app.js></script></body></html>";
        assertThat(extractor.extract(Pages.html(page))).isInstanceOfSatisfying(Extraction.Nothing.class, nothing -> {
            assertThat(nothing.outcome()).isEqualTo("empty");
            assertThat(nothing.title()).isEqualTo("Lorry stopped in Harran");
            assertThat(nothing.published().value().from()).hasToString("2025-03-05");
        });
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
