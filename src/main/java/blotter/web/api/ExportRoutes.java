package blotter.web.api;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Export;
import blotter.search.Finder;
import blotter.search.Parameter;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.room.Asked;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every hit of a search as rows, from one snapshot, streamed and never cut. {@code bom=yes} begins the table with a byte
 * order mark, by which spreadsheets know UTF-8.
 */
public record ExportRoutes(Room room) {
    private static final String MARK = "bom";

    private static final Format CSV = new Format("text/csv; charset=utf-8", "blotter.csv");
    private static final Format JSONL = new Format("application/x-ndjson; charset=utf-8", "blotter.jsonl");

    /** What is sent, and what the file is called. */
    private record Format(String type, String name) {}

    /** Begins rows on a writer. */
    private interface Rows {
        Export on(Writer out);
    }

    /** Rows whose answer says in a header what ran, which must be known before the first of them. */
    private record Told(Context ctx, Export export) implements Finder.Rows {
        @Override
        public void begin(Results.Query query) {
            ctx.header(RanHeader.NAME, RanHeader.of(query));
            export.begin(query);
        }

        @Override
        public void row(Release release, @Nullable ReleaseId copyOf) {
            export.row(release, copyOf);
        }
    }

    public void csv(Context ctx) throws IOException {
        var pairs = Address.pairs(ctx.queryString());
        boolean mark = pairs.contains(new Address.Pair(MARK, "yes"));
        for (var pair : pairs) {
            if (pair.name().equals(MARK)
                    && !pair.value().equals("yes")
                    && !pair.value().equals("no")) {
                Refusal.parameter(MARK, pair.value(), "bom is yes or no, not \"" + pair.value() + "\"")
                        .problem(ctx);
                return;
            }
        }
        var rest = pairs.stream().filter(pair -> !pair.name().equals(MARK)).toList();
        write(ctx, rest, CSV, out -> Export.csv(out, mark));
    }

    public void jsonl(Context ctx) throws IOException {
        write(ctx, Address.pairs(ctx.queryString()), JSONL, Export::jsonl);
    }

    private void write(Context ctx, List<Address.Pair> pairs, Format format, Rows rows) throws IOException {
        switch (Asked.whole(pairs, Parameter.PAGE, Parameter.SIZE)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                Search search = question.search();
                ctx.contentType(format.type)
                        .header("Cache-Control", "no-cache")
                        .header("Content-Disposition", "attachment; filename=\"" + format.name + "\"")
                        .header(IndexHeader.NAME, IndexHeader.of(room.completeness()));
                if (ctx.method().equals(HandlerType.HEAD)) {
                    var said = room.finder().search(search.sized(1)).query();
                    ctx.header(RanHeader.NAME, RanHeader.of(said));
                    // without a length, which nobody knows before the rows are written (RFC 9110, 9.3.2)
                    ctx.res().flushBuffer();
                    return;
                }
                var out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
                room.finder().every(search, new Told(ctx, rows.on(out)));
                out.flush();
            }
        }
    }
}
