package blotter.web;

import blotter.config.Source;
import blotter.search.Drafts;
import blotter.search.SearchEngine;
import blotter.search.Vocabulary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The site: search page, releases, captures, API and feeds over one engine and one archive. It reads only, sets no
 * cookies and makes the browser ask nobody else.
 */
public final class Site implements AutoCloseable {
    /** Bytes of a draft that somebody sends to be compared. */
    private static final long LONGEST_REQUEST = 2_000_000;

    private final Room room;
    private final Assets assets = new Assets();
    private @Nullable Javalin server;

    /**
     * How the site is served.
     *
     * @param version of the build
     * @param open served beyond loopback: metrics are hidden
     * @param baseUrl of whole addresses in feeds and citations, without a slash at the end; empty to take each request's own
     * @param indexed whether search engines may list the pages
     * @param dev whether the data is made up, which the pages then say
     */
    public record Options(String version, boolean open, String baseUrl, boolean indexed, boolean dev) {
        public static Options of(String version) {
            return new Options(version, false, "", false, false);
        }
    }

    /** A site that compares drafts by their words alone. */
    public Site(SearchEngine engine, Shelf shelf, Vocabulary vocabulary, List<Source> sources, Options options) {
        this(engine, shelf, vocabulary, Drafts.WORDS, sources, options);
    }

    /** @param drafts reads what people send to be compared with the archive */
    public Site(
            SearchEngine engine,
            Shelf shelf,
            Vocabulary vocabulary,
            Drafts drafts,
            List<Source> sources,
            Options options) {
        room = new Room(
                engine,
                shelf,
                vocabulary,
                drafts,
                new Sources(sources),
                options,
                new Frames(assets, options),
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Site.class.getClassLoader(), "blotter.web.templates"));
    }

    /** The site over fixed made-up data: every page of it can be looked at with no archive. */
    public static Site madeUp(Options options) {
        var data = FixedData.load();
        return new Site(
                new FixedEngine(data),
                new FixedShelf(data),
                new FixedVocabulary(data),
                data.sources(),
                new Options(options.version(), options.open(), options.baseUrl(), options.indexed(), true));
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     */
    public Site start(String host, int port) {
        var metrics = new Metrics(room);
        var routes = Routes.of(room, assets, metrics);
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.concurrency.useVirtualThreads = true;
                    config.http.generateEtags = true;
                    config.http.prefer405over404 = true;
                    config.requestLogger.http((ctx, milliseconds) -> metrics.count(ctx, milliseconds));
                    config.routes.before(new Headers(room.options().indexed())::write);
                    config.http.maxRequestSize = LONGEST_REQUEST;
                    routes.forEach(route -> {
                        if (route.posted()) {
                            config.routes.post(route.path(), route.handler());
                        } else {
                            config.routes.get(route.path(), route.handler());
                        }
                    });
                    new Faults(room).install(config.routes);
                })
                .start(host, port);
        return this;
    }

    /** The path of every route. */
    List<String> paths() {
        return Routes.of(room, assets, new Metrics(room)).stream()
                .map(Routes.Route::path)
                .toList();
    }

    /** The port it answers on. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("the site is not started");
        }
        return server.port();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
