package blotter.web.api;

import blotter.search.Draft;
import blotter.search.Search;
import blotter.web.room.Asked;
import blotter.web.room.Named;
import blotter.web.room.Refusal;
import blotter.web.room.Room;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was reported on the matter of a draft or of a release. A draft is sent as plain text or as JSON with {@code text} and
 * perhaps {@code title} and {@code lang}; it is read, answered and forgotten.
 */
public record SimilarRoutes(Room room) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("title", "text", "lang");

    /** What was sent, or why it cannot be compared. */
    private sealed interface Sent {
        record Text(Map<String, String> given) implements Sent {}

        record Not(Refusal refusal) implements Sent {}

        static Sent not(int status, String sentence) {
            return new Not(Refusal.of(status, sentence));
        }
    }

    public void draft(Context ctx) {
        switch (sent(ctx.bodyAsBytes(), String.valueOf(ctx.contentType()))) {
            case Sent.Not not -> not.refusal().problem(ctx);
            case Sent.Text text ->
                answer(
                        ctx,
                        room.drafts()
                                .read(
                                        text.given().getOrDefault("title", ""),
                                        text.given().getOrDefault("text", ""),
                                        text.given().getOrDefault("lang", "")));
        }
    }

    public void release(Context ctx) {
        switch (Named.of(room, ctx)) {
            case Named.Not not -> not.refusal().problem(ctx);
            case Named.There there -> answer(ctx, Draft.of(there.release()));
        }
    }

    private void answer(Context ctx, Draft draft) {
        switch (Asked.of(ctx)) {
            case Asked.Mistake mistake -> mistake.refusal().problem(ctx);
            case Asked.Question question -> {
                Search within = question.search();
                AnswerRoute.give(room, ctx, () -> room.finder().similar(draft, within));
            }
        }
    }

    private static Sent sent(byte[] body, String type) {
        boolean json = type.startsWith("application/json");
        if (!json && !type.startsWith("text/plain")) {
            return Sent.not(415, "no body of type \"" + type + "\" is read; send text/plain or application/json");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return Sent.not(400, "the body is not UTF-8; send it as UTF-8");
        }
        Sent sent = json ? json(text) : new Sent.Text(Map.of("text", text));
        return sent instanceof Sent.Text(Map<String, String> given)
                        && (given.getOrDefault("title", "") + given.getOrDefault("text", "")).isBlank()
                ? Sent.not(
                        400,
                        "no text to compare; send it as text/plain, or as JSON with \"text\" and perhaps \"title\"")
                : sent;
    }

    private static Sent json(String body) {
        JsonNode given;
        try {
            given = JSON.readTree(body);
        } catch (JacksonException e) {
            return Sent.not(400, "the body is no JSON: " + e.getOriginalMessage());
        }
        if (!given.isObject()) {
            return Sent.not(400, "the body is no JSON object; send " + String.join(", ", KEYS) + " as strings");
        }
        var out = new HashMap<String, String>();
        for (var property : given.properties()) {
            if (!KEYS.contains(property.getKey())) {
                return Sent.not(400, "no key \"" + property.getKey() + "\"; there are " + String.join(", ", KEYS));
            }
            if (!property.getValue().isString()) {
                return Sent.not(400, "\"" + property.getKey() + "\" is " + property.getValue() + "; write a string");
            }
            out.put(property.getKey(), property.getValue().asString());
        }
        return new Sent.Text(out);
    }
}
