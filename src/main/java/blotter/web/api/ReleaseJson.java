package blotter.web.api;

import blotter.release.Release;
import blotter.web.room.Named;
import blotter.web.room.Room;
import io.javalin.http.Context;
import java.util.function.Function;

/** One release, and what became of it, as JSON. */
public record ReleaseJson(Room room) {

    public void release(Context ctx) {
        give(ctx, release -> release);
    }

    public void revisions(Context ctx) {
        give(ctx, release -> HistoryJson.of(release, room.shelf()));
    }

    private void give(Context ctx, Function<Release, Object> said) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().problem(ctx);
            case Named.There there -> room.json(ctx, said.apply(there.release()));
        }
    }
}
