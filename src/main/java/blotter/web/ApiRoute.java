package blotter.web;

import blotter.search.Search;
import blotter.web.page.ApiPage;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.stream.Stream;

/** The page about the API. Its examples ask this very archive, so each of them answers. */
record ApiRoute(Room room) implements Handler {
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("search", "/api/v1/search?q=meth&size=2"),
            List.of("facets", "/api/v1/search?size=1&year=2025"),
            List.of("filters", "/api/v1/search?-kind=story&lang=ar&sort=seen"),
            List.of("status", "/api/v1/status"),
            List.of("atom", "/feed.atom?q=meth"),
            List.of("csv", "/export.csv?bom=yes&q=meth"),
            List.of("jsonl", "/export.jsonl?q=meth"));

    @Override
    public void handle(Context ctx) {
        var f = room.frame(ctx);
        var newest = room.finder().search(Search.EVERYTHING.sized(1)).hits().stream()
                .flatMap(hit -> Stream.of(
                        new ApiPage.Example("/api/v1/release/" + hit.id(), f.t("api.example.release")),
                        new ApiPage.Example(
                                "/api/v1/release/" + hit.id() + "/revisions", f.t("api.example.revisions"))));
        var fixed = EXAMPLES.stream()
                .map(example -> new ApiPage.Example(example.get(1), f.t("api.example." + example.get(0))));
        room.page(
                ctx,
                "api.jte",
                new ApiPage(
                        f.titled(f.t("title.page", f.t("api.title"))),
                        room.frames().base(ctx),
                        Stream.concat(fixed, newest).toList()));
    }
}
