package blotter.web.release;

import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Messages;
import blotter.web.page.RevisionsPage;
import blotter.web.room.Asked;
import blotter.web.room.Named;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import java.util.List;

/** The pages of one release. */
public record ReleaseRoutes(Room room) {
    private static final String FIND = "find";

    public void page(Context ctx) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var pairs = Address.pairs(ctx.queryString());
                var asked = Asked.of(
                        pairs.stream().filter(pair -> !pair.name().equals(FIND)).toList());
                switch (asked) {
                    case Asked.Mistake mistake -> mistake.refusal().page(room, ctx);
                    case Asked.Question question -> {
                        var f = room.frame(ctx);
                        var search = question.search();
                        var release = there.release();
                        var hits = search.equals(Search.EVERYTHING) ? null : Hits.of(room, f, search, release.id());
                        room.page(ctx, "release.jte", new ReleaseView(f, release, room, hits, find(pairs)).page());
                    }
                }
            }
        }
    }

    private static String find(List<Address.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(FIND))
                .map(pair -> pair.value().strip())
                .findFirst()
                .orElse("");
    }

    /** One revision as it was, under an address that stays. */
    public void revision(Context ctx) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var release = there.release();
                var revision = release.revisions().stream()
                        .filter(one -> Integer.toString(one.number()).equals(ctx.pathParam("n")))
                        .findFirst();
                if (revision.isEmpty()) {
                    Refusal.of(
                                    404,
                                    "this release has revisions "
                                            + release.revisions().getFirst().number() + " to "
                                            + release.revisions().getLast().number())
                            .page(room, ctx);
                } else {
                    room.page(
                            ctx,
                            "revision.jte",
                            new RevisionView(room.frame(ctx), release, revision.get(), room).page());
                }
            }
        }
    }

    public void revisions(Context ctx) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var f = room.frame(ctx);
                var release = there.release();
                var editions = new Editions(f, release).events(room.shelf().history(release.id()));
                var title = f.titled(f.t("title.page", f.t("revisions.title")));
                room.page(
                        ctx,
                        "revisions.jte",
                        new RevisionsPage(
                                title,
                                release.title(),
                                release.lang(),
                                Messages.directionOf(release.lang()),
                                f.to("/release/" + release.id()),
                                editions));
            }
        }
    }
}
