package blotter.cli;

import blotter.config.CrawlConfig;
import blotter.config.Source;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.extract.Recurring;
import blotter.release.Bytes;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Pages in, clean texts out. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Read pages from JSON lines on standard input and write their clean texts as JSON lines to standard output.",
            "In:  {\"id\", \"url\", \"file\" (path) or \"body_base64\", \"content_type\", \"headers\", \"fetched_at\", \"source\"}",
            "Out: {\"id\", \"title\", \"text\", \"published\", \"published_precision\", \"published_from\", \"author\", \"lang\", \"site_name\", \"canonical_url\", \"outcome\"}"
        },
        footer = {
            "",
            "Examples:",
            "  blotter clean < pages.jsonl > texts.jsonl",
            "",
            "One line's output does not depend on others; a line that cannot be used is reported on standard error, exit code 1."
        })
final class CleanCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;
    private final Extractor extractor = new Extractor();

    CleanCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** One line of the output. */
    record Cleaned(
            @Nullable String id,
            @Nullable String title,
            @Nullable String text,
            @Nullable String published,
            String publishedPrecision,
            @Nullable String publishedFrom,
            @Nullable String author,
            @Nullable String lang,
            @Nullable String siteName,
            @Nullable String canonicalUrl,
            String outcome) {}

    @Override
    public Integer call() throws IOException {
        CrawlConfig config = root.existing().load();
        return new JsonLines(terminal)
                .run(line -> clean(line, config.sources()))
                .code();
    }

    private Cleaned clean(JsonNode line, List<Source> sources) throws IOException {
        String id = text(line, "id");
        var page = new Page(
                line.path("url").asString(""),
                contentType(line),
                body(line),
                fetchedAt(line),
                hints(text(line, "source"), sources),
                List.of(),
                null);
        return switch (extractor.extract(page)) {
            case Extraction.Text text ->
                new Cleaned(
                        id,
                        text.title(),
                        text.text(),
                        Dates.partial(text.published().value()),
                        text.published().value().precision().id(),
                        origin(text.published()),
                        text.author(),
                        text.lang(),
                        text.site(),
                        text.canonicalUrl(),
                        text.outcome());
            case Extraction.Nothing nothing ->
                new Cleaned(
                        id,
                        nothing.title(),
                        null,
                        Dates.partial(nothing.published().value()),
                        nothing.published().value().precision().id(),
                        origin(nothing.published()),
                        null,
                        null,
                        null,
                        null,
                        nothing.outcome());
        };
    }

    private static Bytes body(JsonNode line) throws IOException {
        String file = text(line, "file");
        String base64 = text(line, "body_base64");
        if (file != null) {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("no such file: " + file);
            }
            if (Files.isDirectory(path)) {
                throw new IllegalArgumentException("\"file\" is \"" + file + "\", which is a folder; name a file");
            }
            return Bytes.of(Files.readAllBytes(path));
        }
        if (base64 == null) {
            throw new IllegalArgumentException("the line has neither \"file\" nor \"body_base64\"");
        }
        try {
            // line breaks are usual in it; the decoder that allows them would also pass over whatever is no base64 at
            // all
            return Bytes.of(Base64.getDecoder().decode(base64.replaceAll("[\\r\\n\\t ]+", "")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"body_base64\" is no base64 (RFC 4648, section 4): " + e.getMessage(), e);
        }
    }

    private static @Nullable String contentType(JsonNode line) {
        String given = text(line, "content_type");
        if (given != null) {
            return given;
        }
        for (Map.Entry<String, JsonNode> header : line.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("content-type")) {
                JsonNode value = header.getValue().isArray() ? header.getValue().path(0) : header.getValue();
                return value.asString(null);
            }
        }
        return null;
    }

    private Instant fetchedAt(JsonNode line) {
        String text = text(line, "fetched_at");
        try {
            return text == null ? terminal.clock().instant() : Dates.instant(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"fetched_at\" is \"" + text + "\"; write it as 2025-03-01T12:00:00Z", e);
        }
    }

    private static Page.Hints hints(@Nullable String id, List<Source> sources) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(source -> new Page.Hints(
                        source.languages(),
                        source.timezone(),
                        source.rules().title(),
                        source.rules().body(),
                        source.rules().date(),
                        source.rules().remove(),
                        Recurring.NONE))
                .orElse(Page.Hints.NONE);
    }

    /** What the date was read from: the origin of a claim, else the field whose words it is. */
    private static @Nullable String origin(Found<DateSpan> published) {
        return published.evidence().stream()
                .findFirst()
                .map(evidence -> switch (evidence) {
                    case Evidence.Claim claim -> claim.origin().id();
                    case Evidence.Span span -> span.field().id();
                })
                .orElse(null);
    }

    static @Nullable String text(JsonNode line, String key) {
        JsonNode value = line.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
