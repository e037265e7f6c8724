package blotter.web;

import blotter.search.Parameter;
import blotter.search.Search;
import blotter.web.page.Address;
import blotter.web.page.HelpPage;
import blotter.web.room.Room;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.List;

/** The help page: every example is a search that can be followed, every parameter is in the one table. */
record HelpRoute(Room room) implements Handler {
    /** A message key below help.example and the query it explains. */
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("words", "crystal meth Basra"),
            List.of("phrase", "\"crystal meth\""),
            List.of("not", "meth -court"),
            List.of("or", "heroin OR captagon"),
            List.of("start", "smuggl*"),
            List.of("field", "location:basra year:2025"),
            List.of("dates", "after:2025-06 before:2025-11"),
            List.of("figures", "arrested:>=10 seized:heroin>=5kg"),
            List.of("titles", "title:captagon"),
            List.of("near", "\"captagon border\"~5"),
            List.of("language", "lang:ckb"),
            List.of("script", "الكريستال"));

    private static final List<List<String>> KEYS = List.of(
            List.of("/", "search"),
            List.of("j", "next"),
            List.of("k", "previous"),
            List.of("o", "open"),
            List.of("f", "facets"),
            List.of("Esc", "back"),
            List.of("?", "help"));

    @Override
    public void handle(Context ctx) {
        var f = room.frame(ctx);
        room.page(
                ctx,
                "help.jte",
                new HelpPage(
                        f.titled(f.t("title.page", f.t("help.title"))),
                        EXAMPLES.stream()
                                .map(e -> new HelpPage.Example(
                                        e.get(1),
                                        f.t("help.example." + e.get(0)),
                                        f.to(Address.of(
                                                "/",
                                                Search.EVERYTHING
                                                        .words(e.get(1))
                                                        .address()))))
                                .toList(),
                        Arrays.stream(Parameter.values())
                                .map(p -> new HelpPage.Parameter(
                                        p.id(), f.t("help.takes." + p.id()), p.id() + "=" + p.example()))
                                .toList(),
                        KEYS.stream()
                                .map(k -> new HelpPage.Example(k.get(0), f.t("help.key." + k.get(1)), ""))
                                .toList()));
    }
}
