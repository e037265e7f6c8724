package blotter.web.release;

import blotter.extract.Extraction;
import blotter.release.Release;
import blotter.release.Revision;
import blotter.text.WordDiff;
import blotter.web.page.Address;
import blotter.web.page.DiffPage;
import blotter.web.page.Frame;
import blotter.web.page.Messages;
import blotter.web.page.SearchPage;
import blotter.web.room.Named;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;

/** The words that changed between two revisions of a release, read again from their captures. */
public record DiffRoute(Room room) implements Handler {
    private static final Address.Pair FULL = new Address.Pair("show", "full");

    @Override
    public void handle(Context ctx) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().page(room, ctx);
            case Named.There there -> {
                var before = revision(there.release(), ctx.pathParam("a"));
                var after = revision(there.release(), ctx.pathParam("b"));
                if (before.isEmpty() || after.isEmpty()) {
                    missing(there.release()).page(room, ctx);
                } else {
                    compare(ctx, there.release(), before.get(), after.get());
                }
            }
        }
    }

    private void compare(Context ctx, Release release, Revision before, Revision after) {
        var first = text(before);
        var second = text(after);
        if (first.isEmpty() || second.isEmpty()) {
            Refusal.of(
                            404,
                            "the text of revision " + (first.isEmpty() ? before : after).number()
                                    + " could not be read again from its capture; the capture itself is kept")
                    .page(room, ctx);
            return;
        }
        var f = room.frame(ctx);
        boolean full = Address.pairs(ctx.queryString()).contains(FULL);
        var difference = WordDiff.of(words(first.get()), words(second.get()));
        var heading = f.t("diff.title", before.number(), after.number());
        var summary = difference.same()
                ? f.t("diff.same")
                : f.t(
                        "diff.summary",
                        f.n("diff.words.added", difference.words(WordDiff.Change.ADDED)),
                        f.n("diff.words.removed", difference.words(WordDiff.Change.REMOVED)));
        room.page(
                ctx,
                "diff.jte",
                new DiffPage(
                        f.titled(f.t("title.page", heading)),
                        heading,
                        release.title(),
                        release.lang(),
                        Messages.directionOf(release.lang()),
                        f.to("/release/" + release.id()),
                        f.to("/release/" + release.id() + "/revisions"),
                        summary,
                        difference.same(),
                        ways(f, ctx, full),
                        DiffView.parts(difference, full)));
    }

    /** Changes only, or the whole text with them. */
    private static List<SearchPage.Choice> ways(Frame f, Context ctx, boolean full) {
        return List.of(
                new SearchPage.Choice(f.t("diff.changes"), full ? f.to(ctx.path()) : null),
                new SearchPage.Choice(
                        f.t("diff.full"), full ? null : f.to(ctx.path() + "?" + FULL.name() + "=" + FULL.value())));
    }

    private static String words(Extraction.Text text) {
        return text.title() + "\n" + text.text();
    }

    private Optional<Extraction.Text> text(Revision revision) {
        return room.shelf().capture(revision.capture()).flatMap(room.shelf()::text);
    }

    private static Optional<Revision> revision(Release release, String number) {
        return release.revisions().stream()
                .filter(revision -> Integer.toString(revision.number()).equals(number))
                .findFirst();
    }

    private static Refusal missing(Release release) {
        return Refusal.of(
                404,
                "this release has revisions " + release.revisions().getFirst().number() + " to "
                        + release.revisions().getLast().number() + "; name two of them, as in /diff/1..2");
    }
}
