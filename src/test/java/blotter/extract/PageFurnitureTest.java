package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What pages print around a text, and dates that pages fill in or count back. */
final class PageFurnitureTest {
    private static final String STORY =
            "<p>Police of the governorate arrested four persons on Monday at a checkpoint north of the city.</p>"
                    + "<p>They were handed over to the court, and the lorry that they drove was taken to the customs yard.</p>";
    private final Extractor extractor = new Extractor();

    private Extraction.Text read(String html) {
        return (Extraction.Text) extractor.extract(Pages.html(html));
    }

    @Test
    void tags_rights_and_counters_are_no_text() {
        var text =
                read("<title>Four arrested at a checkpoint</title><div class=x><h2>Four arrested at a checkpoint</h2>"
                        + STORY + "<p>Tags: <a href=/a>Police</a> <a href=/b>Roads</a></p><div>1,204 views</div>"
                        + "<div>All rights reserved to the agency</div></div>");
        assertThat(text.text().lines()).hasSize(2);
    }

    @Test
    void a_title_with_a_dash_is_whole_where_a_heading_says_so() {
        var text = read("<title>On the Mosul – Erbil road four persons were arrested</title>"
                + "<h2>On the Mosul – Erbil road four persons were arrested</h2>" + STORY);
        assertThat(text.title()).isEqualTo("On the Mosul – Erbil road four persons were arrested");
    }

    @Test
    void how_long_ago_is_counted_back_from_the_fetching() {
        var text = read("<title>Four arrested at a checkpoint</title><h1>Four arrested at a checkpoint</h1>"
                + "<div>منذ يومين</div>" + STORY);
        assertThat(text.published().value().from()).hasToString("2025-12-18");
    }

    @Test
    void a_first_of_january_without_a_time_is_not_believed_alone() {
        String page = "<meta property='article:published_time' content='2020-01-01'>"
                + "<title>Four arrested at a checkpoint</title><h1>Four arrested at a checkpoint</h1>";
        assertThat(read(page + STORY).published().value().known()).isFalse();
        assertThat(read(page + "<div>1 January 2020</div>" + STORY)
                        .published()
                        .value()
                        .from())
                .hasToString("2020-01-01");
    }
}
