package blotter.web.room;

import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.Frame;
import blotter.web.page.Link;
import blotter.web.page.NoticePage;
import blotter.web.page.ReleasePage;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says why there is no other answer: as a page to readers, as {@code application/problem+json} (RFC 9457) to programs.
 *
 * @param sentence in English, says what to do
 */
public record Refusal(int status, String sentence, List<ReleasePage.Line> lines, Map<String, String> members) {

    /** Seconds. */
    private static final String RETRY = "60";

    public static Refusal of(int status, String sentence) {
        return new Refusal(status, sentence, List.of(), Map.of());
    }

    /** What is kept cannot be shown before the index is made: no such thing may be said of it. */
    public static Refusal notYet(String what) {
        return of(503, what + " cannot be shown yet: the index is being made, or behind; ask again in a minute");
    }

    /** A parameter or a value that is not understood. */
    public static Refusal parameter(String parameter, String value, String sentence) {
        var members = new LinkedHashMap<String, String>();
        members.put("parameter", parameter);
        members.put("value", value);
        return new Refusal(400, sentence, List.of(), members);
    }

    /** To programs below /api, to readers anywhere else. */
    public void answer(Room room, Context ctx) {
        if (ctx.path().startsWith("/api/")) {
            problem(ctx);
        } else {
            page(room, ctx);
        }
    }

    public void page(Room room, Context ctx) {
        var search =
                members.containsKey("parameter") ? Asked.sound(Address.pairs(ctx.queryString())) : Search.EVERYTHING;
        var f = asking(room.frame(ctx), search);
        var key = f.m().has("notice." + status) ? "notice." + status : "notice.500";
        begin(ctx);
        room.page(
                ctx,
                "notice.jte",
                new NoticePage(
                        f.titled(f.t("title.page", f.t(key))),
                        status,
                        f.t(key),
                        f.m().said(sentence),
                        lines,
                        back(f, search)));
    }

    /** The frame with the question in its box, and beside it what else was asked and is understood. */
    private static Frame asking(Frame f, Search search) {
        var hidden = new ArrayList<Frame.Hidden>();
        Address.pairs(search.words("").address())
                .forEach(pair -> hidden.add(new Frame.Hidden(pair.name(), pair.value())));
        hidden.addAll(f.hidden());
        return f.searching(search.q(), hidden, f.feed());
    }

    /** To the same search without what is at fault, or to the beginning when nothing else was asked. */
    private Link back(Frame f, Search search) {
        return search.equals(Search.EVERYTHING)
                ? new Link(f.t("notice.home"), f.to("/"))
                : new Link(
                        f.t("notice.without", members.getOrDefault("parameter", "")),
                        f.to(Address.of("/", search.address())));
    }

    public void problem(Context ctx) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("detail", sentence);
        body.putAll(members);
        begin(ctx);
        ctx.contentType("application/problem+json").result(Json.bytes(body));
    }

    private void begin(Context ctx) {
        ctx.status(status);
        if (status == 503) {
            ctx.header("Retry-After", RETRY);
        }
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 451 -> "Unavailable For Legal Reasons";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
