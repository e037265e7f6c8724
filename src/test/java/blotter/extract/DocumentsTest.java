package blotter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Office files, PDF and mail, made here, whole and broken. */
final class DocumentsTest {
    private static final String FIRST =
            "Police in Basra arrested four persons on Monday and seized a car full of goods.";
    private static final String SECOND = "The four were handed over to the court of the district.";
    private final Extractor extractor = new Extractor();

    @Test
    void a_word_file_gives_its_paragraphs() throws IOException {
        var text = (Extraction.Text) read("application/octet-stream", docx());
        assertThat(text.text()).contains(FIRST + "\n" + SECOND);
    }

    @Test
    void the_last_paragraph_of_rtf_is_read_however_it_ends() {
        for (String rtf : List.of(
                "{\\rtf1\\ansi " + FIRST + "\\par " + SECOND + "}",
                "{\\rtf1\\ansi " + FIRST + "\\par\n{\\b " + SECOND + "}}\n\0",
                "{\\rtf1\\ansi " + FIRST + "\\par " + SECOND + "\\par}")) {
            var text = (Extraction.Text) read("application/rtf", rtf.getBytes(StandardCharsets.US_ASCII));
            assertThat(text.text()).as(rtf).contains(FIRST + "\n" + SECOND);
        }
        var one = (Extraction.Text)
                read("application/rtf", ("{\\rtf1\\ansi " + FIRST + "}").getBytes(StandardCharsets.US_ASCII));
        assertThat(one.text()).contains(FIRST);
    }

    @Test
    void a_word_file_cut_in_half_is_damaged() throws IOException {
        byte[] whole = docx();
        assertThat(outcome("application/octet-stream", Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("damaged");
    }

    @Test
    void a_locked_pdf_says_that_it_asks_for_a_password() throws IOException {
        assertThat(outcome("application/pdf", lockedPdf())).isEqualTo("unsupported");
    }

    @Test
    void a_broken_pdf_has_a_clear_outcome() {
        assertThat(outcome("application/pdf", "%PDF-1.7\nnothing of a document".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("damaged");
    }

    @Test
    void a_scan_is_kept_with_its_title_and_says_that_it_has_no_text() throws IOException {
        var scan = (Extraction.Text) read("application/pdf", scan("Statement of 9 March 2025 on the case of Harran"));
        assertThat(scan.outcome()).isEqualTo("no-text");
        assertThat(scan.text()).isEmpty();
        assertThat(scan.title()).isEqualTo("Statement of 9 March 2025 on the case of Harran");
        assertThat(scan.published().value().from()).hasToString("2025-03-09");
        assertThat(scan.lang()).isEqualTo("en");
    }

    @Test
    void a_scan_without_a_title_is_called_by_its_address() throws IOException {
        var page = Pages.of(
                "https://agency.example/files/press_release%2017.pdf", "application/pdf", scan("scan0001.pdf"));
        assertThat(((Extraction.Text) extractor.extract(page)).title()).isEqualTo("press release 17");
    }

    @Test
    void brackets_that_close_before_they_open_are_turned_in_text_from_right_to_left() {
        assertThat(PdfReader.turned("أعلنت الشرطة )خلية الإعلام( اليوم"))
                .isEqualTo("أعلنت الشرطة (خلية الإعلام) اليوم");
        assertThat(PdfReader.turned("أعلنت الشرطة (خلية الإعلام) اليوم"))
                .isEqualTo("أعلنت الشرطة (خلية الإعلام) اليوم");
        assertThat(PdfReader.turned("ثانيا) ضبط (5) أسلحة")).isEqualTo("ثانيا) ضبط (5) أسلحة");
        assertThat(PdfReader.turned("a) see b) and (c")).isEqualTo("a) see b) and (c");
    }

    @Test
    void a_letter_is_read_without_what_is_attached() {
        String mail = String.join(
                "\r\n",
                "From: Press Office <press@agency.example>",
                "Date: Mon, 10 Mar 2025 09:00:00 +0300",
                "Subject: Four arrested in Basra",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"cut\"",
                "",
                "--cut",
                "Content-Type: text/plain; charset=utf-8",
                "",
                FIRST,
                "--cut",
                "Content-Type: text/plain; name=\"notes.txt\"",
                "Content-Disposition: attachment; filename=\"notes.txt\"",
                "",
                "These are notes that nobody asked for.",
                "--cut--",
                "");
        var text = (Extraction.Text) read("message/rfc822", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(text.title()).isEqualTo("Four arrested in Basra");
        assertThat(text.text()).isEqualTo(FIRST);
        assertThat(text.published().value().from()).hasToString("2025-03-10");
    }

    @Test
    void printed_lines_become_paragraphs_and_running_heads_go() {
        assertThat(Lines.joined(List.of(page("Monday"), page("Tuesday"), page("Friday"))))
                .startsWith(
                        "The police of the governorate arrested on Monday at a checkpoint four persons.",
                        "The four were handed over on Monday to the court of the district.")
                .doesNotContain("Directorate of Roads", "3");
    }

    private static List<String> page(String day) {
        return List.of(
                "Directorate of Roads",
                "The police of the governorate arrested on " + day,
                "at a checkpoint four persons.",
                "The four were handed over on " + day + " to the",
                "court of the district.",
                "3");
    }

    private Extraction read(String type, byte[] body) {
        return extractor.extract(Pages.of("https://agency.example/files/1", type, body));
    }

    private String outcome(String type, byte[] body) {
        return ((Extraction.Nothing) read(type, body)).outcome();
    }

    private static byte[] docx() throws IOException {
        try (var file = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            file.createParagraph().createRun().setText(FIRST);
            file.createParagraph().createRun().setText(SECOND);
            file.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scan(String title) throws IOException {
        try (var file = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            file.addPage(new PDPage());
            file.getDocumentInformation().setTitle(title);
            file.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedPdf() throws IOException {
        try (var file = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            file.addPage(new PDPage());
            file.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            file.save(out);
            return out.toByteArray();
        }
    }
}
