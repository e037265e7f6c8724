package blotter.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The printed lines of a PDF, page by page. Programs that print Arabic draw a vowel sign before its letter and above or
 * below the line, and PDFBox moves the letter there, out of its word; here the sign is given to the letter where that is.
 * Stops when its thread is interrupted.
 */
final class PdfText extends PDFTextStripper {
    private static final Set<Character.UnicodeScript> RIGHT_TO_LEFT =
            Set.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW, Character.UnicodeScript.INHERITED);
    private static final int MOST_OPERATORS = 5_000_000;

    /** Of one page, which are held until its end. */
    private static final int MOST_GLYPHS = 200_000;

    private final int most;
    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private List<String> page = new ArrayList<>();
    private final Deque<TextPosition> marks = new ArrayDeque<>();
    private @Nullable TextPosition last;
    private int length;
    private int operators;
    private int glyphs;

    /** More characters than are read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private PdfText(int most) {
        this.most = most;
    }

    /**
     * The paragraphs of each page as the document gives them.
     *
     * @param most characters that are read
     * @throws TooLong when there are more
     * @throws InterruptedIOException when the thread was interrupted
     */
    static List<List<String>> pages(PDDocument document, int most) throws IOException {
        var text = new PdfText(most);
        text.writeText(document, Writer.nullWriter());
        return text.pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading a page");
        }
        if (++operators > MOST_OPERATORS || glyphs > MOST_GLYPHS) {
            throw new TooLong();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs++;
        if (mark(glyph)) {
            marks.addFirst(glyph);
            return;
        }
        if (!marks.isEmpty() && rightwards(glyph)) {
            var characters = new StringBuilder(glyph.getUnicode());
            marks.forEach(held -> characters.append(held.getUnicode()));
            marks.clear();
            super.processTextPosition(with(glyph, characters.toString()));
        } else {
            release();
            super.processTextPosition(glyph);
        }
        last = glyph;
    }

    /** A vowel sign or doubling of a script written from right to left, which takes no room of its own. */
    private static boolean mark(TextPosition glyph) {
        String characters = glyph.getUnicode();
        return glyph.getWidth() == 0
                && characters.length() == 1
                && Character.getType(characters.charAt(0)) == Character.NON_SPACING_MARK
                && RIGHT_TO_LEFT.contains(Character.UnicodeScript.of(characters.charAt(0)));
    }

    /** Whether letters are drawn from left to right, last of the line first, so that a mark comes before its letter. */
    private boolean rightwards(TextPosition glyph) {
        TextPosition mark = marks.getFirst();
        boolean over =
                Math.abs(glyph.getXDirAdj() - mark.getXDirAdj()) <= glyph.getWidthDirAdj() + mark.getFontSizeInPt();
        return over
                && (last == null || glyph.getXDirAdj() >= last.getXDirAdj() || glyph.getYDirAdj() != last.getYDirAdj());
    }

    private void release() {
        marks.reversed().forEach(held -> super.processTextPosition(held));
        marks.clear();
    }

    private static TextPosition with(TextPosition at, String characters) {
        return new TextPosition(
                at.getRotation(),
                at.getPageWidth(),
                at.getPageHeight(),
                at.getTextMatrix(),
                at.getEndX(),
                at.getEndY(),
                at.getHeight(),
                at.getIndividualWidths()[0],
                at.getWidthOfSpace(),
                characters,
                at.getCharacterCodes(),
                at.getFont(),
                at.getFontSize(),
                Math.round(at.getFontSizeInPt()));
    }

    @Override
    protected void startPage(PDPage ignored) {
        page = new ArrayList<>();
        last = null;
        glyphs = 0;
    }

    @Override
    protected void endPage(PDPage ignored) {
        end();
        pages.add(page);
    }

    @Override
    protected void writePage() throws IOException {
        release();
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) throws IOException {
        length += text.length();
        if (length > most) {
            throw new TooLong();
        }
        paragraph.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        paragraph.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        paragraph.append(' ');
    }

    @Override
    protected void writeParagraphStart() {
        end();
    }

    @Override
    protected void writeParagraphEnd() {
        end();
    }

    @Override
    protected void writePageEnd() {
        end();
    }

    private void end() {
        String line = Clean.line(paragraph);
        paragraph.setLength(0);
        if (!line.isEmpty()) {
            page.add(line);
        }
    }
}
