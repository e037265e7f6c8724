package blotter.web.api;

import blotter.search.Completeness;
import blotter.search.Suggestion;
import blotter.web.page.Address;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How typed letters may go on: {@code q} holds what was typed so far, {@code size} how many suggestions are wanted. */
public record SuggestRoute(Room room) implements Handler {
    private static final int SIZE = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** The answer: what was typed and what it may become, among what could be found as it was asked. */
    public record Suggested(
            String asked, boolean complete, @Nullable Long missing, List<Suggestion> suggestions) {}

    @Override
    public void handle(Context ctx) {
        String typed = "";
        int size = SIZE;
        for (var pair : Address.pairs(ctx.queryString())) {
            switch (pair.name()) {
                case "q" -> typed = pair.value();
                case "size" -> {
                    size = pair.value().matches("[0-9]{1,2}") ? Integer.parseInt(pair.value()) : 0;
                    if (size < 1 || size > MOST) {
                        Refusal.parameter(
                                        "size",
                                        pair.value(),
                                        "not a size: \"" + pair.value() + "\"; write 1 to " + MOST)
                                .problem(ctx);
                        return;
                    }
                }
                default -> {
                    Refusal.parameter(
                                    pair.name(),
                                    pair.value(),
                                    "no parameter \"" + pair.name() + "\"; there are q, size")
                            .problem(ctx);
                    return;
                }
            }
        }
        String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Completeness seen = room.completeness();
        List<Suggestion> suggestions = room.finder().suggest(asked.stripLeading(), size);
        room.json(ctx, new Suggested(asked, seen.complete(), seen.missing(), suggestions));
    }
}
