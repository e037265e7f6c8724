package blotter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Every hit of a search as rows, from one snapshot and never cut. */
record ExportRoutes(Room room) {

    void csv(Context ctx) {
        jsonl(ctx);
    }

    void jsonl(Context ctx) {
        switch (Asked.of(ctx)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                ctx.contentType("application/x-ndjson; charset=utf-8");
                var out = ctx.outputStream();
                room.engine().every(question.search(), release -> {
                    try {
                        out.write(Json.bytes(release));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
