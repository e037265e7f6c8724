package blotter.cli;

import blotter.bench.Bench;
import java.io.IOException;
import java.util.List;
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

    /** Both parts: the product over its own archive, and the engine beside bare Lucene in the same run. */
    record Report(ImportBench.Report product, List<Bench.Row> ratios) {}

    BenchCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        ImportBench.Report product = new ImportBench(terminal, root.home()).run(size);
        List<Bench.Row> ratios = Bench.run(size);
        if (json) {
            terminal.json(new Report(product, ratios));
        } else {
            product.lines().forEach(terminal::print);
            Bench.lines(ratios).forEach(terminal::print);
        }
        return Exit.DONE.code();
    }
}
