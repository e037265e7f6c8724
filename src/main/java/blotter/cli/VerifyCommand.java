package blotter.cli;

import blotter.archive.Verdict;
import blotter.archive.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the archive against itself. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check every byte and row of the archive, the catalogue and the search index against each other.",
            "With files: check those WARC or ARC files by themselves, whoever wrote them. Changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  blotter verify",
            "  blotter verify --sample 5%%",
            "  blotter verify old.warc.gz --json",
            "",
            "Exit codes: 0 all is well, 1 something can be repaired, 2 damage."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "WARC or ARC files to check instead of the archive.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "P",
            description = "Look at this share of the segments only, at least one: 5%% or 0.05.")
    private String sample = "1";

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    VerifyCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Verdict verdict = files.isEmpty() ? archive(share(sample)) : files();
        if (json) {
            terminal.json(verdict);
        } else {
            for (Verdict.Finding finding : verdict.findings()) {
                terminal.print(
                        finding.level().id() + ": " + finding.what() + place(finding) + ": " + finding.message());
            }
            terminal.print(String.format(
                    Locale.ROOT,
                    "%s: %s in %,d of %s, %s, %s",
                    verdict.level().id(),
                    HowMany.of(verdict.records(), "record"),
                    verdict.segments(),
                    HowMany.of(verdict.of(), "segment"),
                    HowMany.of(verdict.bytes(), "byte"),
                    HowMany.of(verdict.findings().size(), "finding")));
        }
        return switch (verdict.level()) {
            case OK -> Exit.DONE.code();
            case REPAIRABLE -> Exit.FINDINGS.code();
            case DAMAGE -> Exit.DAMAGE.code();
        };
    }

    private static String place(Verdict.Finding finding) {
        String segment = finding.segment();
        return segment == null || finding.message().startsWith(segment)
                ? ""
                : " in " + segment + (finding.offset() < 0 ? "" : " at byte " + finding.offset());
    }

    private Verdict archive(double share) throws IOException {
        Home home = root.existing();
        Verdict verdict = new Verifier(home.archive(), home.index())
                .verify(share, terminal.clock().millis());
        boolean catalogued =
                verdict.findings().stream().noneMatch(finding -> finding.what().equals("catalogue"));
        // an index that is being written to is never complete, and a look at a share is to be quick
        if (verdict.of() == 0 || share < 1 || !catalogued || Verifier.written(home.archive())) {
            return verdict;
        }
        try (Blotter blotter = Blotter.reader(home, terminal.clock())) {
            return verdict.with(new IndexCheck(blotter).run());
        } catch (UncheckedIOException e) {
            return verdict.with(List.of(new Verdict.Finding(
                    Verdict.Level.REPAIRABLE,
                    "index",
                    null,
                    -1,
                    "the search index cannot be read (" + e.getMessage() + "); run \"blotter index --rebuild\"")));
        }
    }

    private Verdict files() throws IOException {
        Verdict all = new Verdict(Verdict.Level.OK, 0, 0, 0, 0, List.of());
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Stop(Exit.IO, "no such file: " + file);
            }
            all = all.and(Verifier.file(file));
        }
        return all;
    }

    private static double share(String text) {
        try {
            boolean percent = text.endsWith("%");
            double value =
                    Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text) / (percent ? 100 : 1);
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, as for a share out of range
        }
        throw new Stop(Exit.USAGE, "--sample " + text + " is no share; write 5% or 0.05");
    }
}
