package blotter.web;

import blotter.web.api.AnswerRoute;
import blotter.web.api.ExportRoutes;
import blotter.web.api.FeedRoute;
import blotter.web.api.HitsRoute;
import blotter.web.api.ReleaseJson;
import blotter.web.api.SimilarRoutes;
import blotter.web.api.SuggestRoute;
import blotter.web.page.Address;
import blotter.web.release.CaptureRoutes;
import blotter.web.release.DiffRoute;
import blotter.web.release.ReleaseRoutes;
import blotter.web.room.Frames;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import blotter.web.search.AllRoute;
import blotter.web.search.SearchRoute;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Every address of the site; openapi.yaml describes the same ones, and a test holds the two together. */
final class Routes {
    private Routes() {}

    /**
     * A path with its parameters in braces, and what answers there.
     *
     * @param posted whether something is sent there
     */
    record Route(String path, Handler handler, boolean posted) {
        Route(String path, Handler handler) {
            this(path, handler, false);
        }
    }

    static List<Route> of(Room room, Metrics metrics) {
        var releases = new ReleaseRoutes(room);
        var json = new ReleaseJson(room);
        var captures = new CaptureRoutes(room);
        var about = new AboutRoutes(room);
        var export = new ExportRoutes(room);
        var similar = new SimilarRoutes(room);
        var out = new ArrayList<Route>(List.of(
                new Route("/", new SearchRoute(room)),
                new Route("/release/{id}", releases::page),
                new Route("/release/{id}/revisions", taking(room, releases::revisions)),
                new Route("/release/{id}/revisions/{n}", taking(room, releases::revision)),
                new Route("/release/{id}/diff/{a}..{b}", taking(room, new DiffRoute(room), "show")),
                new Route("/capture/{id}", taking(room, captures::page)),
                new Route("/capture/{id}/raw", captures::raw),
                new Route("/api/v1/search", new AnswerRoute(room)),
                new Route("/api/v1/hits", new HitsRoute(room)),
                new Route("/api/v1/suggest", new SuggestRoute(room)),
                new Route("/api/v1/similar", similar::draft, true),
                new Route("/api/v1/release/{id}", taking(room, json::release)),
                new Route("/api/v1/release/{id}/similar", similar::release),
                new Route("/api/v1/release/{id}/revisions", taking(room, json::revisions)),
                new Route("/api/v1/capture/{id}", taking(room, captures::json)),
                new Route("/api/v1/status", taking(room, about::json)),
                new Route("/feed.atom", new FeedRoute(room)),
                new Route("/export.csv", export::csv),
                new Route("/export.jsonl", export::jsonl),
                new Route("/all/{field}", new AllRoute(room)),
                new Route("/sources", taking(room, new SourcesRoute(room))),
                new Route("/about", taking(room, about::page)),
                new Route("/ethics", taking(room, about::ethics)),
                new Route("/api", taking(room, new ApiRoute(room))),
                new Route("/help", taking(room, new HelpRoute(room))),
                new Route(
                        "/openapi.yaml",
                        taking(room, new Fixed("/webapp/openapi.yaml", "application/yaml; charset=utf-8"))),
                new Route("/opensearch.xml", ctx -> opensearch(room, ctx)),
                new Route("/healthz", ctx -> healthy(room, ctx)),
                new Route("/static/{file}", ctx -> file(room, ctx))));
        if (!room.options().open()) {
            out.add(new Route("/metrics", metrics::write));
        }
        return out;
    }

    /** What answers at an address that takes these parameters and the language of the page, and no others. */
    private static Handler taking(Room room, Handler handler, String... names) {
        var known = new TreeSet<>(List.of(names));
        known.add(Frames.UI);
        return ctx -> {
            for (var pair : Address.pairs(ctx.queryString())) {
                if (!known.contains(pair.name())) {
                    Refusal.parameter(
                                    pair.name(),
                                    pair.value(),
                                    "no parameter \"" + pair.name() + "\" is taken here; there are "
                                            + String.join(", ", known))
                            .answer(room, ctx);
                    return;
                }
            }
            handler.handle(ctx);
        };
    }

    private static void file(Room room, Context ctx) {
        var name = ctx.pathParam("file");
        if (!room.frames().assets().serve(ctx, name)) {
            Refusal.of(404, "no file \"" + name + "\"").page(room, ctx);
        }
    }

    private static void healthy(Room room, Context ctx) {
        ctx.header("Cache-Control", "no-store")
                .contentType("text/plain; charset=utf-8")
                .result(room.finder().size() >= 0 ? "ok\n" : "");
    }

    private static void opensearch(Room room, Context ctx) {
        var base = room.frames()
                .base(ctx)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        ctx.contentType("application/opensearchdescription+xml; charset=utf-8")
                .result(String.format(Locale.ROOT, """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                        <ShortName>Blotter</ShortName>
                        <Description>Statements of security agencies and what the press made of them</Description>
                        <InputEncoding>UTF-8</InputEncoding>
                        <Url type="text/html" template="%1$s/?q={searchTerms}"/>
                        <Url type="application/atom+xml" template="%1$s/feed.atom?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """, base));
    }
}
