package blotter.extract;

import blotter.extract.Parsed.Unread;
import blotter.extract.Parsed.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Parses PDF and, through Tika, Office files: the paragraphs, title and author. What is attached or embedded is left alone. */
final class DocumentParser {
    private static final byte[] PARAGRAPH = "\\par ".getBytes(StandardCharsets.US_ASCII);
    private static final long MOST_UNPACKED = 100_000_000;
    private final PdfReader pdf = new PdfReader(Parsed.MOST_CHARACTERS);

    Parsed parse(byte[] bytes) {
        return bytes[0] == '%' ? pdf(bytes) : office(bytes);
    }

    private Parsed pdf(byte[] bytes) {
        try {
            var read = pdf.read(bytes);
            return new Words(read.title(), read.author(), read.paragraphs());
        } catch (InvalidPasswordException e) {
            return password();
        } catch (PdfText.TooLong e) {
            return tooLong();
        } catch (IOException e) {
            return damaged(e);
        }
    }

    private Parsed office(byte[] bytes) {
        if (bytes[0] == 'P' && !Unpacked.within(bytes, MOST_UNPACKED)) {
            return new Unread("too-large", "the document unpacks to more than " + MOST_UNPACKED + " bytes");
        }
        var properties = new Metadata();
        var paragraphs = new Paragraphs(Parsed.MOST_CHARACTERS, Parsed.MOST_PARAGRAPHS);
        try (var stream = TikaInputStream.get(bytes[0] == '{' ? ended(bytes) : bytes)) {
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
        return new Words(
                properties.get(TikaCoreProperties.TITLE), properties.get(TikaCoreProperties.CREATOR), paragraphs.all());
    }

    /** RTF whose last paragraph ends as every paragraph does: the parser leaves out one that only ends with the file. */
    private static byte[] ended(byte[] rtf) {
        int end = rtf.length;
        while (end > 0 && rtf[end - 1] != '}') {
            end--;
        }
        return end == 0
                ? rtf
                : ByteBuffer.allocate(rtf.length + PARAGRAPH.length)
                        .put(rtf, 0, end - 1)
                        .put(PARAGRAPH)
                        .put(rtf, end - 1, rtf.length - end + 1)
                        .array();
    }

    /** Read as it comes: a tree of the whole file takes many times its size. */
    private static OfficeParserConfig streamed() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        return config;
    }

    private static Unread password() {
        return new Unread("unsupported", "the document asks for a password");
    }

    private static Unread tooLong() {
        return new Unread("too-large", "the document has more than " + Parsed.MOST_CHARACTERS + " characters");
    }

    private static Unread damaged(Exception e) {
        return new Unread("damaged", "the document could not be read: " + e.getMessage());
    }

    private static Parser parser(byte[] bytes) {
        return switch (bytes[0]) {
            case 'P' -> new OOXMLParser();
            case '{' -> new RTFParser();
            default -> new OfficeParser();
        };
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
