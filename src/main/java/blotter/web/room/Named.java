package blotter.web.room;

import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Completeness;
import io.javalin.http.Context;
import java.util.Optional;

/** What an address that names a release leads to. One that was withheld is a tombstone everywhere (451, RFC 7725). */
public sealed interface Named {
    record There(Release release) implements Named {}

    record Not(Refusal refusal) implements Named {}

    /** By the id in the path of a request. */
    static Named of(Room room, Context ctx) {
        var given = ctx.pathParam("id");
        Optional<ReleaseId> id = id(given);
        if (id.isEmpty()) {
            return new Not(
                    Refusal.of(404, "no release \"" + given + "\"; the id of a release is 16 characters of a-z2-7"));
        }
        var withheld = room.shelf().withheld(id.get());
        if (withheld.isPresent()) {
            return new Not(Tombstone.of(withheld.get()));
        }
        var before = room.completeness();
        return room.finder()
                .release(id.get())
                .<Named>map(There::new)
                .orElseGet(() -> new Not(absent(room, id.get(), before)));
    }

    private static Refusal absent(Room room, ReleaseId id, Completeness before) {
        boolean kept = !before.complete()
                && (before.missing() == null || room.shelf().history(id).isPresent());
        return kept
                ? Refusal.notYet("release \"" + id + "\"")
                : Refusal.of(404, "no release \"" + id + "\" is kept here");
    }

    private static Optional<ReleaseId> id(String given) {
        try {
            return Optional.of(new ReleaseId(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
