package blotter.crawl;

import blotter.config.Near;
import blotter.release.Claimed;
import blotter.release.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person says of a file, in {@code FILE.json} beside it or on the command line: {@code {"url", "saved_by",
 * "saved_at", "published", "title", ...}}.
 *
 * @param url the address the file was saved from, empty when it does not say
 */
public record ImportSidecar(String url, ImportItem.Saver saver, List<Claimed> claims) {
    /** Nothing is said. */
    public static final ImportSidecar NONE = new ImportSidecar("", ImportItem.Saver.IMPORTER, List.of());

    private static final String ENDING = ".json";
    private static final List<String> FIELDS =
            List.of("published", "title", "author", "lang", "agency", "location", "kind", "topic");
    private static final List<String> KEYS = Stream.concat(Stream.of("url", "saved_by", "saved_at"), FIELDS.stream())
            .toList();

    /**
     * What stands beside a file.
     *
     * @param unread told a sentence of each key that nothing reads
     * @throws IOException when there is one and it cannot be used
     */
    static ImportSidecar of(Path file, Consumer<String> unread) throws IOException {
        Path path = file.resolveSibling(file.getFileName() + ENDING);
        if (!Files.exists(path)) {
            return NONE;
        }
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(Files.readAllBytes(path));
        } catch (JacksonException e) {
            throw new IOException("its sidecar " + path.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!node.isObject()) {
            throw new IOException("its sidecar " + path.getFileName() + " is no object; write {\"url\": ...}");
        }
        String url = node.path("url").asString("");
        Optional<String> fault = url.isEmpty() ? Optional.empty() : ImportAddress.fault(url);
        if (fault.isPresent()) {
            throw new IOException(
                    "its sidecar " + path.getFileName() + " has \"" + url + "\" as \"url\", which " + fault.get());
        }
        node.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> unread.accept("\"" + key + "\" is no key of its sidecar " + path.getFileName()
                        + " and is not read" + Near.remedy(key, KEYS)));
        var claims = new ArrayList<Claimed>();
        for (String field : FIELDS) {
            JsonNode value = node.path(field);
            List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
            for (JsonNode one : values) {
                if (one.isValueNode() && !one.isNull() && !one.asString().isBlank()) {
                    claims.add(
                            new Claimed(field, new Evidence.Claim(Evidence.Origin.IMPORT_ROW, one.asString(), null)));
                }
            }
        }
        return new ImportSidecar(url, saver(node, "its sidecar " + path.getFileName()), claims);
    }

    /** Said of one file by who imports it; {@code savedAt} is null when it was now. */
    public static ImportSidecar said(String url, @Nullable Instant savedAt) {
        return new ImportSidecar(url, new ImportItem.Saver("", savedAt), List.of());
    }

    /** What is said here, and else what is said there. */
    ImportSidecar or(ImportSidecar other) {
        Instant at = saver.at() == null ? other.saver.at() : saver.at();
        String by = saver.by().isEmpty() ? other.saver.by() : saver.by();
        return new ImportSidecar(
                url.isEmpty() ? other.url : url,
                new ImportItem.Saver(by, at),
                claims.isEmpty() ? other.claims : claims);
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

    /** Whether this is the sidecar of another file. */
    static boolean beside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING)
                && Files.exists(file.resolveSibling(name.substring(0, name.length() - ENDING.length())));
    }
}
