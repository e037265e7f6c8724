package blotter.extract;

import blotter.extract.Extraction.Nothing;
import blotter.extract.Parsed.Unread;
import blotter.extract.Parsed.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF and Office files, which are parsed in another process. The day a file was made is not the day it was
 * published, so of its properties only title and author are taken.
 */
final class DocumentReader {
    private final PlainText plain;
    private final DocumentProcesses processes;

    DocumentReader(PlainText plain, DocumentProcesses processes) {
        this.plain = plain;
        this.processes = processes;
    }

    Extraction read(Page page) {
        try {
            return switch (processes.parse(page.body().array())) {
                case Words words -> told(page, words.title(), words.author(), words.paragraphs());
                case Unread unread -> new Nothing(unread.outcome(), unread.message());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("no process could be started to read a document", e);
        }
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

    /** The title a person gave; programs put file names and their own names there. */
    private static @Nullable String title(@Nullable String given) {
        String title = given == null ? "" : Clean.line(given);
        String plain = title.toLowerCase(Locale.ROOT);
        boolean machine = plain.startsWith("microsoft word")
                || plain.startsWith("untitled")
                || plain.matches(".*\\.(docx?|pdf|rtf|indd|html?)");
        return title.length() < 5 || machine ? null : title;
    }
}
