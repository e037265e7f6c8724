package blotter.web.release;

import blotter.release.Capture;
import blotter.release.ReleaseId;
import blotter.web.page.CapturePage;
import blotter.web.page.Frame;
import blotter.web.page.Phrases;
import blotter.web.page.ReleasePage;
import blotter.web.room.Headers;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import blotter.web.room.Tombstone;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A capture: its provenance, and its payload as it was kept. The payload is somebody else's page, so it is served where it
 * can do nothing: sandboxed, without scripts, without a request to anywhere.
 */
public record CaptureRoutes(Room room) {
    static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private sealed interface Named {
        record There(Capture capture, Optional<ReleaseId> release) implements Named {}

        record Not(Refusal refusal) implements Named {}
    }

    private record CaptureJson(Capture capture, @Nullable String release, String raw) {}

    public void page(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var f = room.frame(ctx);
                var capture = there.capture();
                var heading = f.t("capture.title", new Phrases(f.m()).moment(capture.at()));
                ctx.header("Content-Security-Policy", Headers.POLICY + "; frame-src 'self'");
                room.page(
                        ctx,
                        "capture.jte",
                        new CapturePage(
                                f.titled(f.t("title.page", heading)),
                                heading,
                                lines(f, capture),
                                there.release()
                                        .map(id -> f.to("/release/" + id))
                                        .orElse(null),
                                "/capture/" + capture.id() + "/raw",
                                type(capture.contentType()).startsWith("text/")));
            }
        }
    }

    public void json(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().problem(ctx);
            case Named.There there ->
                room.json(
                        ctx,
                        new CaptureJson(
                                there.capture(),
                                there.release().map(ReleaseId::value).orElse(null),
                                "/capture/" + there.capture().id() + "/raw"));
        }
    }

    public void raw(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var payload = room.shelf().payload(there.capture());
                var said = payload.type().orElse(there.capture().contentType());
                var type = type(said);
                ctx.header("Content-Security-Policy", SANDBOX)
                        .header("Cache-Control", "no-cache")
                        .contentType(type)
                        .result(payload.body().array());
                if (type.equals("application/octet-stream")) {
                    ctx.header("Content-Disposition", "attachment");
                }
            }
        }
    }

    /** The type a payload is served as: pages and text with their charset, what a browser shows alone, else a download. */
    static String type(@Nullable String said) {
        var whole = said == null ? "" : said.strip();
        var bare = whole.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "text/html", "text/plain" -> whole.chars().allMatch(c -> c >= ' ' && c < 127) ? whole : bare;
            case "application/xhtml+xml" -> "text/html; charset=utf-8";
            case "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp" -> bare;
            case "application/json",
                    "application/xml",
                    "text/xml",
                    "application/rss+xml",
                    "application/atom+xml",
                    "message/rfc822" -> "text/plain; charset=utf-8";
            default ->
                bare.startsWith("application/vnd.blotter.") ? "text/plain; charset=utf-8" : "application/octet-stream";
        };
    }

    private Named named(Context ctx) {
        var given = ctx.pathParam("id");
        var before = room.completeness();
        var capture = room.shelf().capture(given);
        if (capture.isEmpty()) {
            var what = "capture \"" + given + "\"";
            return new Named.Not(
                    before.missing() == null ? Refusal.notYet(what) : Refusal.of(404, "no " + what + " is kept here"));
        }
        var release = room.shelf().release(capture.get());
        var withheld = release.flatMap(room.shelf()::withheld);
        return withheld.isPresent()
                ? new Named.Not(Tombstone.of(withheld.get()))
                : new Named.There(capture.get(), release);
    }

    private List<ReleasePage.Line> lines(Frame f, Capture capture) {
        var out = new ArrayList<ReleasePage.Line>();
        out.add(new ReleasePage.Line(f.t("prov.address"), capture.url(), "", capture.url(), true));
        out.add(line(f, "prov.captured", capture.at().toString()));
        out.add(line(f, "prov.status", capture.status() == 0 ? f.t("prov.saved") : Integer.toString(capture.status())));
        var type = capture.contentType();
        out.add(line(f, "prov.type", type == null ? "" : type));
        out.add(line(f, "prov.length", f.m().number(capture.length())));
        out.add(line(f, "prov.sha256", capture.sha256()));
        out.add(line(f, "prov.warc", capture.segment() + " @ " + capture.offset()));
        out.add(line(f, "prov.capture", capture.id()));
        return out;
    }

    private static ReleasePage.Line line(Frame f, String key, String value) {
        return new ReleasePage.Line(f.t(key), value, "", null, true);
    }
}
