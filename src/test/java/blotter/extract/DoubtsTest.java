package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Doubt;
import blotter.extract.Extraction.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reading tells about its source: a rule that the site has outgrown, text in a wrong charset. */
final class DoubtsTest {
    private static final String STORY =
            "<p>Police stopped a lorry on the ring road of Harran and found twelve kilograms of"
                    + " pills in a hidden compartment, the regional command said in a statement on Sunday evening.</p>"
                    + "<p>Two drivers were arrested and handed over to the examining judge, and the load was sent to the"
                    + " laboratory of the province, which will report within ten days.</p>"
                    + "<p>The command thanked the residents of the quarter and asked them to go on telling what they see.</p>";
    private static final String ARABIC =
            "أعلنت قيادة الشرطة ضبط شحنة من الحبوب المخدرة في المدينة القديمة واعتقال ثلاثة"
                    + " متهمين بعد مطاردة على الطريق السريع، وإحالتهم إلى قاضي التحقيق لاستكمال الإجراءات القانونية";
    private final Extractor extractor = new Extractor();

    @Test
    void a_rule_that_selects_the_text_is_believed() {
        Text read = read("<main><div class=words>" + STORY + "</div></main>", ".words");
        assertThat(read.doubts()).isEmpty();
        assertThat(read.text()).startsWith("Police stopped a lorry");
    }

    @Test
    void a_rule_that_selects_a_scrap_or_nothing_is_doubted_and_not_followed() {
        for (String rule : List.of(".gone", ".teaser")) {
            Text read = read(
                    "<main><div class=teaser>More of the latest news of our own newsroom</div>" + STORY + "</main>",
                    rule);
            assertThat(read.doubts()).containsExactly(Doubt.RULE);
            assertThat(read.text()).contains("Police stopped a lorry").contains("within ten days");
        }
    }

    @Test
    void a_rule_that_selects_another_part_of_the_page_is_doubted() {
        String other =
                "<div class=box><p>Weather: clouds over hills, some rain towards evening; winds from north at night, cold"
                        + " mornings expected throughout next week across upland valleys and lakes.</p></div>";
        assertThat(read("<article>" + STORY + "</article>" + other, ".box").doubts())
                .containsExactly(Doubt.RULE);
    }

    @Test
    void a_short_page_whose_rule_selects_it_is_not_doubted() {
        assertThat(read("<main><p class=words>The agency said that two men were held on Sunday.</p></main>", ".words")
                        .doubts())
                .isEmpty();
    }

    @Test
    void text_that_was_decoded_in_a_wrong_charset_is_doubted() {
        String utf8AsWestern = new String(ARABIC.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        String arabicAsWestern =
                new String(ARABIC.getBytes(Charset.forName("windows-1256")), StandardCharsets.ISO_8859_1);
        String lost = ARABIC.replace("ة", "\uFFFD");
        for (String garbled : List.of(utf8AsWestern, arabicAsWestern, lost)) {
            assertThat(read("<main><p>" + garbled + "</p></main>", null).doubts())
                    .containsExactly(Doubt.MOJIBAKE);
        }
    }

    @Test
    void languages_with_many_accents_are_not_doubted() {
        for (String right : List.of(
                ARABIC,
                "Đại tá cho biết lực lượng chức năng đã bắt giữ hai đối tượng và thu giữ tang vật tại hiện trường.",
                "Příliš žluťoučký kůň úpěl ďábelské ódy; policie oznámila, že zadržela dvě osoby v průběhu večera.",
                "Lögreglan í Reykjavík handtók tvo menn á sunnudaginn og lagði hald á töluvert magn af pillum.",
                "Polîsan ragihand ku li bajarê kevn du kes hatin girtin û hin madeyên hişber hatin desteserkirin.")) {
            assertThat(read("<main><p>" + right + "</p></main>", null).doubts()).isEmpty();
        }
    }

    private Text read(String body, @org.jspecify.annotations.Nullable String rule) {
        Page page = Pages.html(
                "<html><head><title>A story of Harran</title></head><body><h1>A story of Harran</h1>" + body);
        var hints = new Page.Hints(List.of(), Pages.HINTS.zone(), null, rule, null, List.of(), Recurring.NONE);
        return (Text) extractor.extract(new Page(
                page.url(), page.contentType(), page.body(), page.fetchedAt(), hints, page.claims(), page.capture()));
    }
}
