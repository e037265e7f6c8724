package blotter.extract;

import blotter.extract.Extraction.Nothing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF and Office files through Tika. The day a file was made is not the day it was published, so of its
 * properties only title and author are taken. What is attached or embedded is left alone.
 */
final class DocumentReader {
    private static final int MOST_CHARACTERS = 20_000_000;
    private final PlainText plain;

    DocumentReader(PlainText plain) {
        this.plain = plain;
    }

    Extraction read(Page page) {
        var properties = new Metadata();
        var xhtml = new ToXMLContentHandler();
        try (var stream = TikaInputStream.get(page.body().array())) {
            var context = new ParseContext();
            context.set(PDFParserConfig.class, pdf());
            context.set(EmbeddedDocumentExtractor.class, new Nobody());
            parser(page.body().array())
                    .parse(stream, new WriteOutContentHandler(xhtml, MOST_CHARACTERS), properties, context);
        } catch (EncryptedDocumentException e) {
            return new Nothing("unsupported", "the document asks for a password");
        } catch (WriteLimitReachedException e) {
            return new Nothing("too-large", "the document has more than " + MOST_CHARACTERS + " characters");
        } catch (SAXException e) {
            return WriteLimitReachedException.isWriteLimitReached(e)
                    ? new Nothing("too-large", "the document has more than " + MOST_CHARACTERS + " characters")
                    : damaged(e);
        } catch (TikaException | IOException e) {
            return damaged(e);
        }
        String title = title(properties.get(TikaCoreProperties.TITLE));
        var lines = lines(Jsoup.parse(xhtml.toString()).body());
        String text = String.join("\n", lines);
        if (text.length() < HtmlReader.LEAST) {
            if (cut(page.body().array())) {
                return new Nothing("damaged", "the document ends before its table of contents");
            }
            return new Nothing(
                    "no-text",
                    "the document holds pictures but no text"
                            + (title == null ? "" : "; its title is \"" + title + "\""));
        }
        return plain.read(
                page,
                text,
                lines,
                new PlainText.About(title, properties.get(TikaCoreProperties.CREATOR), null, null, List.of()));
    }

    /** Its paragraphs; where it has pages of printed lines, these are put together again. */
    private static List<String> lines(Element body) {
        var pages = body.select("div.page");
        if (pages.isEmpty()) {
            return Blocks.texts(body);
        }
        return Lines.joined(pages.stream().map(page -> Blocks.texts(page)).toList());
    }

    /** A zip file ends with its table of contents; one that was cut off has none (APPNOTE 4.3.16). */
    private static boolean cut(byte[] bytes) {
        if (bytes[0] != 'P') {
            return false;
        }
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 66_000); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return false;
            }
        }
        return true;
    }

    private static Nothing damaged(Exception e) {
        return new Nothing("damaged", "the document could not be read: " + e.getMessage());
    }

    private static Parser parser(byte[] bytes) {
        return switch (bytes[0]) {
            case '%' -> new PDFParser();
            case 'P' -> new OOXMLParser();
            case '{' -> new RTFParser();
            default -> new OfficeParser();
        };
    }

    private static PDFParserConfig pdf() {
        var config = new PDFParserConfig();
        config.setSortByPosition(false);
        config.setExtractInlineImages(false);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        return config;
    }

    /** The title a person gave; programs put file names and their own names there. */
    private static @Nullable String title(@Nullable String given) {
        String title = given == null ? "" : Clean.line(given);
        String plain = title.toLowerCase(Locale.ROOT);
        boolean machine = plain.startsWith("microsoft word")
                || plain.startsWith("untitled")
                || plain.matches(".*\\.(docx?|pdf|rtf|indd|html?)");
        return title.length() < 5 || machine ? null : title;
    }

    /** Takes nothing out of a document. */
    private static final class Nobody implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing embedded is wanted
        }
    }
}
