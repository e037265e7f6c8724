package blotter.cli;

import blotter.archive.Note;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a release down. */
@Command(
        name = "withhold",
        mixinStandardHelpOptions = true,
        description = {
            "Take a release down: gone at once from search, pages, captures, feeds and exports, also after a rebuild.",
            "A tombstone with hash and reason stays. --erase also takes its bytes out of the archive and says so there."
        },
        footer = {
            "",
            "Examples:",
            "  blotter withhold k3vq5tz7ab2cdefg --reason \"names a child\" --by \"M. Karim, desk\"",
            "  blotter withhold k3vq5tz7ab2cdefg --reason \"court order 12/2026\" --by legal --erase"
        })
final class WithholdCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Parameters(paramLabel = "ID", description = "Id of the release, as in its address.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "R", description = "Why; shown on the tombstone.")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who decided it; kept in the archive.")
    private String by = "";

    @Option(names = "--erase", description = "Rewrite the segments without its payloads.")
    private boolean erase;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    WithholdCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** What was done. */
    record Report(String id, String reason, String by, boolean erased, List<String> hashes) {}

    @Override
    public Integer call() throws IOException {
        ReleaseId release;
        try {
            release = new ReleaseId(id);
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        if (reason.isBlank() || by.isBlank()) {
            throw new Stop(Exit.USAGE, "--reason and --by must say something; both are kept on the tombstone");
        }
        try (Blotter blotter = Blotter.writer(root.home(), terminal.clock(), _ -> {})) {
            List<String> hashes = blotter.archive().catalogue().history(release).stream()
                    .flatMap(history -> history.entries().stream())
                    .map(entry -> entry.capture().sha256())
                    .distinct()
                    .toList();
            if (hashes.isEmpty()) {
                throw new Stop(
                        Exit.USAGE, "no release has the id \"" + id + "\"; copy it from the address of its page");
            }
            blotter.archive()
                    .note(new Note.Withheld(terminal.clock().instant(), release, reason, by, hashes, false))
                    .join();
            blotter.engine().remove(release);
            blotter.finish();
            if (erase) {
                blotter.archive().erase(release);
            }
            if (json) {
                terminal.json(new Report(id, reason, by, erase, hashes));
            } else {
                terminal.print("withheld " + id + (erase ? " and erased its payloads" : "")
                        + "; a tombstone stays with " + hashes.size() + (hashes.size() == 1 ? " hash" : " hashes"));
            }
        }
        return Exit.DONE.code();
    }
}
