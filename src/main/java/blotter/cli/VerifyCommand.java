package blotter.cli;

import blotter.archive.Verdict;
import blotter.archive.Verifier;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the archive against itself. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check every byte and row of the archive against each other. Changes nothing.",
        footer = {
            "",
            "Examples:",
            "  blotter verify",
            "  blotter verify --sample 5%%",
            "",
            "Exit codes: 0 all is well, 1 something can be repaired, 2 damage."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--sample", paramLabel = "P", description = "Look at this share of the segments only: 5%% or 0.05.")
    private String sample = "1";

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    VerifyCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Home home = root.home();
        Verdict verdict = new Verifier(home.archive(), home.index())
                .verify(share(sample), terminal.clock().millis());
        if (json) {
            terminal.json(verdict);
        } else {
            for (Verdict.Finding finding : verdict.findings()) {
                terminal.print(finding.level().id() + ": " + finding.message());
            }
            terminal.print(String.format(
                    Locale.ROOT,
                    "%s: %,d records in %,d segments, %,d bytes, %,d findings",
                    verdict.level().id(),
                    verdict.records(),
                    verdict.segments(),
                    verdict.bytes(),
                    verdict.findings().size()));
        }
        return switch (verdict.level()) {
            case OK -> Exit.DONE.code();
            case REPAIRABLE -> Exit.FINDINGS.code();
            case DAMAGE -> Exit.DAMAGE.code();
        };
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
