package blotter.web;

import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * What is answered where no route does, and where one breaks: never a stack trace, always a sentence.
 *
 * @param posted paths at which something is sent
 */
record Faults(Room room, Set<String> posted) {

    void install(RoutesConfig routes) {
        routes.exception(Exception.class, (fault, ctx) -> {
            LoggerFactory.getLogger(Site.class).error("{} {} failed", ctx.method(), ctx.path(), fault);
            answer(ctx, Refusal.of(500, "something broke while this was answered; it was written to the log"));
        });
        routes.error(404, ctx -> {
            if (ctx.endpoints().matchedHttpEndpoint() == null) {
                answer(ctx, unrouted(ctx.path()));
            }
        });
        routes.error(
                405,
                ctx -> answer(
                        ctx,
                        Refusal.of(
                                405,
                                posted.contains(ctx.path())
                                        ? "send the text to compare by POST"
                                        : "only GET and HEAD are answered here: nothing can be changed")));
        routes.error(
                413,
                ctx -> answer(
                        ctx,
                        Refusal.of(
                                413,
                                "what was sent is longer than " + Site.LONGEST_REQUEST
                                        + " bytes; send the part that matters")));
    }

    private static Refusal unrouted(String path) {
        if (Wire.stands(path, Wire.TOO_LONG)) {
            return Refusal.of(
                    414,
                    "the address is longer than " + Wire.LONGEST_ADDRESS
                            + " characters; ask for less, or send a text to compare by POST to /api/v1/similar");
        }
        return Wire.stands(path, Wire.UNREADABLE)
                ? Refusal.of(400, "the address is not one that can be read; the search begins at /")
                : Refusal.of(404, "no page \"" + path + "\"; the search begins at /");
    }

    private void answer(Context ctx, Refusal refusal) {
        refusal.answer(room, ctx);
    }
}
