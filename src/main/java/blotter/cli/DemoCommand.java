package blotter.cli;

import blotter.crawl.CrawlOptions;
import blotter.crawl.CrawlReport;
import blotter.crawl.Crawler;
import blotter.crawl.Progress;
import blotter.demo.DemoConfig;
import blotter.demo.DemoWeb;
import blotter.web.Site;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the page (${DEFAULT-VALUE}); 0 for any that is free.")
    private int port = 8080;

    @Option(names = "--once", description = "End when everything is collected, without serving.")
    private boolean once;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = new TemporaryFolder("blotter-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
        try (DemoWeb web = DemoWeb.open(0)) {
            new DemoConfig(terminal.installed().resolve("crawl-config")).write(folder.path(), web.base());
            var home = new Home(folder.path(), terminal.installed());
            try (Blotter blotter = Blotter.writer(home, terminal.clock(), _ -> {})) {
                collect(blotter, web);
                if (once) {
                    return Exit.DONE.code();
                }
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
        blotter.finish();
    }

    private void report(CrawlReport report) {
        report.sources().forEach(source -> terminal.say("  " + CrawlCommand.line(source)));
    }

    private void serve(Blotter blotter) throws InterruptedException {
        var options = Site.Options.of(Version.of());
        try (Site site = site(blotter, options)) {
            String address = "http://127.0.0.1:" + site.port();
            terminal.print(String.format(
                    Locale.ROOT,
                    "%,d releases are collected and can be searched at %s/",
                    blotter.engine().size(),
                    address));
            terminal.print("three searches to try:");
            terminal.print("  " + address + "/?q=crystal+meth+laboratory");
            terminal.print("  " + address + "/?location=Basra&topic=narcotics");
            terminal.print("  " + address + "/?lang=ckb&sort=newest");
            terminal.print("stop with Ctrl-C");
            terminal.out().flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
    }

    private Site site(Blotter blotter, Site.Options options) {
        for (int candidate : List.of(port, 0)) {
            var site = new Site(
                    blotter.engine(),
                    blotter.shelf(),
                    blotter.vocabulary(),
                    blotter.drafts(),
                    blotter.config().sources(),
                    options);
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
