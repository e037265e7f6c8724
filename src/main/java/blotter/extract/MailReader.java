package blotter.extract;

import blotter.extract.Extraction.Nothing;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.release.Evidence.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads mail, and pages that a browser saved as MHTML, which is mail too. The first part in HTML is read as a page, else
 * the first in plain text. Subject, sender and date of a letter count as claims; a saved page's own date does not, for
 * it is when somebody saved it.
 */
final class MailReader {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 10_000;
    private final HtmlReader html;
    private final PlainText plain;

    MailReader(HtmlReader html, PlainText plain) {
        this.html = html;
        this.plain = plain;
    }

    Extraction read(Page page) {
        int parts = parts(page.body().array());
        if (parts > MOST_PARTS) {
            return new Nothing("too-large", parts + " parts are more than the " + MOST_PARTS + " that are read");
        }
        Message message;
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            message = builder.parseMessage(page.body().stream());
        } catch (IOException e) {
            return new Nothing("damaged", "the message could not be read: " + e.getMessage());
        }
        try {
            return parts(page, message);
        } catch (IOException e) {
            return new Nothing("damaged", "a part of the message could not be read: " + e.getMessage());
        } finally {
            message.dispose();
        }
    }

    /** Lines that may part one part from the next (RFC 2046, section 5.1.1). */
    private static int parts(byte[] bytes) {
        int parts = 0;
        for (int i = 2; i < bytes.length; i++) {
            parts += bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '\n' ? 1 : 0;
        }
        return parts;
    }

    private Extraction parts(Page page, Message message) throws IOException {
        String saved = header(message, "Snapshot-Content-Location");
        var about = about(page, message, saved != null);
        var web = part(message, "text/html", 0);
        if (web.isPresent()) {
            var claims = new ArrayList<>(page.claims());
            claims.addAll(about.claims());
            String url = saved != null && !page.url().startsWith("http") ? saved : page.url();
            var inner = new Page(
                    url,
                    web.get().getMimeType() + "; charset=" + web.get().getCharset(),
                    page.body(),
                    page.fetchedAt(),
                    page.hints(),
                    claims,
                    page.capture());
            return html.read(inner, Charsets.decode(bytes(web.get()), inner.contentType()));
        }
        var words = part(message, "text/plain", 0);
        if (words.isEmpty()) {
            return new Nothing("no-text", "the message has no part in text or HTML");
        }
        String text = Charsets.decode(
                bytes(words.get()), "text/plain; charset=" + words.get().getCharset());
        return plain.read(page, Clean.paragraphs(text), about);
    }

    private static PlainText.About about(Page page, Message message, boolean savedPage) {
        var claims = new ArrayList<Claimed>();
        String date = header(message, "Date");
        if (date != null && !savedPage) {
            claims.add(new Claimed("published", new Evidence.Claim(Origin.DOCUMENT_PROPERTIES, date, page.capture())));
        }
        String from = message.getFrom() == null || message.getFrom().isEmpty()
                ? null
                : message.getFrom().getFirst().getName();
        return new PlainText.About(
                message.getSubject(),
                savedPage ? null : from,
                savedPage ? header(message, "Snapshot-Content-Location") : null,
                null,
                List.copyOf(claims));
    }

    private static @Nullable String header(Message message, String name) {
        Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
        return field == null ? null : field.getBody().strip();
    }

    private static Optional<Entity> part(Entity entity, String type, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity child : parts.getBodyParts()) {
                var found = part(child, type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        boolean right = type.equalsIgnoreCase(entity.getMimeType())
                && entity.getBody() instanceof SingleBody
                && !"attachment".equalsIgnoreCase(entity.getDispositionType());
        return right ? Optional.of(entity) : Optional.empty();
    }

    private static byte[] bytes(Entity entity) throws IOException {
        var out = new ByteArrayOutputStream();
        if (entity.getBody() instanceof SingleBody body) {
            body.writeTo(out);
        }
        return out.toByteArray();
    }
}
