package blotter.web;

import blotter.search.Draft;
import blotter.search.Search;
import io.javalin.http.Context;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was reported on the matter of a draft or of a release. A draft is sent as plain text or as JSON with {@code text} and
 * perhaps {@code title} and {@code lang}; it is read, answered and forgotten.
 */
record SimilarRoutes(Room room) {
    private static final JsonMapper JSON = new JsonMapper();

    void draft(Context ctx) {
        Draft draft;
        try {
            draft = draft(ctx.body(), String.valueOf(ctx.contentType()));
        } catch (JacksonException e) {
            Refusal.of(400, "the body is no JSON: " + e.getOriginalMessage()).problem(ctx);
            return;
        }
        if ((draft.title() + draft.text()).isBlank()) {
            Refusal.of(400, "no text to compare; send it as text/plain, or as JSON with \"text\" and perhaps \"title\"")
                    .problem(ctx);
            return;
        }
        answer(ctx, draft);
    }

    void release(Context ctx) {
        switch (new ReleaseRoutes(room).named(ctx)) {
            case ReleaseRoutes.Named.Not not -> not.refusal().problem(ctx);
            case ReleaseRoutes.Named.There there -> answer(ctx, Draft.of(there.release()));
        }
    }

    private void answer(Context ctx, Draft draft) {
        switch (Asked.of(ctx)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                Search within = question.search();
                room.json(ctx, Answer.of(room.finder().similar(draft, within), room.sources()));
            }
        }
    }

    private Draft draft(String body, String type) {
        if (!type.startsWith("application/json")) {
            return read(Map.of("text", body));
        }
        JsonNode given = JSON.readTree(body);
        return read(Map.of(
                "title", given.path("title").asString(""),
                "text", given.path("text").asString(""),
                "lang", given.path("lang").asString("")));
    }

    private Draft read(Map<String, String> given) {
        return room.drafts()
                .read(given.getOrDefault("title", ""), given.getOrDefault("text", ""), given.getOrDefault("lang", ""));
    }
}
