package blotter.web;

import blotter.config.Source;
import blotter.search.Drafts;
import blotter.search.Finder;
import blotter.search.Vocabulary;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every route works with: who answers questions, the archive, what things are called, and the pages.
 *
 * @param listed the sources as they are at the time of asking
 */
record Room(
        Finder finder,
        Shelf shelf,
        Vocabulary vocabulary,
        Drafts drafts,
        Supplier<List<Source>> listed,
        Site.Options options,
        Frames frames,
        TemplateEngine templates) {

    /** The sources as they are now; to be asked for once for a page, not for each of its releases. */
    Sources sources() {
        return new Sources(listed.get());
    }

    Frame frame(Context ctx) {
        return frames.of(ctx);
    }

    /** Answers with a page. */
    void page(Context ctx, String template, Object model) {
        var out = new Utf8ByteOutput();
        templates.render(template, model, out);
        ctx.header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding, Accept-Language")
                .contentType("text/html; charset=utf-8")
                .result(out.toByteArray());
    }

    /** Answers a search; how long it took is no part of what the answer is. */
    void answer(Context ctx, Answer answer) {
        ctx.header("ETag", Tags.of(Json.bytes(answer.timeless())));
        json(ctx, answer);
    }

    /** Answers with JSON. */
    void json(Context ctx, Object value) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("application/json; charset=utf-8")
                .result(Json.bytes(value));
    }
}
