package blotter.web;

import blotter.search.Export;
import blotter.search.Search;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Every hit of a search as rows, from one snapshot, streamed and never cut. {@code bom=yes} begins the table with a byte
 * order mark, by which spreadsheets know UTF-8.
 */
record ExportRoutes(Room room) {
    private static final String MARK = "bom";

    /** Begins rows on a writer. */
    private interface Rows {
        Export on(Writer out) throws IOException;
    }

    void csv(Context ctx) throws IOException {
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
        write(ctx, Asked.of(rest), "text/csv; charset=utf-8", "blotter.csv", out -> Export.csv(out, mark));
    }

    void jsonl(Context ctx) throws IOException {
        write(ctx, Asked.of(ctx), "application/x-ndjson; charset=utf-8", "blotter.jsonl", Export::jsonl);
    }

    private void write(Context ctx, Asked asked, String type, String name, Rows rows) throws IOException {
        switch (asked) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                Search search = question.search();
                ctx.contentType(type)
                        .header("Cache-Control", "no-cache")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
                var out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
                room.finder().every(search, rows.on(out));
                out.flush();
            }
        }
    }
}
