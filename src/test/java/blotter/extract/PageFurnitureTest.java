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
    void a_short_list_is_text_whatever_it_is_called() {
        String list = "<ul class=\"wp-block-list\"><li>Two lorries</li><li>One pistol</li></ul>";
        var text = read("<title>Four arrested at a checkpoint</title><article>" + STORY + list
                + STORY.replace("Police", "Guards") + "</article>");
        assertThat(text.text()).contains("Two lorries\nOne pistol");
    }

    @Test
    void a_panel_that_opens_is_text_and_a_hidden_part_is_none() {
        String panel =
                "<div role=region style=\"display:none\"><p>The court will hear the four persons next week, it said.</p></div>";
        String hidden =
                "<div style=\"display:none\"><p>This is a draft that nobody was meant to see on the page.</p></div>";
        var text =
                read("<title>Four arrested at a checkpoint</title><article>" + STORY + panel + hidden + "</article>");
        assertThat(text.text()).contains("next week").doesNotContain("draft");
    }

    @Test
    void words_within_a_sentence_stay_whatever_they_are_called() {
        var text = read("<title>Four arrested at a checkpoint</title><article>" + STORY
                + "<p>The lorry had come from <a class=search href=/q>Dohan</a> by night and carried no papers at all.</p>"
                + "</article>");
        assertThat(text.text()).contains("come from Dohan by night");
    }

    @Test
    void notes_about_the_writer_and_forms_are_no_text() {
        String note =
                "<div class=author-box><p>Harun writes on roads and customs and has done so for ten years.</p></div>";
        String form =
                "<form><p>Leave your address and get what we write every morning before anybody else.</p><input></form>";
        var text = read("<title>Four arrested at a checkpoint</title><article>" + STORY + note + form + "</article>");
        assertThat(text.text().lines()).hasSize(2);
    }

    @Test
    void cards_that_begin_the_story_they_lead_to_are_no_text() {
        String rest =
                "The customs of the governorate said on Sunday that it had found goods without papers. ".repeat(6);
        var cards = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            cards.append("<div class=post><h3><a href=/story/" + i + ">Goods found at crossing number " + i
                    + "</a></h3><p>" + i + rest + "</p></div>");
        }
        var text = read("<title>Four arrested at a checkpoint</title><article><h1>Four arrested at a checkpoint</h1>"
                + STORY + "<p>" + "The road was closed for an hour and then opened again for all. ".repeat(60)
                + "</p></article><div>" + cards + "</div>");
        assertThat(text.text()).doesNotContain("without papers");
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
