package blotter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    @Test
    void a_pdf_holds_the_words_of_its_content_file() throws IOException {
        List<Text> printed = Shelf.load().all().stream().filter(Text::pdf).toList();
        assertThat(printed).isNotEmpty();
        for (Text text : printed) {
            String path = text.site().id() + "/" + text.slug() + ".pdf";
            try (PDDocument pdf = Loader.loadPDF(Resources.bytes(path))) {
                assertThat(plain(new PDFTextStripper().getText(pdf)))
                        .as(path)
                        .contains(plain(text.title()), plain(text.paragraphs().getLast()));
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }
}
