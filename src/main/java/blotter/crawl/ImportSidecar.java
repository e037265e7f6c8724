package blotter.crawl;

import blotter.release.Claimed;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person says of a file, in {@code FILE.json} beside it or on the command line: {@code {"url", "saved_by",
 * "saved_at", "published", "title", ...}}.
 *
 * @param url the address the file was saved from, empty when it does not say
 * @param findings what of it cannot be used and why
 */
public record ImportSidecar(String url, ImportItem.Saver saver, List<Claimed> claims, List<String> findings) {
    /** Nothing is said. */
    public static final ImportSidecar NONE = new ImportSidecar("", ImportItem.Saver.IMPORTER, List.of(), List.of());

    /** Said of one file by who imports it; {@code savedAt} is null when it was now. */
    public static ImportSidecar said(String url, @Nullable Instant savedAt) {
        return new ImportSidecar(url, new ImportItem.Saver("", savedAt), List.of(), List.of());
    }

    /** What is said here, and else what is said there. */
    ImportSidecar or(ImportSidecar other) {
        Instant at = saver.at() == null ? other.saver.at() : saver.at();
        String by = saver.by().isEmpty() ? other.saver.by() : saver.by();
        return new ImportSidecar(
                url.isEmpty() ? other.url : url,
                new ImportItem.Saver(by, at),
                claims.isEmpty() ? other.claims : claims,
                findings.isEmpty() ? other.findings : findings);
    }

    /** @throws IOException when a time is said that is none; the message begins with who says it */
    static ImportItem.Saver saver(JsonNode node, String who) throws IOException {
        String at = node.path("saved_at").asString("").strip();
        String by = node.path("saved_by").asString("").strip();
        try {
            return new ImportItem.Saver(
                    by, at.isEmpty() ? null : OffsetDateTime.parse(at).toInstant());
        } catch (DateTimeParseException e) {
            throw new IOException(
                    who + " has \"" + at + "\" as \"saved_at\"; write it like 2026-03-01T09:30:00+03:00", e);
        }
    }
}
