package blotter.web;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.search.Search;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The pages and JSON of one release. A release that was withheld is a tombstone everywhere (451, RFC 7725). */
record ReleaseRoutes(Room room) {
    private static final String FIND = "find";

    /** What an address that names a release leads to. */
    sealed interface Named {
        record There(Release release) implements Named {}

        record Not(Refusal refusal) implements Named {}
    }

    void page(Context ctx) {
        switch (named(ctx)) {
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
    void revision(Context ctx) {
        switch (named(ctx)) {
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
        var before = room.completeness();
        return room.finder()
                .release(id.get())
                .<Named>map(Named.There::new)
                .orElseGet(() -> new Named.Not(absent(id.get(), before)));
    }

    private Refusal absent(ReleaseId id, Completeness before) {
        boolean kept = !before.complete()
                && (before.missing() == null || room.shelf().history(id).isPresent());
        return kept
                ? Refusal.notYet("release \"" + id + "\"")
                : Refusal.of(404, "no release \"" + id + "\" is kept here");
    }

    static Optional<ReleaseId> id(String given) {
        try {
            return Optional.of(new ReleaseId(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
