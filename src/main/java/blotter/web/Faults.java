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
                answer(ctx, Refusal.of(404, "no page \"" + ctx.path() + "\"; the search begins at /"));
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
                                        : "only GET and HEAD are answered: nothing here can be changed")));
        routes.error(
                413,
                ctx -> answer(
                        ctx,
                        Refusal.of(
                                413,
                                "what was sent is longer than " + Site.LONGEST_REQUEST
                                        + " bytes; send the part that matters")));
    }

    private void answer(Context ctx, Refusal refusal) {
        refusal.answer(room, ctx);
    }
}
