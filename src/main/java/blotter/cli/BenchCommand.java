package blotter.cli;

import blotter.bench.Bench;
import blotter.bench.World;
import blotter.config.CrawlConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Make the speed tables of docs/measurements.md again, over made-up releases in a temporary folder.",
        footer = {"", "Examples:", "  blotter bench", "  blotter bench --size 200000 --imported 0"})
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Option(names = "--size", paramLabel = "N", description = "How many releases are searched (${DEFAULT-VALUE}).")
    private int size = 20_000;

    @Option(names = "--threads", paramLabel = "N", description = "How many index at once (${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--imported",
            paramLabel = "N",
            description = "How many releases are also archived and read; 0 leaves that part out (${DEFAULT-VALUE}).")
    private int imported = 2000;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long search pages are asked for over HTTP (${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    /** Both parts: the product over its own archive, and the engine beside bare Lucene in the same run. */
    record Report(ImportBench.@Nullable Report product, Bench.Report engine) {}

    BenchCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (size < 1000 || threads < 1 || seconds < 2) {
            throw new Stop(
                    Exit.USAGE,
                    "words are too few in so small a bench; take --size 1000, --threads 1, --seconds 2 or more");
        }
        ImportBench.Report product = imported < 1 ? null : new ImportBench(terminal, root.home()).run(imported);
        try (var folder = new TemporaryFolder("blotter-bench")) {
            CrawlConfig config = root.home().load();
            var world = new World(
                    KnowledgeBase.of(config).vocabulary(),
                    config.agencies().stream().map(agency -> agency.id()).toList(),
                    config.topics().stream().map(topic -> topic.topic().id()).toList());
            Bench.Report engine =
                    new Bench(world, threads, Duration.ofSeconds(seconds), terminal::say).run(size, folder.path());
            if (json) {
                terminal.json(new Report(product, engine));
            } else {
                if (product != null) {
                    product.lines().forEach(terminal::print);
                }
                engine.lines().forEach(terminal::print);
            }
        }
        return Exit.DONE.code();
    }
}
