package blotter.crawl;

import blotter.crawl.ImportItem.Saver;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser wrote into a page it saved: the address, and in MHTML the time. Chrome, Edge and Internet Explorer write
 * {@code saved from url=(LENGTH)ADDRESS}, SingleFile {@code url: ADDRESS}, MHTML {@code Snapshot-Content-Location}.
 */
final class SavedPage {
    private static final int LOOK = 8 << 10;
    private static final Pattern MARK = Pattern.compile("<!--\\s*saved from url=\\([0-9]{4}\\)(https?://\\S+?)\\s*-->");
    private static final Pattern SINGLE_FILE =
            Pattern.compile("Page saved with SingleFile\\s+url:\\s*(https?://\\S+)\\s");
    private static final Pattern SNAPSHOT =
            Pattern.compile("(?im)^(?:Snapshot-Content-Location|Content-Location):[ \t]*(https?://\\S+)");
    private static final Pattern DATE = Pattern.compile("(?im)^Date:[ \t]*([^\r\n]+)");

    private static final Pattern FOLDER = Pattern.compile("_files(?=/)");
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    private SavedPage() {}

    static ImportSidecar said(ImportType type, byte[] body) {
        String head = new String(body, 0, Math.min(LOOK, body.length), StandardCharsets.ISO_8859_1);
        return switch (type) {
            case HTML -> {
                String marked = first(MARK, head);
                yield said(marked.isEmpty() ? first(SINGLE_FILE, head) : marked, null);
            }
            case MHTML -> said(first(SNAPSHOT, unfolded(head)), time(first(DATE, unfolded(head))));
            case PDF, DOCX, DOC, RTF, EML, TXT, ZIP, WARC, WACZ, JSONL -> ImportSidecar.NONE;
        };
    }

    /**
     * Whether a file belongs to a page that was saved with a folder for what it shows: {@code NAME.html} with
     * {@code NAME_files} beside it.
     *
     * @param path with slashes between its parts
     * @param there whether there is a file of such a path
     */
    static boolean part(String path, Predicate<String> there) {
        return FOLDER.matcher(path)
                .results()
                .map(folder -> path.substring(0, folder.start()))
                .anyMatch(page -> PAGES.stream().anyMatch(ending -> there.test(page + ending)));
    }

    private static ImportSidecar said(String url, @Nullable Instant at) {
        return ImportAddress.fault(url).isEmpty()
                ? new ImportSidecar(url, new Saver("", at), List.of(), List.of())
                : new ImportSidecar("", new Saver("", at), List.of(), List.of());
    }

    /** Header lines that go on in the next line (RFC 5322, section 2.2.3) are joined. */
    private static String unfolded(String head) {
        return head.replaceAll("\r?\n[ \t]+", " ");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static @Nullable Instant time(String date) {
        try {
            DateTimeFormatter mail = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            return OffsetDateTime.parse(date.replaceAll("\\s*\\(.*\\)$", ""), mail)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
