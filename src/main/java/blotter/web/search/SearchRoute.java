package blotter.web.search;

import blotter.web.page.Address;
import blotter.web.room.Asked;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** The search page. An address that is not the canonical one is sent on to it, so a search has one address. */
public record SearchRoute(Room room) implements Handler {

    @Override
    public void handle(Context ctx) {
        switch (Asked.of(ctx)) {
            case Asked.Mistake mistake -> mistake.refusal().page(room, ctx);
            case Asked.Question question -> {
                var f = room.frame(ctx);
                var search = question.search();
                if (!question.canonical()) {
                    ctx.status(308).header("Location", f.to(Address.of("/", search.address())));
                } else {
                    var results = room.finder().search(search);
                    room.page(ctx, "search.jte", new SearchView(f, search, results, room).page());
                }
            }
        }
    }
}
