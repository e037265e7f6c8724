package blotter.web.api;

import blotter.search.Completeness;
import blotter.search.Finder.Slice;
import blotter.search.Parameter;
import blotter.search.Results;
import blotter.web.page.Address;
import blotter.web.room.Asked;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import blotter.web.room.Sources;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every hit of a search, page by page over one snapshot: the cursor of one page asks for the next. */
public final class HitsRoute implements Handler {
    private static final String CURSOR = "cursor";

    private final Room room;

    public HitsRoute(Room room) {
        this.room = room;
    }

    /** One page as JSON has it, with what the index lacked as the first page was asked for. */
    record Page(
            Results.Query query,
            long total,
            boolean complete,
            @Nullable Long missing,
            List<Answer.Hit> hits,
            @Nullable String next) {}

    /**
     * Where a page begins. What the index lacked goes from page to page: all of them show the state the first one saw, and the
     * index may be whole by the second.
     *
     * @param at the engine's own cursor; empty for the first page
     */
    private record Place(Completeness seen, String at) {
        private static final Pattern WRITTEN = Pattern.compile("(?:part(\\d{0,18})\\.)?(.*)");

        static Place read(String cursor, Completeness now) {
            var written = WRITTEN.matcher(cursor);
            if (cursor.isEmpty() || !written.matches()) {
                return new Place(now, cursor);
            }
            var missing = written.group(1);
            return new Place(
                    missing == null
                            ? Completeness.WHOLE
                            : new Completeness(false, missing.isEmpty() ? null : Long.valueOf(missing)),
                    written.group(2));
        }

        String then(String next) {
            var missing = seen.missing();
            return seen.complete() ? next : "part" + (missing == null ? "" : missing) + "." + next;
        }
    }

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
            case Asked.Question question -> {
                var place = Place.read(cursor, room.completeness());
                room.finder()
                        .page(question.search(), place.at())
                        .ifPresentOrElse(
                                slice -> room.json(ctx, page(question, place, slice)),
                                () -> gone(cursor).problem(ctx));
            }
        }
    }

    private Page page(Asked.Question question, Place place, Slice slice) {
        String address = question.search().page(1).address();
        String next = slice.next();
        Sources sources = room.sources();
        return new Page(
                slice.query(),
                slice.total(),
                place.seen().complete(),
                place.seen().missing(),
                slice.hits().stream()
                        // a state that is kept for a cursor does not know what was withheld since
                        .filter(hit -> room.shelf().withheld(hit.id()).isEmpty())
                        .map(hit -> Answer.hit(hit, sources))
                        .toList(),
                next == null ? null : "?" + (address.isEmpty() ? "" : address + "&") + CURSOR + "=" + place.then(next));
    }

    private static Refusal gone(String cursor) {
        return Refusal.parameter(
                CURSOR, cursor, "the cursor is not one of this search, or too long ago; begin again without it");
    }
}
