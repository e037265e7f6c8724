package blotter.web.room;

import blotter.search.Completeness;
import blotter.search.Drafts;
import blotter.search.Finder;
import blotter.search.Vocabulary;
import blotter.web.page.Frame;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** What every route works with: what the site shows, and the pages it shows it on. */
public record Room(Holdings holdings, Options options, Frames frames, TemplateEngine templates) {

    public Finder finder() {
        return holdings.finder();
    }

    public Shelf shelf() {
        return holdings.shelf();
    }

    public Vocabulary vocabulary() {
        return holdings.vocabulary();
    }

    public Drafts drafts() {
        return holdings.drafts();
    }

    /** The sources as they are now; to be asked for once for a page, not for each of its releases. */
    public Sources sources() {
        return new Sources(holdings.sources().get());
    }

    /** Of the index as it is now; to be asked for before the question it is said of. */
    public Completeness completeness() {
        return holdings.completeness().get();
    }

    public Frame frame(Context ctx) {
        return frames.of(ctx);
    }

    /** Answers with a page. */
    public void page(Context ctx, String template, Object model) {
        var out = new Utf8ByteOutput();
        templates.render(template, model, out);
        ctx.header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding, Accept-Language")
                .contentType("text/html; charset=utf-8")
                .result(out.toByteArray());
    }

    /** Answers with JSON. */
    public void json(Context ctx, Object value) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("application/json; charset=utf-8")
                .result(Json.bytes(value));
    }
}
