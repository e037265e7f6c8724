package blotter.web;

import blotter.release.Release;
import blotter.release.ReleaseId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The pages and JSON of one release. A release that was withheld is a tombstone everywhere (451, RFC 7725). */
record ReleaseRoutes(Room room) {

    /** What an address that names a release leads to. */
    sealed interface Named {
        record There(Release release) implements Named {}

        record Not(Refusal refusal) implements Named {}
    }

    void page(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var view = new ReleaseView(room.frame(ctx), there.release(), room.vocabulary(), room.sources());
                room.page(ctx, "release.jte", view.page());
            }
        }
    }

    void json(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().problem(ctx);
            case Named.There there -> room.json(ctx, there.release());
        }
    }

    void revisions(Context ctx) {
        switch (named(ctx)) {
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

    void revisionsJson(Context ctx) {
        switch (named(ctx)) {
            case Named.Not not -> not.refusal().problem(ctx);
            case Named.There there -> room.json(ctx, HistoryJson.of(there.release(), room.shelf()));
        }
    }

    Named named(Context ctx) {
        var given = ctx.pathParam("id");
        Optional<ReleaseId> id = id(given);
        if (id.isEmpty()) {
            return new Named.Not(
                    Refusal.of(404, "no release \"" + given + "\"; the id of a release is 16 characters of a-z2-7"));
        }
        var withheld = room.shelf().withheld(id.get());
        if (withheld.isPresent()) {
            return new Named.Not(Tombstone.of(withheld.get()));
        }
        return room.engine()
                .release(id.get())
                .<Named>map(Named.There::new)
                .orElseGet(() -> new Named.Not(Refusal.of(404, "no release \"" + given + "\" is kept here")));
    }

    static Optional<ReleaseId> id(String given) {
        try {
            return Optional.of(new ReleaseId(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

}
