package blotter.web.api;

import blotter.search.Results;
import blotter.web.room.Asked;
import blotter.web.room.Json;
import blotter.web.room.Room;
import blotter.web.room.Tags;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/** A search as JSON. */
public record AnswerRoute(Room room) implements Handler {

    @Override
    public void handle(Context ctx) {
        switch (Asked.of(ctx)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> give(room, ctx, () -> room.finder().search(question.search()));
        }
    }

    /** Answers with what a question finds; how long it took is no part of what the answer is. */
    static void give(Room room, Context ctx, Supplier<Results> question) {
        var before = room.completeness();
        var answer = Answer.of(question.get(), room.sources(), before);
        ctx.header("ETag", Tags.of(Json.bytes(answer.timeless())));
        room.json(ctx, answer);
    }
}
