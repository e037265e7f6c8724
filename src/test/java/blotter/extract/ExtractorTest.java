package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.extract.Extraction.Nothing;
import blotter.extract.Extraction.Text;
import blotter.release.DateSpan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExtractorTest {
    private static final String STORY = "<h1>Police in Harran seize 12 kg of pills</h1>"
            + "<p>HARRAN, 14 December 2025 – Police stopped a lorry on the ring road and found twelve kilograms of pills.</p>"
            + "<p>Two drivers were arrested, the regional command said, and the load was sent to the laboratory.</p>";
    private final Extractor extractor = new Extractor();

    @Test
    void an_empty_body_is_empty() {
        assertThat(outcome(Pages.html(""))).isEqualTo("empty");
        assertThat(outcome(Pages.html("<html><body><nav>Home</nav></body></html>")))
                .isEqualTo("empty");
    }

    @Test
    @Timeout(value = 65, unit = TimeUnit.SECONDS)
    void a_hundred_thousand_nested_tags_end_in_an_outcome() {
        assertThat(extractor.extract(Pages.html("<div>".repeat(100_000) + STORY)))
                .isNotNull();
        assertThat(extractor.extract(Pages.html("<b><table><tr><td><i>".repeat(25_000) + STORY)))
                .isNotNull();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void twenty_megabytes_are_too_large() {
        byte[] large = new byte[20_000_000];
        Arrays.fill(large, (byte) 'a');
        System.arraycopy("<html><p>".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);
        assertThat(outcome(Pages.of("https://news.example.org/", "text/html", large)))
                .isEqualTo("too-large");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void bytes_at_random_end_in_an_outcome() {
        long seed = 20251214;
        var random = new Random(seed);
        for (String head : new String[] {
            "", "%PDF-1.7\n", "PK\u0003\u0004", "{\\rtf1", "<html>", "MIME-Version: 1.0\nMessage-ID: x\n\n"
        }) {
            byte[] bytes = new byte[50_000];
            random.nextBytes(bytes);
            byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(start, 0, bytes, 0, start.length);
            assertThat(extractor.extract(Pages.of("https://news.example.org/x", "text/html", bytes)))
                    .as("seed %d, head %s", seed, head)
                    .isNotNull();
        }
    }

    @Test
    void a_page_cut_anywhere_ends_in_an_outcome_and_keeps_what_it_can() {
        String page = "<html><head><title>Police in Harran seize 12 kg of pills</title></head><body>" + STORY
                + "</body></html>";
        for (int cut = 0; cut < page.length(); cut += 7) {
            assertThat(extractor.extract(Pages.html(page.substring(0, cut)))).isNotNull();
        }
        assertThat(text(Pages.html(page.substring(0, page.length() - 20))).text())
                .contains("Two drivers were arrested");
    }

    @Test
    void a_picture_is_unsupported_and_binary_sold_as_html_is_damaged() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertThat(outcome(Pages.of("https://news.example.org/a.png", "image/png", picture)))
                .isEqualTo("unsupported");
        for (String promised : new String[] {"text/html", "application/pdf"}) {
            assertThat(outcome(Pages.of("https://news.example.org/a", promised, picture)))
                    .as(promised)
                    .isEqualTo("damaged");
        }
    }

    @Test
    void a_page_that_says_it_is_not_there_is_no_release() {
        assertThat(
                        outcome(
                                Pages.html(
                                        "<title>Page not found - Example</title><body><p>Sorry, the page you requested could not be found on this server.")))
                .isEqualTo("not-found");
        assertThat(
                        outcome(
                                Pages.html(
                                        "<title>Just a moment...</title><body><p>Checking your browser before accessing news.example.org.")))
                .isEqualTo("challenge");
        assertThat(
                        outcome(
                                Pages.html(
                                        "<title>Members</title><body><form><p>Please give your name and word to go on.<input type=password></form>")))
                .isEqualTo("login");
    }

    @Test
    void paragraphs_are_one_line_each_without_spaces_at_their_ends() {
        Text read = text(Pages.html("<title>Police in Harran seize 12 kg of pills</title><body><article>" + STORY
                + "<ul><li> One \u200f item </li></ul></article>"));
        assertThat(read.text().lines()).hasSize(3).last().isEqualTo("One item");
        assertThat(read.text()).doesNotContain("\n\n").doesNotContain(" \n").doesNotContain("Harran seize");
        assertThat(read.title()).isEqualTo("Police in Harran seize 12 kg of pills");
        assertThat(read.lang()).isEqualTo("en");
    }

    @Test
    void a_line_without_a_stop_is_a_text_where_the_page_says_no_more() {
        Text read = text(Pages.html("<title>بيان</title><body><p>ضبط مخدرات في البصرة واعتقال سبعة متهمين</p>"));
        assertThat(read.text()).isEqualTo("ضبط مخدرات في البصرة واعتقال سبعة متهمين");
        assertThat(outcome(Pages.html("<title>News</title><body><p>Loading</p><script src=app.js></script>")))
                .isEqualTo("empty");
    }

    @Test
    void a_heading_that_begins_the_title_element_is_the_headline() {
        Text read = text(Pages.html("<title>Fair supply - The regional youth office of Harran and Dohan</title><body>"
                + "<h2>News</h2><h2>Fair supply</h2>" + STORY));
        assertThat(read.title()).isEqualTo("Fair supply");
    }

    @Test
    void a_title_element_that_strayed_into_the_body_is_the_title_and_no_text() {
        Text read = text(Pages.html("<body>Warning: a fault<title>Police in Harran seize 12 kg of pills</title>"
                + "<h3>Search</h3><article>" + STORY + "</article></body>"));
        assertThat(read.title()).isEqualTo("Police in Harran seize 12 kg of pills");
        assertThat(read.text()).doesNotContain("Police in Harran seize 12 kg of pills");
    }

    @Test
    void a_title_element_of_a_word_gives_way_to_the_one_heading() {
        Text read = text(Pages.html("<title>Ministry</title><body><nav><a href=/>Home</a></nav><article>"
                + "<h1>Two held in Harran</h1><p>The agency said two men were held.</p></article>"));
        assertThat(read.title()).isEqualTo("Two held in Harran");
        assertThat(read.text()).isEqualTo("The agency said two men were held.");
    }

    @Test
    void a_rule_that_selects_nothing_falls_back_to_the_general_reading() {
        String page = "<title>Police in Harran seize 12 kg of pills</title><body><div id=here>" + STORY + "</div>";
        var rule = new Page.Hints(
                Pages.HINTS.languages(), Pages.HINTS.zone(), null, "#gone", null, java.util.List.of(), Recurring.NONE);
        Page plain = Pages.html(page);
        var ruled =
                new Page(plain.url(), plain.contentType(), plain.body(), plain.fetchedAt(), rule, plain.claims(), null);
        assertThat(text(ruled).text()).isEqualTo(text(plain).text());
    }

    @Test
    void charsets_are_told_by_the_bytes_before_the_declarations() {
        String arabic =
                "أعلنت الشرطة ضبط شحنة من الحبوب المخدرة في المدينة القديمة واعتقال ثلاثة متهمين بعد مطاردة على الطريق السريع";
        String page = "<html><head><title>ضبط شحنة</title></head><body><p>" + arabic + "</p></body></html>";
        String late =
                "<html><head><script>" + " ".repeat(80_000) + "</script><meta charset=windows-1256></head><p>" + arabic;
        Charset windows = Charset.forName("windows-1256");
        assertThat(text(Pages.of(
                                "https://a.example/",
                                "text/html; charset=iso-8859-1",
                                page.getBytes(StandardCharsets.UTF_8)))
                        .text())
                .contains(arabic);
        assertThat(text(Pages.of("https://a.example/", "text/html", page.getBytes(windows)))
                        .text())
                .contains(arabic);
        assertThat(text(Pages.of("https://a.example/", "text/html", late.getBytes(windows)))
                        .text())
                .contains(arabic);
        assertThat(text(Pages.of(
                                "https://a.example/",
                                "text/html",
                                ("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE)))
                        .text())
                .contains(arabic);
    }

    @Test
    void a_letter_is_read_with_its_subject_and_date() {
        String mail = """
                From: Desk <desk@police.example>
                To: list@example.org
                Subject: Two arrests in Harran
                Date: Sun, 14 Dec 2025 22:30:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Two people were arrested in Harran on Sunday evening.
                The case goes on.
                """;
        Text read = text(Pages.of("urn:blotter:import:m", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.title()).isEqualTo("Two arrests in Harran");
        assertThat(read.text()).isEqualTo("Two people were arrested in Harran on Sunday evening.\nThe case goes on.");
        assertThat(read.published().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 12, 15)));
    }

    @Test
    void a_saved_page_is_read_as_the_page_it_was() {
        String page = "<title>Police in Harran seize 12 kg of pills</title><body>" + STORY;
        String saved = """
                From: <Saved by a browser>
                Snapshot-Content-Location: https://news.example.org/story/7?utm_source=x
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                %s
                --b--
                """.formatted(page.replace("=", "=3D").replace("–", "=E2=80=93"));
        Text read = text(Pages.of("urn:blotter:import:m", "multipart/related", saved.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.canonicalUrl()).isEqualTo("https://news.example.org/story/7");
        assertThat(read.published().value()).isEqualTo(DateSpan.day(LocalDate.of(2025, 12, 14)));
    }

    private Text text(Page page) {
        assertThat(extractor.extract(page)).isInstanceOf(Text.class);
        return (Text) extractor.extract(page);
    }

    private String outcome(Page page) {
        assertThat(extractor.extract(page)).isInstanceOf(Nothing.class);
        return ((Nothing) extractor.extract(page)).outcome();
    }
}
