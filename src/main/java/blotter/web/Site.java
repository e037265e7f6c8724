package blotter.web;

import blotter.web.page.Shapes;
import blotter.web.room.Frames;
import blotter.web.room.Headers;
import blotter.web.room.Holdings;
import blotter.web.room.Options;
import blotter.web.room.Room;
import blotter.web.room.Tags;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.util.JavalinLogger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The site: search page, releases, captures, API and feeds over one finder and one archive. It reads only, sets no
 * cookies and makes the browser ask nobody else.
 */
public final class Site implements AutoCloseable {
    private static final String TEMPLATES = "blotter.web.templates";
    /** A package of its own: a class of the program would be found before one that was compiled again. */
    private static final String EDITED = "blotter.web.edited";

    /** Bytes of a draft that somebody sends to be compared. */
    static final long LONGEST_REQUEST = 2_000_000;

    /** Of gzip's nine; the usual sixth takes twice the time of this one for a twentieth fewer bytes. */
    private static final int COMPRESSION = 4;

    private final Room room;
    private @Nullable Javalin server;

    public Site(Holdings holdings, Options options) {
        room = new Room(
                holdings,
                options,
                new Frames(options, holdings, List.of(Shapes.IRAQ, Shapes.WORLD)),
                templates(options.folder()));
    }

    /** Templates of the program, or of a folder, compiled again when they change. */
    private static TemplateEngine templates(@Nullable Path folder) {
        var loader = Site.class.getClassLoader();
        if (folder == null) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, TEMPLATES);
        }
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(folder.resolve("templates")),
                folder.resolveSibling("target/dev-templates"),
                ContentType.Html,
                loader,
                EDITED);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     */
    public Site start(String host, int port) {
        JavalinLogger.enabled = false; // whoever starts the site says why it does not start
        try {
            server = javalin(host, port).start();
        } finally {
            JavalinLogger.enabled = true;
        }
        return this;
    }

    private Javalin javalin(String host, int port) {
        var metrics = new Metrics(room);
        var routes = Routes.of(room, metrics);
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(COMPRESSION));
            config.requestLogger.http((ctx, milliseconds) -> metrics.count(ctx, milliseconds));
            config.routes.before(new Headers(room.options().indexed())::write);
            config.http.maxRequestSize = LONGEST_REQUEST;
            config.jetty.addConnector((server, http) -> Wire.connector(server, http, host, port));
            routes.forEach(route -> {
                if (route.posted()) {
                    config.routes.post(route.path(), route.handler());
                    return;
                }
                config.routes.get(route.path(), route.handler());
                config.routes.head(route.path(), route.handler());
            });
            config.routes.after(Tags::write);
            new Faults(
                            room,
                            routes.stream()
                                    .filter(Routes.Route::posted)
                                    .map(Routes.Route::path)
                                    .collect(Collectors.toSet()))
                    .install(config.routes);
        });
    }

    /** The path of every route. */
    List<String> paths() {
        return Routes.of(room, new Metrics(room)).stream()
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
