package blotter.crawl;

import blotter.extract.Page;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What a file is, by its name; by its first bytes when the name says nothing and a person named the file. */
enum ImportType {
    HTML("text/html", "html", "htm", "xhtml"),
    MHTML("multipart/related", "mhtml", "mht"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOC("application/msword", "doc"),
    RTF("application/rtf", "rtf"),
    EML("message/rfc822", "eml"),
    TXT("text/plain", "txt"),
    ZIP("application/zip", "zip"),
    WARC("application/warc", "warc", "arc"),
    WACZ("application/wacz", "wacz"),
    JSONL(Page.ROW, "jsonl", "ndjson");

    private static final int BUFFER = 1 << 16;

    private final String contentType;
    private final String endings;

    ImportType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = "." + String.join(".", endings) + ".";
    }

    String contentType() {
        return contentType;
    }

    /** Whether a file of this type may hold many releases. */
    boolean many() {
        return this == ZIP || this == WARC || this == WACZ || this == JSONL;
    }

    /** By the ending of the name; {@code .gz} behind it is not looked at. */
    static Optional<ImportType> named(String name) {
        String plain = plain(name).toLowerCase(Locale.ROOT);
        int dot = plain.lastIndexOf('.');
        String ending = "." + plain.substring(dot + 1) + ".";
        for (ImportType type : values()) {
            if (dot >= 0 && type.endings.contains(ending)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** By the first bytes. */
    static Optional<ImportType> beginning(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("pk\u0003\u0004")) {
            return Optional.of(text.contains("word/") || text.contains("[content_types].xml") ? DOCX : ZIP);
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (text.startsWith("warc/1.")) {
            return Optional.of(WARC);
        }
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return Optional.of(HTML);
        }
        return text.startsWith("{") ? Optional.of(JSONL) : Optional.empty();
    }

    private static boolean compressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** What a file holds, unpacked when its name ends with {@code .gz}. */
    static InputStream opened(InputStream in, String name) throws IOException {
        return new BufferedInputStream(compressed(name) ? new GZIPInputStream(in, BUFFER) : in, BUFFER);
    }

    /** The name without {@code .gz}. */
    static String plain(String name) {
        return compressed(name) ? name.substring(0, name.length() - 3) : name;
    }
}
