package blotter.web;

import blotter.search.Finder.Slice;
import blotter.search.Parameter;
import blotter.search.Results;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every hit of a search, page by page over one snapshot: the cursor of one page asks for the next. */
final class HitsRoute implements Handler {
    private static final String CURSOR = "cursor";

    private final Room room;

    HitsRoute(Room room) {
        this.room = room;
    }

    /** One page as JSON has it. */
    record Page(
            Results.Query query,
            long total,
            List<Answer.Hit> hits,
            @Nullable String next) {}

    @Override
    public void handle(Context ctx) {
        var pairs = Address.pairs(ctx.queryString());
        String cursor = pairs.stream()
                .filter(pair -> pair.name().equals(CURSOR))
                .map(Address.Pair::value)
                .findFirst()
                .orElse("");
        var search = pairs.stream().filter(pair -> !pair.name().equals(CURSOR)).toList();
        switch (Asked.whole(search, Parameter.PAGE)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question ->
                room.finder()
                        .page(question.search(), cursor)
                        .ifPresentOrElse(
                                slice -> room.json(ctx, page(question, slice)),
                                () -> gone(cursor).problem(ctx));
        }
    }

    private Page page(Asked.Question question, Slice slice) {
        String address = question.search().page(1).address();
        String next = slice.next();
        Sources sources = room.sources();
        return new Page(
                slice.query(),
                slice.total(),
                slice.hits().stream().map(hit -> Answer.hit(hit, sources)).toList(),
                next == null ? null : "?" + (address.isEmpty() ? "" : address + "&") + CURSOR + "=" + next);
    }

    private static Refusal gone(String cursor) {
        return Refusal.parameter(
                CURSOR, cursor, "the cursor is not one of this search, or too long ago; begin again without it");
    }
}
