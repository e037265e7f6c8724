package blotter.cli;

import blotter.archive.History;
import blotter.archive.Note;
import blotter.release.ReleaseId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a release down. */
@Command(
        name = "withhold",
        mixinStandardHelpOptions = true,
        description = {
            "Take a release down: gone at once from search, pages, captures, feeds and exports, also after a rebuild.",
            "A tombstone with hash and reason stays. --erase also takes its bytes out of the archive and says so there.",
            "Of a release that is withheld already it says when, by whom and why; another reason, or --erase, is recorded too."
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

    @Option(names = "--erase", description = "Rewrite the segments and the index without it.")
    private boolean erase;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    WithholdCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /**
     * What was done.
     *
     * @param others releases that went with it, since they were read from payloads that were erased
     * @param before the takedown that was there already, null when there was none
     * @param recorded whether anything was added to the archive
     */
    record Report(
            String id,
            String reason,
            String by,
            boolean erased,
            List<String> hashes,
            List<ReleaseId> others,
            boolean recorded,
            Note.@Nullable Withheld before) {}

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
        try (Blotter blotter = Blotter.writer(root.existing(), terminal)) {
            Note.Withheld before = blotter.archive().notes().withheld(release).orElse(null);
            List<String> hashes = hashes(blotter.archive().catalogue().history(release), before);
            if (hashes.isEmpty()) {
                throw new Stop(
                        Exit.USAGE, "no release has the id \"" + id + "\"; copy it from the address of its page");
            }
            boolean erased = before != null
                    && before.erased()
                    && !blotter.archive().catalogue().holds(release);
            boolean further = before == null || !before.reason().equals(reason) || (erase && !erased);
            if (further) {
                blotter.archive()
                        .note(new Note.Withheld(terminal.clock().instant(), release, reason, by, hashes, erased))
                        .join();
                blotter.engine().remove(release);
                blotter.indexer().finish();
            }
            List<ReleaseId> others = erase && !erased ? blotter.archive().erase(release) : List.of();
            others.forEach(blotter.engine()::remove);
            if (erase) { // also of what is erased already: whoever was interrupted asks again
                blotter.indexer().finish();
                blotter.indexer().expunge();
            }
            tell(new Report(id, reason, by, erase || erased, hashes, others, further, before), erase && !erased);
        }
        return Exit.DONE.code();
    }

    /** Of all that was kept of a release; an erasure leaves only what its tombstone names. */
    private static List<String> hashes(Optional<History> history, Note.@Nullable Withheld before) {
        return Stream.concat(
                        history.stream()
                                .flatMap(all -> all.entries().stream())
                                .map(entry -> entry.capture().sha256()),
                        before == null ? Stream.of() : before.hashes().stream())
                .distinct()
                .toList();
    }

    /** @param erasing whether bytes were erased now */
    private void tell(Report report, boolean erasing) {
        if (json) {
            terminal.json(report);
            return;
        }
        Note.Withheld before = report.before();
        if (before != null) {
            terminal.print(
                    id + " was withheld already, at " + before.at() + " by " + before.by() + ": " + before.reason()
                            + (!before.erased()
                                    ? ""
                                    : report.erased() && !erasing
                                            ? "; its payloads are erased"
                                            : "; its payloads were erased and others came since")
                            + (report.recorded() ? "" : "; nothing was added"));
        }
        if (report.recorded()) {
            terminal.print((before == null ? "withheld " : "recorded further: withheld ") + id
                    + (erasing ? " and erased its payloads" : "") + "; a tombstone stays with "
                    + HowMany.of(report.hashes().size(), "hash"));
            report.others()
                    .forEach(other -> terminal.print("withheld " + other + " too: it was read from the same bytes"));
        }
    }
}
