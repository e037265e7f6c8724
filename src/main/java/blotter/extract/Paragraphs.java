package blotter.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the paragraphs of a document as a parser tells of them, and nothing else, so that memory is bounded by the text.
 * Stops the parser when there is too much, or when its thread is interrupted.
 */
final class Paragraphs extends DefaultHandler {
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> INLINE =
            Set.of("a", "b", "i", "u", "s", "em", "strong", "span", "sup", "sub", "img", "td", "th");
    private static final Set<String> MUTE = Set.of("head", "script", "style");
    private final int mostCharacters;
    private final int mostParagraphs;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int length;
    private int mute;

    /** More than is read. */
    static final class TooMuch extends SAXException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("more text than is read");
        }
    }

    /** The reading was stopped. */
    static final class Stopped extends SAXException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("interrupted while reading");
        }
    }

    Paragraphs(int mostCharacters, int mostParagraphs) {
        this.mostCharacters = mostCharacters;
        this.mostParagraphs = mostParagraphs;
    }

    List<String> all() {
        close();
        return paragraphs;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        check();
        mute += MUTE.contains(name) ? 1 : 0;
        if (CELLS.contains(name)) {
            open.append(' ');
        }
        if (!INLINE.contains(name)) {
            close();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        check();
        mute -= MUTE.contains(name) ? 1 : 0;
        if (!INLINE.contains(name)) {
            close();
        }
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
        length += count;
        check();
        if (mute == 0) {
            open.append(characters, start, count);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
        characters(characters, start, count);
    }

    private void check() throws SAXException {
        if (length > mostCharacters || paragraphs.size() > mostParagraphs) {
            throw new TooMuch();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    /** A line feed within a paragraph, as a program writes a break, ends a line. */
    private void close() {
        if (!open.isEmpty()) {
            open.toString()
                    .lines()
                    .map(Clean::line)
                    .filter(line -> !line.isEmpty())
                    .forEach(paragraphs::add);
            open.setLength(0);
        }
    }
}
