package blotter.extract;

import blotter.config.Near;
import blotter.release.Bytes;
import blotter.release.Claimed;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Evidence.Origin;
import blotter.release.Kind;
import blotter.text.DatePhrase;
import blotter.text.Language;
import blotter.text.Printable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may stand in a row of an import, and what of a given row cannot be used. A row whose date or language is wrong
 * still has its text, so it is taken without the value, and somebody is told.
 */
public final class RowValues {
    /** Every key that is read. */
    public static final List<String> KEYS = List.of(
            "url",
            "id",
            "title",
            "text",
            "published",
            "lang",
            "agency",
            "location",
            "kind",
            "topic",
            "author",
            "saved_at",
            "saved_by");

    /** How a date is to be written, for whoever wrote one that cannot be read. */
    public static final String DATE_REMEDY = "write 2025, 2025-03 or 2025-03-01";

    /** How a language is to be written. */
    public static final String LANGUAGE_REMEDY = "write a BCP 47 tag, such as ar, ckb or en";

    /** What becomes a claim; each may be a list. */
    private static final List<String> CLAIMS = List.of("published", "lang", "agency", "location", "kind", "topic");

    private final DateReader dates = new DateReader(new DatePhrase());

    /** The keys of a row that nothing reads, a sentence of each. */
    public static List<Unread> unread(JsonNode row) {
        return row.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .map(key ->
                        new Unread(key, "\"" + key + "\" is no key of a row and is not read" + Near.remedy(key, KEYS)))
                .toList();
    }

    /** A key that nothing reads. */
    public record Unread(String key, String message) {}

    /**
     * The values of a row that cannot be used, or that may mean something else, each in a sentence with the remedy.
     *
     * @param given when the row came; no later date is believed
     */
    public List<String> unusable(JsonNode row, Instant given) {
        var out = new ArrayList<String>();
        for (String key : KEYS) {
            JsonNode value = row.path(key);
            boolean list = value.isArray() && CLAIMS.contains(key);
            boolean nested = list ? value.valueStream().anyMatch(JsonNode::isContainer) : value.isContainer();
            if (nested) {
                out.add("\"" + key + "\" is not a string" + (CLAIMS.contains(key) ? " or a list of them" : ""));
            }
        }
        each(row, "published", words -> date(words, given), out);
        each(row, "lang", RowValues::language, out);
        each(row, "kind", RowValues::kind, out);
        return out;
    }

    private static void each(JsonNode row, String key, Function<String, Optional<String>> fault, List<String> out) {
        JsonNode value = row.path(key);
        for (JsonNode one : value.isArray() ? value.valueStream().toList() : List.of(value)) {
            String words = words(one);
            if (words != null) {
                fault.apply(words).ifPresent(said -> out.add("\"" + key + "\" is \"" + words + "\"" + said));
            }
        }
    }

    private Optional<String> date(String words, Instant given) {
        Optional<DateSpan> date = dates.read(words, ZoneOffset.UTC);
        if (date.isEmpty()) {
            return Optional.of(", which is no date that can be read; " + DATE_REMEDY);
        }
        LocalDate last = given.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (DateReader.untimely(words)) {
            return Optional.of(", which has no time of a day; it was read as "
                    + date.get().from() + ": write that, or a time up to 23:59:59");
        }
        return DateLadder.possible(date.get(), last)
                ? dates.otherwise(words)
                        .filter(other -> DateLadder.possible(other, last))
                        .map(other -> ambiguous(date.get(), other))
                : Optional.of(", but a day of publication lies between " + DateLadder.EARLIEST + " and " + last + "; "
                        + DATE_REMEDY);
    }

    private static String ambiguous(DateSpan read, DateSpan other) {
        return ", whose day and month cannot be told apart; it was read as " + read.from() + ", day first: write "
                + read.from() + ", or " + other.from() + " if that is meant";
    }

    private static Optional<String> language(String words) {
        return Language.named(words) ? Optional.empty() : Optional.of(", which is no language; " + LANGUAGE_REMEDY);
    }

    private static Optional<String> kind(String words) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
        String word = words.strip().toLowerCase(java.util.Locale.ROOT);
        return kinds.contains(word)
                ? Optional.empty()
                : Optional.of(", which is no kind of release" + Near.remedy(word, kinds));
    }

    /** What a row, or a sidecar, claims of its release. */
    public static List<Claimed> claims(JsonNode row, Origin origin, @Nullable String capture) {
        var out = new ArrayList<Claimed>();
        for (String field : CLAIMS) {
            claim(row.path(field), field, origin, capture, out);
        }
        return out;
    }

    private static void claim(
            JsonNode value, String field, Origin origin, @Nullable String capture, List<Claimed> claims) {
        if (value.isArray()) {
            value.forEach(one -> claim(one, field, origin, capture, claims));
            return;
        }
        String words = words(value);
        if (words != null) {
            claims.add(new Claimed(field, new Evidence.Claim(origin, words, capture)));
        }
    }

    /** The words of a key, such as every view can show; null when there are none. */
    public static @Nullable String words(JsonNode row, String key) {
        return words(row.path(key));
    }

    /** The id a row came with; null when it has none, or is no row. */
    public static @Nullable String id(Bytes row) {
        try {
            return words(JsonMapper.shared().readTree(row.array()), "id");
        } catch (JacksonException _) {
            return null;
        }
    }

    private static @Nullable String words(JsonNode value) {
        boolean some =
                value.isValueNode() && !value.isNull() && !value.asString().isBlank();
        return some ? Printable.of(value.asString()) : null;
    }
}
