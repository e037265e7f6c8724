package blotter.cli;

import blotter.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures extraction and enrichment. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Make the quality tables of docs/measurements.md again, from sets with known answers.",
        footer = {
            "",
            "Examples:",
            "  blotter evaluate --data ../shared/data",
            "",
            "Exit code 1 when a score is below its floor."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that holds the sets (${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new Stop(Exit.IO, "no folder " + data + "; name the folder that holds the sets with --data");
        }
        return (Evaluation.standard().run(data, terminal.out()) ? Exit.DONE : Exit.FINDINGS).code();
    }
}
