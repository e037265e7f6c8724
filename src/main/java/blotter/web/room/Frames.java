package blotter.web.room;

import blotter.search.Completeness;
import blotter.web.page.Address;
import blotter.web.page.Assets;
import blotter.web.page.Frame;
import blotter.web.page.Labels;
import blotter.web.page.Messages;
import blotter.web.page.Shapes;
import blotter.web.page.Webapp;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frame of a page. The interface language is the {@code ui} parameter when the address has one, and then every
 * link keeps it; else what the browser prefers. Nothing is remembered between requests.
 */
public final class Frames {
    public static final String UI = "ui";

    private final Map<String, Messages> messages;
    private final List<Shapes> maps;
    private final Assets assets;
    private final Holdings holdings;
    private final Options options;

    public Frames(Options options, Holdings holdings, List<Shapes> maps) {
        this.messages = Messages.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Messages::load));
        this.maps = maps;
        this.assets = new Assets(new Webapp(null), maps);
        this.holdings = holdings;
        this.options = options;
    }

    /** The static files: those the program was built with, or while designing those of the folder as they are now. */
    public Assets assets() {
        return options.webapp().live() ? new Assets(options.webapp(), maps) : assets;
    }

    /** What is around a page, and what the index lacks as it begins: to be made before anything is searched for it. */
    Frame of(Context ctx) {
        var asked = asked(ctx);
        var m = in(asked.isEmpty() ? preferred(ctx.header("Accept-Language")) : asked);
        return new Frame(
                m,
                new Labels(m, holdings.vocabulary()),
                asked,
                m.t("title.home"),
                "",
                asked.isEmpty() ? List.of() : List.of(new Frame.Hidden(UI, asked)),
                null,
                ctx.path(),
                languages(ctx, m),
                assets(),
                base(ctx),
                options.version(),
                holdings.madeUp(),
                behind(m, holdings.completeness().get()));
    }

    /** That what is found is a part, and how much is lacking where that is known; null when it is the whole. */
    private static @Nullable String behind(Messages m, Completeness completeness) {
        Long missing = completeness.missing();
        if (completeness.complete()) {
            return null;
        }
        if (missing == null) {
            return m.t("behind.unknown");
        }
        return missing == 0 ? m.t("behind.last") : m.n("behind.missing", missing);
    }

    /** The beginning of whole addresses of this site, without a slash at the end. */
    public String base(Context ctx) {
        return options.baseUrl().isEmpty() ? ctx.scheme() + "://" + ctx.host() : options.baseUrl();
    }

    /** The interface language an address asks for, empty when it asks for none or for one there is not. */
    private static String asked(Context ctx) {
        var values = Address.map(Address.pairs(ctx.queryString())).getOrDefault(UI, List.of());
        return values.size() == 1 && Messages.LANGUAGES.contains(values.getFirst()) ? values.getFirst() : "";
    }

    private Messages in(String language) {
        return options.webapp().live()
                ? Messages.load(language, options.webapp())
                : Objects.requireNonNull(messages.get(language));
    }

    static String preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return "en";
        }
        try {
            var ranges = Locale.LanguageRange.parse(header, Map.of("kmr", List.of("kmr", "ku")));
            var tag = Locale.lookupTag(ranges, Messages.LANGUAGES);
            return tag == null ? "en" : tag.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }

    private List<Frame.Language> languages(Context ctx, Messages current) {
        var query = Address.pairs(ctx.queryString()).stream()
                .filter(pair -> !pair.name().equals(UI))
                .map(pair -> Address.encoded(pair.name()) + "=" + Address.encoded(pair.value()))
                .collect(Collectors.joining("&"));
        var here = Address.of(ctx.path(), query);
        return Messages.LANGUAGES.stream()
                .map(language -> new Frame.Language(
                        language,
                        in(language).t("language.self"),
                        in(language).direction(),
                        Address.with(here, UI, language),
                        language.equals(current.language())))
                .toList();
    }
}
