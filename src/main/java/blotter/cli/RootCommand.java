package blotter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a command: carries what all commands share. */
@Command(
        name = "blotter",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Full-text search and archive for security press releases.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "First steps:",
            "  blotter demo                       the whole product over a small made-up web",
            "  blotter import statements.jsonl    bring in what was saved by hand",
            "  blotter crawl                      collect from the sources in crawl-config/sources.yaml",
            "  blotter serve                      search in a browser",
            "",
            "Exit codes: 0 done, 1 done with findings, 2 damage, 64 usage, 69 no JDK, 70 a mistake of ours,",
            "74 input or output, 78 configuration."
        })
final class RootCommand implements Runnable {
    private final Terminal terminal;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder that holds crawl-config/, archive/ and index/ (BLOTTER_HOME, else where Blotter is).")
    private String home = "";

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where everything is, for a command that only looks: it is not to make a folder out of a mistyped name. */
    Home existing() {
        Home home = home();
        if (!Files.isDirectory(home.root())) {
            throw new Stop(
                    Exit.CONFIG,
                    (Files.exists(home.root())
                                    ? "\"" + home.root() + "\" is no folder"
                                    : "no folder \"" + home.root() + "\"")
                            + "; make it, or name another with --home");
        }
        return home;
    }

    /** Whether a home is named on the command line. */
    boolean named() {
        return !home.isEmpty();
    }

    /** Where everything is; the folder need not be there. */
    Home home() {
        String named = home.isEmpty() ? terminal.environment().getOrDefault("BLOTTER_HOME", "") : home;
        Path root = named.isEmpty() ? terminal.installed() : Path.of(named);
        return new Home(root.toAbsolutePath().normalize(), terminal.installed());
    }

    @Override
    public void run() {
        throw new Stop(Exit.USAGE, "say what to do: blotter COMMAND; \"blotter help\" lists the commands");
    }
}
