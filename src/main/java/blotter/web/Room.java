package blotter.web;

import blotter.search.Completeness;
import blotter.search.Drafts;
import blotter.search.Finder;
import blotter.search.Results;
import blotter.search.Vocabulary;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** What every route works with: what the site shows, and the pages it shows it on. */
record Room(Holdings holdings, Site.Options options, Frames frames, TemplateEngine templates) {

    Finder finder() {
        return holdings.finder();
    }

    Shelf shelf() {
        return holdings.shelf();
    }

    Vocabulary vocabulary() {
        return holdings.vocabulary();
    }

    Drafts drafts() {
        return holdings.drafts();
    }

    /** The sources as they are now; to be asked for once for a page, not for each of its releases. */
    Sources sources() {
        return new Sources(holdings.sources().get());
    }

    /** Of the index as it is now; to be asked for before the question it is said of. */
    Completeness completeness() {
        return holdings.completeness().get();
    }

    /** What is around a page, and what the index lacks as it begins: to be made before anything is searched for it. */
    Frame frame(Context ctx) {
        return frames.of(ctx, completeness());
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
    void answer(Context ctx, Supplier<Results> question) {
        var before = completeness();
        var answer = Answer.of(question.get(), sources(), before);
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
