package blotter.cli;

import blotter.config.ConfigException;
import blotter.config.CrawlConfig;
import blotter.config.Source;
import blotter.crawl.Trial;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether this machine and this home are able. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check this machine and this home: Java, disk, folders, clock, encoding, configuration.",
        footer = {
            "",
            "Examples:",
            "  blotter doctor",
            "  blotter doctor --sources     also asks each source that is not paused for its robots.txt and start",
            "",
            "Exit code 1 when something should be seen to, 78 when the configuration is wrong."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_DISK = 2L << 30;
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--sources", description = "Also ask each source that is not paused.")
    private boolean sources;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    DoctorCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** One thing that was looked at. */
    record Check(String name, boolean ok, String detail) {}

    @Override
    public Integer call() throws IOException {
        Home home = root.existing();
        var checks = new ArrayList<Check>();
        checks.add(java());
        checks.add(disk(home.root()));
        checks.add(writable("home", home.root()));
        checks.add(writable("archive", home.archive()));
        checks.add(writable("index", home.index()));
        checks.add(clock());
        checks.add(encoding());
        Exit exit = Exit.DONE;
        try {
            CrawlConfig config = home.load();
            checks.add(configuration(config));
            checks.add(contact(config));
            if (sources) {
                checks.addAll(reach(config));
            }
        } catch (ConfigException e) {
            checks.add(new Check("configuration", false, String.valueOf(e.getMessage())));
            exit = Exit.CONFIG;
        }
        if (checks.stream().anyMatch(check -> !check.ok())) {
            exit = exit.and(Exit.FINDINGS);
        }
        if (json) {
            terminal.json(checks);
        } else {
            checks.forEach(check -> terminal.print(String.format(
                    Locale.ROOT, "%-4s %-14s %s", check.ok() ? "ok" : "SEE", check.name(), check.detail())));
        }
        return exit.code();
    }

    private static Check java() {
        long memory = Runtime.getRuntime().maxMemory() >> 20;
        return new Check("java", memory >= 200, Runtime.version() + ", " + memory + " MiB for it");
    }

    private static Check disk(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        String detail = String.format(Locale.ROOT, "%,d MB free at %s", free / 1_000_000, there);
        return new Check(
                "disk", free >= LEAST_DISK, free >= LEAST_DISK ? detail : detail + "; make at least 2 GB free");
    }

    private static Check writable(String name, Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean ok = Files.isWritable(there);
        String made = there.equals(folder) ? "" : " (made when needed)";
        return new Check(
                name, ok, folder + (ok ? made : " cannot be written; change its rights or name another with --home"));
    }

    private Check clock() {
        Instant now = terminal.clock().instant();
        boolean ok = now.isAfter(BUILT) && now.isBefore(BUILT.plus(Duration.ofDays(20 * 365)));
        return new Check("clock", ok, now + (ok ? "" : "; set the clock: every capture is dated by it"));
    }

    private static Check encoding() {
        boolean ok = Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                && StandardCharsets.UTF_8.name().equals(System.getProperty("sun.jnu.encoding"));
        return new Check(
                "encoding",
                ok,
                Locale.getDefault().toLanguageTag() + ", file names in " + System.getProperty("sun.jnu.encoding")
                        + (ok ? "" : "; set LC_ALL=C.UTF-8, or files with Arabic names cannot be opened"));
    }

    private static Check configuration(CrawlConfig config) {
        long active =
                config.sources().stream().filter(source -> !source.paused()).count();
        return new Check(
                "configuration",
                true,
                String.format(
                        Locale.ROOT,
                        "%d sources (%d not paused), %d agencies, %d topics",
                        config.sources().size(),
                        active,
                        config.agencies().size(),
                        config.topics().size()));
    }

    private static Check contact(CrawlConfig config) {
        String contact = config.politeness().contact();
        boolean needed = config.sources().stream()
                .anyMatch(source -> !source.paused() && config.beyond(source).isPresent());
        return new Check(
                "contact",
                !needed || !contact.isEmpty(),
                contact.isEmpty()
                        ? "none; nothing beyond this machine is asked until crawl-config/politeness.yaml has one"
                        : contact);
    }

    private List<Check> reach(CrawlConfig config) {
        var out = new ArrayList<Check>();
        var trial = new TryAddress(terminal, config);
        for (Source source : config.sources()) {
            if (!source.paused()) {
                for (String address : TryAddress.addresses(source)) {
                    Trial.Outcome found = trial.at(address, source);
                    String problem = found.problem();
                    out.add(new Check(
                            "source " + source.id(),
                            problem == null,
                            address
                                    + (problem == null
                                            ? " yields " + found.items().size() + " addresses"
                                            : ": " + problem)));
                }
            }
        }
        return out;
    }
}
