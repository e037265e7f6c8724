package blotter.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the bytes of a page are; their own beginning counts before what is said of them. */
enum Form {
    HTML,
    ROW,
    DOCUMENT,
    MAIL,
    TEXT,
    DAMAGED,
    UNSUPPORTED,
    EMPTY;

    private static final int LOOK = 2_048;
    private static final Pattern DOCUMENTS =
            Pattern.compile("application/(pdf|msword|rtf|vnd\\.ms-.*|vnd\\.oasis.*|vnd\\.openxmlformats-.*)");

    static Form of(Page page) {
        byte[] bytes = page.body().array();
        String type = type(page.contentType());
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (type.equals(Page.ROW)) {
            return ROW;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (document(head)) {
            return DOCUMENT;
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return !wide && binary(head) ? unread(type) : written(type, head.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean document(String head) {
        return head.startsWith("%PDF")
                || head.startsWith("PK\u0003\u0004")
                || head.startsWith("\u00d0\u00cf\u0011\u00e0")
                || head.startsWith("{\\rtf");
    }

    /** What is no text: damaged where text or a document was promised. */
    private static Form unread(String type) {
        boolean readable = type.isEmpty() || type.startsWith("text/") || type.contains("html");
        return readable || DOCUMENTS.matcher(type).matches() ? DAMAGED : UNSUPPORTED;
    }

    private static Form written(String type, String start) {
        if (mail(type, start)) {
            return MAIL;
        }
        if (html(type, start)) {
            return HTML;
        }
        if (type.equals("text/plain") || type.isEmpty()) {
            return start.startsWith("<") && start.contains("</") ? HTML : TEXT;
        }
        boolean prose = type.startsWith("text/") && !type.equals("text/css") && !data(type);
        return prose ? TEXT : UNSUPPORTED;
    }

    private static boolean html(String type, String start) {
        return type.contains("html")
                || start.contains("<html")
                || start.contains("<!doctype html")
                || start.contains("<body");
    }

    private static boolean data(String type) {
        return type.contains("json") || type.contains("xml") || type.contains("script");
    }

    private static boolean mail(String type, String start) {
        return type.equals("message/rfc822")
                || type.equals("multipart/related")
                || type.equals("application/x-mimearchive")
                || mail(start);
    }

    private static String type(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean mail(String start) {
        return start.matches("(?s)(from|received|mime-version|return-path|message-id|delivered-to|date|subject): .*")
                && start.contains("\n")
                && (start.contains("mime-version:") || start.contains("message-id:") || start.contains("\nto:"));
    }

    /** Text has hardly any control characters. */
    private static boolean binary(String head) {
        long controls = head.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27)
                .count();
        return controls > 0.02 * head.length();
    }
}
