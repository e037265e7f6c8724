package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands among the paragraphs of a text and is or is not part of it, and texts that are hidden or spoilt. */
final class BesideTheTextTest {
    private static final String HEAD = "<title>Four arrested at a checkpoint</title>";
    private static final String STORY =
            "<p>Police of the governorate arrested four persons on Monday at a checkpoint north of the city.</p>"
                    + "<p>They were handed over to the court, and the lorry that they drove was taken to the customs yard.</p>";
    private static final String MORE =
            "<p>The court will hear them next week, said the command, and the goods will be burnt by the customs.</p>";
    private final Extractor extractor = new Extractor();

    private String read(String html) {
        return text(Pages.html(html)).text();
    }

    private Extraction.Text text(Page page) {
        return (Extraction.Text) extractor.extract(page);
    }

    private String article(String html) {
        return read(HEAD + "<article>" + STORY + html + "</article>");
    }

    @Test
    void linked_headings_stay_where_several_head_text_of_their_own() {
        var places = new StringBuilder();
        for (String place : new String[] {"Dohan", "Harran", "Merin"}) {
            places.append("<h3><a href=/")
                    .append(place)
                    .append(">The crossing of ")
                    .append(place)
                    .append("</a></h3>");
            places.append(MORE.replace("The court", "The court of " + place));
        }
        assertThat(article(places.toString())).contains("The crossing of Dohan", "The crossing of Merin");
    }

    @Test
    void one_linked_heading_leads_to_another_story() {
        assertThat(article("<h3><a href=/other>What is known of the crossing</a></h3>" + MORE))
                .doesNotContain("known of the crossing")
                .contains("next week");
    }

    @Test
    void a_heading_is_not_furniture_for_the_words_of_its_id() {
        assertThat(article("<h3 id=related-arrests-and-comments>Arrests before</h3>" + MORE))
                .contains("Arrests before");
    }

    @Test
    void linked_items_stay_in_a_list_that_is_not_all_links() {
        String list = "<ul><li>One pistol</li><li><a href=/report>The report of the customs</a></li></ul>";
        assertThat(article(list + MORE)).contains("The report of the customs");
        assertThat(article(list.replace("One pistol", "<a href=/x>One pistol</a>") + MORE))
                .doesNotContain("The report of the customs");
    }

    @Test
    void a_paragraph_that_is_called_a_caption_is_none_of_the_text() {
        assertThat(article("<p class=image-caption>The lorry at the customs yard on Monday night.</p>" + MORE))
                .doesNotContain("Monday night");
    }

    @Test
    void what_is_said_of_the_writer_is_no_text_unless_the_text_tells_of_the_writer() {
        String meta = "<meta name=author content=\"Harun Dolani\">";
        String note = "<p>Harun Dolani is a writer who has reported on roads and customs for ten years.</p>";
        String told = "<p>Among the four is a brother of Harun Dolani, said the command, who keeps a shop there.</p>";
        assertThat(read(HEAD + meta + "<article>" + STORY + MORE + STORY.replace("Monday", "Sunday") + note
                        + "</article>"))
                .doesNotContain("Harun Dolani");
        assertThat(read(HEAD + meta + "<article>" + STORY + told + MORE + note + "</article>"))
                .contains("is a writer");
    }

    @Test
    void a_house_that_opens_its_texts_with_its_name_is_not_taken_for_a_writer() {
        String meta = "<meta name=author content=\"Dohan News\"><meta property=og:site_name content=\"Dohan News\">";
        assertThat(
                        read(
                                HEAD + meta + "<article><p>Dohan News</p>" + STORY + MORE
                                        + "<p>Dohan News asked the command, which did not wish to say more of it on Monday.</p></article>"))
                .contains("Dohan News asked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow us on Telegram and never miss what happens.",
                "Want to know first? Subscribe to our newsletter.",
                "تابعونا على قناة تلغرام لتصلكم الأخبار",
                "Son gelişmeler için bizi Telegram kanalında takip edin",
                "ما را در تلگرام دنبال کنید",
                "Abonnieren Sie unseren Newsletter"
            })
    void appeals_to_follow_the_house_are_no_text(String appeal) {
        assertThat(article("<p>" + appeal + "</p>" + MORE))
                .doesNotContain(appeal)
                .contains("next week");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The men had asked others to join us on the road by Telegram, said the command of the police.",
                "Police found that they follow our officers on Facebook, and said so in the statement.",
                "قالت الشرطة إن المتهم كان يدير قناة على تلغرام لبيع المواد المخدرة في المدينة."
            })
    void sentences_about_channels_are_text(String sentence) {
        assertThat(article("<p>" + sentence + "</p>" + MORE)).contains(sentence);
    }

    @Test
    void a_text_that_waits_in_a_template_is_read() {
        String page =
                HEAD + "<h1>Four arrested at a checkpoint</h1><script type=text/template>" + STORY + MORE + "</script>";
        assertThat(read(page)).contains("handed over to the court", "next week");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void what_was_encoded_twice_is_read_as_it_was_meant(String charset) {
        String page = HEAD + "<article>" + STORY
                + "<p>The café’s owner said ‘no’ to the police – twice, déjà vu.</p></article>";
        byte[] once = page.getBytes(StandardCharsets.UTF_8);
        byte[] twice = new String(once, Charset.forName(charset)).getBytes(StandardCharsets.UTF_8);
        assertThat(text(Pages.of("https://news.example.org/story/1", "text/html", twice))
                        .text())
                .contains("déjà vu")
                .contains("café");
        assertThat(read(page.replace("déjà vu", "Ã seul"))).contains("Ã seul", "café’s");
    }

    @Test
    void a_page_without_an_address_is_read() {
        String cards = "<div><div class=c><h3><a href=https://x.example/1>The first of the other stories</a></h3></div>"
                .repeat(3);
        var page = Pages.of(
                "", "text/html", (HEAD + "<article>" + STORY + "</article>" + cards).getBytes(StandardCharsets.UTF_8));
        assertThat(text(page).text()).contains("handed over");
    }

    @Test
    void the_title_of_a_post_is_its_first_line_and_not_the_name_of_its_account() {
        String page = "<title>Telegram: View @dohan_police</title><meta property=og:title content=\"Police of Dohan\">"
                + "<meta property=og:description content=\"Four persons were arrested at a checkpoint north of Dohan on Monday.\">"
                + "<div class=page><div>Police of Dohan</div><div>1 204 subscribers</div><a href=/x>View in Telegram</a></div>";
        var post = text(
                Pages.of("https://t.example/dohan_police/321", "text/html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(post.title()).startsWith("Four persons were arrested");
        assertThat(post.text()).isEqualTo("Four persons were arrested at a checkpoint north of Dohan on Monday.");
        var profile = text(Pages.of(
                "https://t.example/dohan_police", "text/html", (page + STORY).getBytes(StandardCharsets.UTF_8)));
        assertThat(profile.title()).isEqualTo("Police of Dohan");
    }
}
