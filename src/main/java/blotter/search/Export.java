package blotter.search;

import blotter.release.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes releases as rows, one after the other, to be handed to {@link SearchEngine#every}. The columns are those of
 * {@link Column} and docs/export.md, in that order. Nothing is held back but one hash per text, by which a release that
 * repeats the text of an earlier row is marked as its copy.
 */
public final class Export implements Consumer<Release> {
    private final Writer out;
    private final boolean csv;
    private final Map<String, String> texts = new HashMap<>();
    private final JsonMapper json = JsonMapper.shared();
    private long rows;

    private Export(Writer out, boolean csv) {
        this.out = out;
        this.csv = csv;
    }

    /**
     * Comma-separated values (RFC 4180) with a line of names first.
     *
     * @param mark whether to begin with a byte order mark, by which spreadsheets know UTF-8
     */
    public static Export csv(Writer out, boolean mark) throws IOException {
        if (mark) {
            out.write('\uFEFF');
        }
        var names = new StringJoiner(",", "", "\r\n");
        for (Column column : Column.values()) {
            names.add(column.id());
        }
        out.write(names.toString());
        return new Export(out, true);
    }

    /** JSON Lines: one object a release, lists as lists. */
    public static Export jsonl(Writer out) {
        return new Export(out, false);
    }

    /** @throws UncheckedIOException when the writer fails */
    @Override
    public void accept(Release release) {
        try {
            String copyOf = copyOf(release);
            out.write(csv ? line(release, copyOf) : object(release, copyOf));
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many releases were written. */
    public long rows() {
        return rows;
    }

    private static String line(Release release, @Nullable String copyOf) {
        var cells = new StringJoiner(",", "", "\r\n");
        for (Column column : Column.values()) {
            cells.add(Cell.of(column.value(release, copyOf)));
        }
        return cells.toString();
    }

    private String object(Release release, @Nullable String copyOf) {
        var object = json.createObjectNode();
        for (Column column : Column.values()) {
            object.putPOJO(column.id(), column.value(release, copyOf));
        }
        return json.writeValueAsString(object) + "\n";
    }

    private @Nullable String copyOf(Release release) {
        return release.text().isBlank()
                ? null
                : texts.putIfAbsent(hash(release.text()), release.id().value());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
