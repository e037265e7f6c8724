package blotter.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF as it is printed, in memory only; what is attached, filled in or drawn is left alone. */
final class PdfReader {
    private static final long MOST_MEMORY = 60_000_000;
    private final int most;

    /** @param most characters that are read */
    PdfReader(int most) {
        this.most = most;
    }

    /**
     * What a PDF holds.
     *
     * @param title as its properties give it, null when they do not; author likewise
     */
    record Read(@Nullable String title, @Nullable String author, List<String> paragraphs) {}

    /**
     * Reads a PDF.
     *
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it asks for a password
     * @throws PdfText.TooLong when it is longer than is read
     */
    Read read(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            var properties = document.getDocumentInformation();
            var pages = PdfText.pages(document, most);
            return new Read(
                    properties.getTitle(),
                    properties.getAuthor(),
                    Lines.joined(pages).stream().map(PdfReader::turned).toList());
        }
    }

    /**
     * A paragraph written from right to left whose brackets close before they open, with each turned: some programs give
     * a bracket the way it is drawn, others the way it is meant, and the reader turns them all.
     */
    static String turned(String paragraph) {
        int open = first(paragraph, "([{");
        int close = first(paragraph, ")]}");
        boolean wrong = close >= 0 && (open < 0 || close < open) && last(paragraph, "([{") > last(paragraph, ")]}");
        if (!wrong || !rightToLeft(paragraph)) {
            return paragraph;
        }
        var out = new StringBuilder(paragraph);
        for (int i = 0; i < out.length(); i++) {
            int at = "([{)]}".indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, ")]}([{".charAt(at));
            }
        }
        return out.toString();
    }

    private static int first(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int last(String text, String characters) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean rightToLeft(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long theirs = text.chars()
                .filter(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                .count();
        return theirs * 2 > letters;
    }
}
