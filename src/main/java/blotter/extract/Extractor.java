package blotter.extract;

import blotter.extract.Extraction.Nothing;
import blotter.text.DatePhrase;
import blotter.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was kept into what is read: text, title, day of publication, language, address. It never throws for what is
 * in a page and never takes longer than its limits; whatever the bytes are, there is an outcome.
 *
 * <p>The same bytes with the same hints and claims give the same answer under one {@link #VERSION}. May be shared by
 * threads.
 */
public final class Extractor {
    /** Goes up whenever the text or metadata of any page may come out differently. */
    public static final String VERSION = "11";

    private static final int MOST_MARKUP = 10_000_000;
    private static final int MOST_TAGS = 300_000;
    private static final int MOST_BYTES = 100_000_000;
    private final HtmlReader html;
    private final RowReader rows;
    private final MailReader mail;
    private final PlainText plain;
    private final DocumentReader documents;
    private final DocumentProcesses processes;
    private final Limit limit = new Limit();

    public Extractor() {
        this(DocumentProcesses.ofThisProgram(Limit.DOCUMENT));
    }

    Extractor(DocumentProcesses processes) {
        var words = new Vocabulary();
        var language = new Language();
        var reader = new DateReader(new DatePhrase());
        this.html = new HtmlReader(words, DateLadder.ofPages(reader, words), language);
        this.plain = new PlainText(DateLadder.ofTexts(reader, words), language);
        this.rows = new RowReader(plain);
        this.mail = new MailReader(html, plain);
        this.documents = new DocumentReader(plain, processes);
        this.processes = processes;
    }

    /** The steps by which a page's day of publication is found, in their order. */
    public static List<String> dateSteps() {
        return DateLadder.ofPages(new DateReader(new DatePhrase()), new Vocabulary())
                .names();
    }

    public Extraction extract(Page page) {
        int length = page.body().length();
        if (length > MOST_BYTES) {
            return new Nothing("too-large", length + " bytes are more than the " + MOST_BYTES + " that are read");
        }
        return switch (Form.of(page)) {
            case EMPTY -> new Nothing("empty", "there are no bytes");
            case DAMAGED -> new Nothing("damaged", damaged(page.contentType()));
            case UNSUPPORTED -> new Nothing("unsupported", "nothing reads content of type " + page.contentType());
            case ROW -> rows.read(page);
            case DOCUMENT ->
                processes.inTurn(() -> limit.within(Limit.DOCUMENT.plus(Limit.PAGE), () -> documents.read(page)));
            case MAIL -> limit.within(Limit.DOCUMENT, () -> mail.read(page));
            case HTML -> length > MOST_MARKUP ? tooLarge(length) : limit.within(Limit.PAGE, () -> html(page));
            case TEXT -> length > MOST_MARKUP ? tooLarge(length) : text(page, Clean.paragraphs(text(page)));
        };
    }

    private Extraction html(Page page) {
        String markup = text(page);
        int tags = 0;
        for (int i = markup.indexOf('<'); i >= 0; i = markup.indexOf('<', i + 1)) {
            tags++;
        }
        return tags > MOST_TAGS
                ? new Nothing("too-large", tags + " tags are more than the " + MOST_TAGS + " that are read")
                : html.read(page, markup);
    }

    private Extraction text(Page page, String text) {
        return plain.read(page, text, new PlainText.About(null, null, null, null, List.of()));
    }

    private static String text(Page page) {
        return Charsets.decode(page.body().array(), page.contentType());
    }

    private static String damaged(@Nullable String type) {
        return type == null || type.isBlank()
                ? "binary data of no type that is known"
                : "the bytes are not of the type they are said to have, " + type + "; look at the file and its name";
    }

    private static Nothing tooLarge(int length) {
        return new Nothing(
                "too-large", length + " bytes of text or HTML are more than the " + MOST_MARKUP + " that are read");
    }
}
