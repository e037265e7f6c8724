package blotter.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Make the speed tables of docs/measurements.md again, over made-up releases in a temporary folder.",
        footer = {"", "Examples:", "  blotter bench", "  blotter bench --size 5000 --json"})
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--size", paramLabel = "N", description = "How many releases (${DEFAULT-VALUE}).")
    private int size = 2000;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    BenchCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Bench.Report report = new Bench(terminal, root.home()).run(size);
        if (json) {
            terminal.json(report);
        } else {
            report.lines().forEach(terminal::print);
        }
        return Exit.DONE.code();
    }
}
