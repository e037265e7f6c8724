package blotter.web;

import blotter.archive.Note;
import blotter.config.Source;
import blotter.search.Field;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.page.AboutPage;
import blotter.web.page.Frame;
import blotter.web.room.Room;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is here and how fresh it is: for readers on the about page, for programs as the status of the API. */
record AboutRoutes(Room room) {

    private record Status(
            String version,
            boolean complete,
            @Nullable Long missing,
            long releases,
            long captures,
            List<SourceStatus> sources) {}

    private record SourceStatus(
            String id,
            String name,
            String type,
            List<String> languages,
            boolean paused,
            long releases,
            Note.@Nullable Coverage lastVisit) {}

    void page(Context ctx) {
        var f = room.frame(ctx);
        room.page(ctx, "about.jte", new AboutPage(f.titled(f.t("title.page", f.t("about.title"))), totals(f)));
    }

    /** How much is kept, in words. */
    String totals(Frame f) {
        return f.t(
                "about.totals",
                f.n("count.releases", room.finder().size()),
                f.n("count.captures", room.shelf().captures()),
                f.n("count.sources", room.sources().all().size()));
    }

    void ethics(Context ctx) {
        var f = room.frame(ctx);
        room.page(ctx, "ethics.jte", new AboutPage(f.titled(f.t("title.page", f.t("ethics.title"))), ""));
    }

    void json(Context ctx) {
        var completeness = room.completeness();
        var visits = visits();
        var counts = counts();
        var sources = room.sources().all().stream()
                .map(source -> new SourceStatus(
                        source.id(),
                        source.name(),
                        lower(source.type()),
                        source.languages(),
                        source.paused(),
                        counts.getOrDefault(source.id(), 0L),
                        visits.get(source.id())))
                .toList();
        room.json(
                ctx,
                new Status(
                        room.options().version(),
                        completeness.complete(),
                        completeness.missing(),
                        room.finder().size(),
                        room.shelf().captures(),
                        sources));
    }

    private Map<String, Note.Coverage> visits() {
        var out = new HashMap<String, Note.Coverage>();
        for (var visit : room.shelf().coverage()) {
            out.merge(visit.source(), visit, (a, b) -> later(a.at(), b.at()) ? a : b);
        }
        return out;
    }

    private Map<String, Long> counts() {
        var results = room.finder()
                .search(Search.EVERYTHING.relevant(Search.Relevant.ANY).sized(1));
        return results.facets().getOrDefault(Field.SOURCE, List.of()).stream()
                .collect(Collectors.toMap(Results.Value::value, Results.Value::count, Long::sum));
    }

    private static boolean later(Instant a, Instant b) {
        return a.isAfter(b);
    }

    private static String lower(Source.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
