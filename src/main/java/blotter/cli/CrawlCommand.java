package blotter.cli;

import blotter.config.Near;
import blotter.config.Source;
import blotter.crawl.CrawlOptions;
import blotter.crawl.CrawlReport;
import blotter.crawl.Crawler;
import blotter.crawl.Progress;
import blotter.crawl.Trial;
import blotter.crawl.Watch;
import blotter.extract.Extraction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collects from the sources. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = "Collect what is due from the sources of crawl-config/sources.yaml, politely, and index it.",
        footer = {
            "",
            "Examples:",
            "  blotter crawl",
            "  blotter crawl inss shafaq",
            "  blotter crawl --watch",
            "  blotter crawl --try https://newsroom.example/statements",
            "",
            "Ends with a report per source: fetched, unchanged, new, changed, gone, refused, failed.",
            "Exit code 1 when a source is broken; with --try, when there is nothing to find or read, other than for a 404, a 410",
            "or a refusal by robots.txt. Stop it at any time: the next crawl goes on where it was."
        })
final class CrawlCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "Ids of sources; all that are not paused when missing.")
    private final List<String> names = new ArrayList<>();

    @Option(names = "--watch", description = "Go on until stopped: visit each source again when its time has come.")
    private boolean watch;

    @Option(
            names = "--try",
            paramLabel = "ADDRESS",
            description = "Show what would be found and read at one address; stores nothing.")
    private @Nullable String trial;

    @Option(names = "--recheck", description = "Ask for every known address again now, due or not.")
    private boolean recheck;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    CrawlCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Home home = root.home();
        var config = home.load();
        if (trial != null) {
            return tell(new TryAddress(terminal, config).at(trial));
        }
        List<Source> sources = chosen(config.sources());
        if (sources.isEmpty()) {
            throw new Stop(Exit.CONFIG, without(home, config.sources()));
        }
        for (Source source : sources) {
            var beyond = config.beyond(source);
            if (config.politeness().contact().isEmpty() && beyond.isPresent()) {
                throw new Stop(
                        Exit.CONFIG,
                        home.config().resolve("politeness.yaml") + " has no contact, and source \"" + source.id()
                                + "\" asks " + beyond.get()
                                + "; write \"contact:\" with an address a webmaster can reach you at");
            }
        }
        var options = recheck ? CrawlOptions.DEFAULT.rechecking() : CrawlOptions.DEFAULT;
        try (Blotter blotter = Blotter.writer(home, terminal);
                var crawler = crawler(blotter)) {
            return watch ? watch(blotter, crawler, sources, options) : once(blotter, crawler, sources, options);
        }
    }

    /** That there is no source to collect from, and what to do. */
    static String without(Home home, List<Source> all) {
        return all.isEmpty()
                ? "no source in " + home.config().resolve("sources.yaml") + "; add one there, or see: blotter demo"
                : "every source is paused; take \"paused: true\" away from one in "
                        + home.config().resolve("sources.yaml");
    }

    /** What collects for an open blotter. */
    Crawler crawler(Blotter blotter) {
        return new Crawler(
                blotter.archive(),
                blotter.config().politeness(),
                Version.of(),
                blotter.pipeline(),
                blotter.home().root(),
                terminal.clock());
    }

    private int once(Blotter blotter, Crawler crawler, List<Source> sources, CrawlOptions options) {
        try (var bar = new Gauge(terminal, "crawl")) {
            CrawlReport report = crawler.crawl(sources, options, telling(bar));
            blotter.indexer().settle();
            bar.finish();
            tell(report);
            return (report.broken() ? Exit.FINDINGS : Exit.DONE).code();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Exit.FINDINGS.code();
        }
    }

    private int watch(Blotter blotter, Crawler crawler, List<Source> sources, CrawlOptions options) {
        terminal.say("collecting from " + HowMany.of(sources.size(), "source") + " until stopped");
        try (Upkeep _ = blotter.indexer().upkeep();
                Watch watch = crawler.watch(sources, options, lines())) {
            watch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE.code();
    }

    private List<Source> chosen(List<Source> all) {
        if (names.isEmpty()) {
            return all.stream().filter(source -> !source.paused()).toList();
        }
        List<String> ids = all.stream().map(Source::id).toList();
        for (String name : names) {
            if (!ids.contains(name)) {
                throw new Stop(
                        Exit.USAGE,
                        "no source named \"" + name + "\" in crawl-config/sources.yaml" + Near.remedy(name, ids));
            }
        }
        List<Source> chosen =
                all.stream().filter(source -> names.contains(source.id())).toList();
        chosen.stream().filter(Source::paused).findFirst().ifPresent(source -> {
            throw new Stop(
                    Exit.CONFIG,
                    "source \"" + source.id()
                            + "\" is paused; take \"paused: true\" away from it in crawl-config/sources.yaml");
        });
        return chosen;
    }

    private static Progress telling(Gauge bar) {
        var due = new AtomicInteger();
        var done = new AtomicInteger();
        return new Progress() {
            @Override
            public void due(String source, int addresses) {
                bar.at(done.get(), due.addAndGet(addresses), source);
            }

            @Override
            public void asked(String source, String url, String outcome) {
                bar.at(done.incrementAndGet(), Math.max(due.get(), done.get()), outcome + " " + source);
            }
        };
    }

    /** A line for every visit that brought something. */
    Progress lines() {
        return new Progress() {
            @Override
            public void finished(CrawlReport.OfSource report) {
                if (report.fresh() + report.changed() + report.gone() > 0 || report.broken() != null) {
                    terminal.say(line(report));
                }
            }
        };
    }

    private void tell(CrawlReport report) {
        if (json) {
            terminal.json(report);
            return;
        }
        report.sources().forEach(source -> terminal.print(line(source)));
    }

    private int tell(Trial.Outcome found) {
        if (json) {
            terminal.json(found);
        } else {
            terminal.print("address    " + found.url());
            terminal.print("status     " + (found.status() == 0 ? "no answer" : found.status()));
            terminal.print("type       " + (found.contentType() == null ? "not stated" : found.contentType()));
            terminal.print("found      " + found.kind() + (found.problem() == null ? "" : ": " + found.problem()));
            found.items().forEach(this::tell);
            if (found.reading() != null) {
                tell(found.reading());
            }
            if (!found.hints().isEmpty()) {
                terminal.print("");
                terminal.print("this page offers, for start: of a source in crawl-config/sources.yaml:");
                found.hints().forEach(hint -> terminal.print("  - " + hint.start() + "   # " + hint.why()));
            }
        }
        return (found.doubtful() ? Exit.FINDINGS : Exit.DONE).code();
    }

    private void tell(Trial.Item item) {
        String when = item.published() == null ? "" : "  " + item.published();
        String title = item.title() == null ? "" : "  " + item.title();
        terminal.print((item.taken() ? "  would ask  " : "  leaves out ") + item.url() + when + title);
    }

    private void tell(Extraction reading) {
        switch (reading) {
            case Extraction.Nothing nothing ->
                terminal.print("nothing    " + nothing.outcome() + ": " + nothing.message());
            case Extraction.Text text -> {
                terminal.print("title      " + text.title());
                terminal.print("published  " + Dates.partial(text.published().value()) + " ("
                        + text.published().value().precision().id() + ")");
                terminal.print("author     " + (text.author() == null ? "not stated" : text.author()));
                terminal.print("language   " + text.lang());
                terminal.print("canonical  " + text.canonicalUrl());
                text.doubts()
                        .forEach(doubt -> terminal.print("doubt      "
                                + switch (doubt) {
                                    case RULE ->
                                        "rules.body of the source no longer selects the text; it was found without";
                                    case MOJIBAKE -> "the text looks as if decoded in a wrong charset";
                                }));
                terminal.print("");
                terminal.print(text.text().isEmpty() ? "no text: the document holds pictures only" : text.text());
            }
        }
    }

    static String line(CrawlReport.OfSource source) {
        return String.format(
                Locale.ROOT,
                "%-20s %,d fetched, %,d unchanged, %,d new, %,d changed, %,d gone, %,d refused, %,d failed%s",
                source.source(),
                source.fetched(),
                source.unchanged(),
                source.fresh(),
                source.changed(),
                source.gone(),
                source.refused(),
                source.failed(),
                source.broken() == null ? "" : "; broken: " + source.broken());
    }
}
