package blotter.extract;

import blotter.extract.Extraction.Nothing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF and, through Tika, Office files. The day a file was made is not the day it was published, so of its
 * properties only title and author are taken. What is attached or embedded is left alone.
 */
final class DocumentReader {
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int MOST_PARAGRAPHS = 300_000;
    private static final long MOST_UNPACKED = 100_000_000;
    private final PlainText plain;
    private final PdfReader pdf = new PdfReader(MOST_CHARACTERS);

    DocumentReader(PlainText plain) {
        this.plain = plain;
    }

    Extraction read(Page page) {
        return page.body().array()[0] == '%' ? pdf(page) : office(page);
    }

    private Extraction pdf(Page page) {
        try {
            var read = pdf.read(page.body().array());
            return told(page, read.title(), read.author(), read.paragraphs());
        } catch (InvalidPasswordException e) {
            return password();
        } catch (PdfText.TooLong e) {
            return tooLong();
        } catch (IOException e) {
            return damaged(e);
        }
    }

    private Extraction office(Page page) {
        byte[] bytes = page.body().array();
        if (bytes[0] == 'P' && !Unpacked.within(bytes, MOST_UNPACKED)) {
            return new Nothing("too-large", "the document unpacks to more than " + MOST_UNPACKED + " bytes");
        }
        var properties = new Metadata();
        var paragraphs = new Paragraphs(MOST_CHARACTERS, MOST_PARAGRAPHS);
        try (var stream = TikaInputStream.get(bytes)) {
            var context = new ParseContext();
            context.set(EmbeddedDocumentExtractor.class, new Nobody());
            context.set(OfficeParserConfig.class, streamed());
            parser(bytes).parse(stream, paragraphs, properties, context);
        } catch (EncryptedDocumentException e) {
            return password();
        } catch (Paragraphs.TooMuch e) {
            return tooLong();
        } catch (TikaException | SAXException | IOException e) {
            return e.getCause() instanceof Paragraphs.TooMuch ? tooLong() : damaged(e);
        }
        return told(
                page,
                properties.get(TikaCoreProperties.TITLE),
                properties.get(TikaCoreProperties.CREATOR),
                paragraphs.all());
    }

    /** Read as it comes: a tree of the whole file takes many times its size. */
    private static OfficeParserConfig streamed() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        return config;
    }

    private Extraction told(Page page, @Nullable String given, @Nullable String author, List<String> lines) {
        var about = new PlainText.About(title(given), author, null, null, List.of());
        String text = String.join("\n", lines);
        if (text.length() < HtmlReader.LEAST) {
            if (cut(page.body().array())) {
                return new Nothing("damaged", "the document ends before its table of contents");
            }
            return plain.scan(page, about);
        }
        return plain.read(page, text, lines, about);
    }

    private static Nothing password() {
        return new Nothing("unsupported", "the document asks for a password");
    }

    private static Nothing tooLong() {
        return new Nothing("too-large", "the document has more than " + MOST_CHARACTERS + " characters");
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
            case 'P' -> new OOXMLParser();
            case '{' -> new RTFParser();
            default -> new OfficeParser();
        };
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
