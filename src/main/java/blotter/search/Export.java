package blotter.search;

import blotter.release.Release;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes releases as rows, one after the other, to be handed to {@link Finder#every}. The columns are those of
 * {@link Column} and docs/export.md, in that order. Nothing is held back.
 */
public final class Export implements Finder.Rows {
    private final Writer out;
    private final boolean csv;
    private final String head;
    private final JsonMapper json = JsonMapper.shared();
    private long rows;

    private Export(Writer out, boolean csv, String head) {
        this.out = out;
        this.csv = csv;
        this.head = head;
    }

    /**
     * Comma-separated values (RFC 4180) with a line of names first.
     *
     * @param mark whether to begin with a byte order mark, by which spreadsheets know UTF-8
     */
    public static Export csv(Writer out, boolean mark) {
        var names = new StringJoiner(",", "", "\r\n");
        for (Column column : Column.values()) {
            names.add(column.id());
        }
        return new Export(out, true, (mark ? "\uFEFF" : "") + names);
    }

    /** JSON Lines: one object a release, lists as lists. */
    public static Export jsonl(Writer out) {
        return new Export(out, false, "");
    }

    /** @throws UncheckedIOException when the writer fails */
    @Override
    public void begin(Results.Query query) {
        write(head);
    }

    /** @throws UncheckedIOException when the writer fails */
    @Override
    public void row(Release release, @Nullable ReleaseId copyOf) {
        write(csv ? line(release, copyOf) : object(release, copyOf));
        rows++;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many releases were written. */
    public long rows() {
        return rows;
    }

    private static String line(Release release, @Nullable ReleaseId copyOf) {
        var cells = new StringJoiner(",", "", "\r\n");
        for (Column column : Column.values()) {
            cells.add(Cell.of(column.value(release, copyOf)));
        }
        return cells.toString();
    }

    private String object(Release release, @Nullable ReleaseId copyOf) {
        var object = json.createObjectNode();
        for (Column column : Column.values()) {
            object.putPOJO(column.id(), column.value(release, copyOf));
        }
        return json.writeValueAsString(object) + "\n";
    }
}
