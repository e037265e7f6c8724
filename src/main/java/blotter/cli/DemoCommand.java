package blotter.cli;

import blotter.crawl.CrawlOptions;
import blotter.crawl.CrawlReport;
import blotter.crawl.Crawler;
import blotter.crawl.Progress;
import blotter.demo.DemoConfig;
import blotter.demo.DemoWeb;
import blotter.web.Site;
import blotter.web.room.Options;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole product in one command. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Serve a small made-up agency web on this machine, crawl it, archive it, index it and serve the search page.",
            "Everything is kept in a temporary folder, which is removed at the end."
        },
        footer = {"", "Examples:", "  blotter demo", "  blotter demo --port 9000"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> SEARCHES =
            List.of("/?q=crystal+meth+laboratory", "/?location=Basra&topic=narcotics", "/?lang=ckb&sort=newest");
    private static final List<String> PAGES =
            Stream.concat(Stream.of("/"), SEARCHES.stream()).toList();

    /** Pages asked for to see that all is well: enough that the compiler learns from them what a server is asked. */
    private static final int CHECKED = 600;

    private final Terminal terminal;
    private final RootCommand root;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the page (${DEFAULT-VALUE}); 0 for any that is free.")
    private int port = 8080;

    @Option(
            names = "--once",
            description =
                    "End when everything is collected and the pages one comes to by links have answered: a check of the installation.")
    private boolean once;

    DemoCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (root.named()) {
            throw new Stop(Exit.USAGE, "the demo keeps everything in a temporary folder; leave --home out");
        }
        var folder = new TemporaryFolder("blotter-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
        try (DemoWeb web = DemoWeb.open(0)) {
            new DemoConfig(terminal.installed().resolve("crawl-config")).write(folder.path(), web.base());
            var home = new Home(folder.path(), terminal.installed());
            try (Blotter blotter = Blotter.writer(home, terminal.clock(), _ -> {})) {
                collect(blotter, web);
                serve(blotter);
            }
        }
        return Exit.DONE.code();
    }

    private void collect(Blotter blotter, DemoWeb web) throws InterruptedException {
        try (var crawler = new Crawler(
                blotter.archive(),
                blotter.config().politeness(),
                Version.of(),
                blotter.pipeline(),
                blotter.home().root(),
                terminal.clock())) {
            terminal.say("first visit to the made-up sites at " + web.base());
            report(crawler.crawl(blotter.config().sources(), CrawlOptions.DEFAULT, Progress.silent()));
            web.visit(2);
            terminal.say("second visit: a page was edited, one was removed, one is new");
            report(crawler.crawl(blotter.config().sources(), CrawlOptions.DEFAULT.rechecking(), Progress.silent()));
        }
        blotter.indexer().finish();
    }

    private void report(CrawlReport report) {
        report.sources().forEach(source -> terminal.say("  " + CrawlCommand.line(source)));
    }

    private void serve(Blotter blotter) throws IOException, InterruptedException {
        var options = Options.of(Version.of());
        try (Site site = site(blotter, options)) {
            String address = "http://127.0.0.1:" + site.port();
            terminal.print(String.format(
                    Locale.ROOT,
                    "%,d releases are collected and can be searched at %s/",
                    blotter.engine().size(),
                    address));
            if (once) {
                check(address);
                return;
            }
            terminal.print("three searches to try:");
            SEARCHES.forEach(search -> terminal.print("  " + address + search));
            terminal.print("stop with Ctrl-C");
            terminal.out().flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
    }

    /** Asks for the first page and for each search as a browser would, then for what they lead to. */
    private void check(String address) throws IOException, InterruptedException {
        try (var walk = new SiteWalk(URI.create(address))) {
            for (String search : PAGES) {
                if (!walk.page(search).contains("/release/")) {
                    throw new Stop(Exit.SOFTWARE, "the page " + search + " shows no release; a mistake of ours");
                }
            }
            walk.onwards(CHECKED);
            terminal.print(walk.answered() + " pages answered");
        }
    }

    private Site site(Blotter blotter, Options options) {
        for (int candidate : List.of(port, 0)) {
            var site = new Site(blotter.holdings(), options);
            try {
                return site.start("127.0.0.1", candidate);
            } catch (RuntimeException e) {
                site.close();
                terminal.say("port " + candidate + " is taken; using any that is free");
            }
        }
        throw new Stop(Exit.IO, "no port is free on this machine");
    }
}
