package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Note;
import blotter.archive.Tally;
import blotter.config.CrawlConfig;
import blotter.crawl.Standing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is here and how fresh it is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Tell what is collected, how fresh each source is, how far the index is, and how much disk it takes.",
        footer = {"", "Examples:", "  blotter status", "  blotter status --json"})
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    StatusCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** One source. */
    record OfSource(
            String id,
            long captures,
            @Nullable Instant last,
            boolean paused,
            @Nullable Standing standing,
            Note.@Nullable Coverage coverage) {}

    /** All of it. */
    record Report(
            String home,
            long releases,
            long captures,
            long unread,
            long withheld,
            @Nullable Instant last,
            long indexed,
            boolean indexComplete,
            long archiveBytes,
            long indexBytes,
            List<OfSource> sources,
            List<Standing.Day> days,
            List<String> nextSteps) {}

    @Override
    public Integer call() throws IOException {
        Home home = root.existing();
        CrawlConfig config = home.load();
        try (Blotter blotter = Blotter.reader(home, terminal.clock())) {
            Archive archive = blotter.archive();
            Tally tally = archive.catalogue().tally();
            var report = new Report(
                    home.root().toString(),
                    tally.releases(),
                    tally.captures(),
                    tally.unread(),
                    tally.withheld(),
                    tally.last(),
                    blotter.engine().size(),
                    blotter.completeness().complete(),
                    ImportBench.bytes(home.archive()),
                    ImportBench.bytes(home.index()),
                    sources(config, tally, archive.notes().coverage()),
                    Standing.days(archive.notes().coverage()),
                    NextSteps.needed(archive) ? NextSteps.of(home) : List.of());
            if (json) {
                terminal.json(report);
            } else {
                tell(report);
            }
        }
        return Exit.DONE.code();
    }

    private void tell(Report report) {
        if (!report.nextSteps().isEmpty()) {
            report.nextSteps().forEach(terminal::print);
            return;
        }
        terminal.print("home      " + report.home());
        terminal.print(String.format(
                Locale.ROOT,
                "releases  %,d from %s; %,d withheld, %s still to be read",
                report.releases(),
                HowMany.of(report.captures(), "capture"),
                report.withheld(),
                HowMany.of(report.unread(), "capture")));
        terminal.print(String.format(
                Locale.ROOT,
                "index     %s, %s",
                HowMany.of(report.indexed(), "release"),
                report.indexComplete()
                        ? "complete"
                        : "being written, or behind: the next crawl, import, withhold or serve --watch completes it"));
        terminal.print("disk      archive " + size(report.archiveBytes()) + ", index " + size(report.indexBytes()));
        terminal.print("");
        for (OfSource source : report.sources()) {
            terminal.print(String.format(
                    Locale.ROOT,
                    "%-20s %,8d captures, last %s%s%s",
                    source.id(),
                    source.captures(),
                    ago(source.last()),
                    source.paused() ? ", paused" : "",
                    said(source.coverage())));
        }
        report.sources().stream()
                .map(OfSource::standing)
                .filter(standing -> standing != null && standing.reason() != null)
                .forEach(this::warn);
    }

    private void warn(Standing standing) {
        terminal.print(String.format(
                Locale.ROOT,
                "%s is %s since %s: %s",
                standing.source(),
                standing.state().id(),
                standing.state() == Standing.State.SILENT ? standing.brought() : standing.since(),
                standing.reason()));
    }

    private static String said(Note.@Nullable Coverage coverage) {
        if (coverage == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "; %s: %d new, %d changed, %d gone, %d failed",
                coverage.day(),
                coverage.fresh(),
                coverage.changed(),
                coverage.gone(),
                coverage.failed());
    }

    private String ago(@Nullable Instant last) {
        if (last == null) {
            return "never";
        }
        Duration since = Duration.between(last, terminal.clock().instant());
        return since.toDays() > 1
                ? since.toDays() + " days ago"
                : since.toHours() > 0 ? since.toHours() + " h ago" : since.toMinutes() + " min ago";
    }

    private List<OfSource> sources(CrawlConfig config, Tally tally, List<Note.Coverage> coverage) {
        Set<String> ids = new LinkedHashSet<>();
        config.sources().forEach(source -> ids.add(source.id()));
        tally.sources().forEach(source -> ids.add(source.source()));
        var out = new ArrayList<OfSource>();
        for (String id : ids) {
            Optional<Tally.OfSource> kept = tally.sources().stream()
                    .filter(source -> source.source().equals(id))
                    .findFirst();
            out.add(new OfSource(
                    id,
                    kept.map(Tally.OfSource::captures).orElse(0L),
                    kept.map(Tally.OfSource::last).orElse(null),
                    config.sources().stream().anyMatch(s -> s.id().equals(id) && s.paused()),
                    config.sources().stream()
                            .filter(s -> s.id().equals(id))
                            .map(s -> Standing.of(s, coverage, terminal.clock().instant()))
                            .findFirst()
                            .orElse(null),
                    coverage.stream()
                            .filter(day -> day.source().equals(id))
                            .max(Comparator.comparing(Note.Coverage::at))
                            .orElse(null)));
        }
        return out;
    }

    private static String size(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%,d kB", bytes / 1000)
                : String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }
}
