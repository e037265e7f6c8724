package blotter.cli;

import blotter.archive.Archive;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes what is in index/ again. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Make the catalogue and the search index again from archive/ alone, with no network.",
        footer = {"", "Examples:", "  blotter index --rebuild", "  blotter index --rebuild --json --home /srv/blotter"})
final class IndexCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Option(
            names = "--rebuild",
            description = "Needed: says that it is meant. The index that is there answers until the new one is whole.")
    private boolean rebuild;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    IndexCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** What was made. */
    record Report(long releases, long captures, double seconds) {}

    @Override
    public Integer call() throws IOException {
        if (!rebuild) {
            throw new Stop(Exit.USAGE, "say that it is meant: blotter index --rebuild");
        }
        Home home = root.existing();
        home.load();
        long began = terminal.clock().millis();
        Archive.rebuild(home.archive(), home.index(), terminal.clock(), terminal::say);
        try (var progress = new Gauge(terminal, "index");
                Blotter blotter =
                        Blotter.rebuilt(home, terminal.clock(), n -> progress.at(n, 0, HowMany.of(n, "release")))) {
            progress.finish();
            var report = new Report(
                    blotter.engine().size(),
                    blotter.archive().catalogue().tally().captures(),
                    (terminal.clock().millis() - began) / 1000.0);
            if (json) {
                terminal.json(report);
            } else {
                terminal.print(String.format(
                        Locale.ROOT,
                        "%s of %s in %.1f s",
                        HowMany.of(report.releases(), "release"),
                        HowMany.of(report.captures(), "capture"),
                        report.seconds()));
            }
        }
        return Exit.DONE.code();
    }
}
