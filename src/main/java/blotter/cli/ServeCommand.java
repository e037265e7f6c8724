package blotter.cli;

import blotter.archive.Verifier;
import blotter.config.Source;
import blotter.crawl.CrawlOptions;
import blotter.crawl.Crawler;
import blotter.web.Site;
import blotter.web.madeup.MadeUp;
import blotter.web.room.Options;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves pages and API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the search page, releases and API; on this machine only unless told otherwise.",
        footer = {
            "",
            "Examples:",
            "  blotter serve",
            "  blotter serve --port 9000 --watch",
            "  blotter serve --host 0.0.0.0 --public --base-url https://blotter.newsroom.example",
            "  blotter serve --dev"
        })
final class ServeCommand implements Callable<Integer> {
    /** An address of the web without question mark and fragment. */
    private static final Pattern WHOLE = Pattern.compile("https?://[^\\s/?#]+(?:/[^\\s?#]*)?");

    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--port", paramLabel = "N", description = "Port (${DEFAULT-VALUE}); 0 for any that is free.")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "H", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--public", description = "Allow an address beyond this machine; prints what is exposed.")
    private boolean open;

    @Option(
            names = "--base-url",
            paramLabel = "U",
            description = "What whole addresses in feeds and citations begin with.")
    private String baseUrl = "";

    @Option(names = "--watch", description = "Also collect from the sources, on schedule.")
    private boolean watch;

    @Option(names = "--dev", description = "Serve fixed made-up data, and in a checkout templates as they are edited.")
    private boolean dev;

    @Option(names = "--allow-indexing", description = "Let search engines of the web list the pages.")
    private boolean indexed;

    ServeCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!baseUrl.isEmpty() && !WHOLE.matcher(baseUrl).matches()) {
            throw new Stop(
                    Exit.USAGE,
                    "--base-url \"" + baseUrl
                            + "\" is no whole address; write one such as https://blotter.newsroom.example");
        }
        boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
        if (!loopback && !open) {
            throw new Stop(Exit.USAGE, "--host " + host + " can be reached by others; add --public if that is meant");
        }
        var options = new Options(
                Version.of(), open || !loopback, baseUrl.replaceAll("/+$", ""), indexed, dev ? webapp() : null);
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close(opened, terminal);
            stopped.countDown();
        }));
        Site site = dev ? new Site(MadeUp.holdings(), options) : site(opened, options);
        opened.push(start(site));
        terminal.print("Blotter answers at http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + site.port()
                + "/");
        terminal.out().flush();
        if (open) {
            terminal.say("everybody who can reach " + host
                    + " can read all releases, captures, feeds, exports and the API;");
            terminal.say("nothing can be changed over HTTP; /metrics is hidden");
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            close(opened, terminal);
            throw e;
        }
        return Exit.DONE.code();
    }

    /** The folder of templates and styles, when the program runs from a checkout: pages follow what is edited there. */
    private @Nullable Path webapp() {
        String root = System.getProperty("blotter.root");
        Path folder = root == null ? Path.of("webapp") : Path.of(root, "webapp");
        return Files.isDirectory(folder) ? folder.toAbsolutePath() : null;
    }

    private Site start(Site site) {
        try {
            return site.start(host, port);
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Stop(
                    Exit.IO,
                    "cannot listen on " + host + ":" + port + " (" + cause.getMessage() + "); try another --port");
        }
    }

    private Site site(Deque<AutoCloseable> opened, Options options) throws IOException {
        Home home = root.existing();
        boolean watched = watch && collects(home);
        boolean later = watched && Verifier.written(home.archive());
        Blotter blotter = watched && !later ? Blotter.writer(home, terminal) : new IndexRepair(home, terminal).opened();
        opened.push(blotter);
        if (NextSteps.needed(blotter.archive())) {
            NextSteps.of(home).forEach(terminal::say);
        }
        if (later) {
            opened.push(new LaterWatch(terminal, home, this::begin));
        } else if (watched) {
            begin(opened, blotter);
        }
        return new Site(blotter.holdings(), options);
    }

    /** Whether there is a source to collect from; says so where there is none. */
    private boolean collects(Home home) {
        var sources = home.load().sources();
        if (sources.stream().allMatch(Source::paused)) {
            terminal.say("nothing is collected: " + CrawlCommand.without(home, sources));
            return false;
        }
        return true;
    }

    private void begin(Deque<AutoCloseable> opened, Blotter blotter) {
        opened.push(blotter.indexer().upkeep());
        var crawl = new CrawlCommand(terminal, root);
        Crawler crawler = crawl.crawler(blotter);
        opened.push(crawler);
        opened.push(crawler.watch(blotter.config().sources(), CrawlOptions.DEFAULT, crawl.lines()));
    }

    /** The last opened first. */
    static void close(Deque<AutoCloseable> opened, Terminal terminal) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                terminal.say("while stopping: " + e);
            }
        }
    }
}
