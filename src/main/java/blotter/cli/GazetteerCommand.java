package blotter.cli;

import blotter.gazetteer.GazetteerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the places that are shipped, from copies of their sources. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = {
            "Build the resource of places again from copies of GeoNames, Who's On First, Unicode CLDR and Natural Earth.",
            "The same sources give the same bytes. docs/adding-a-place.md says when that is needed and where they come from."
        },
        footer = {
            "",
            "Examples:",
            "  blotter gazetteer --sources ../shared/data/gazetteer --out places.tsv.gz",
            "",
            "What people add goes into crawl-config/locations.yaml and needs no build."
        })
final class GazetteerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "Folder with one folder for each source (${DEFAULT-VALUE}).")
    private Path sources = Path.of("../shared/data/gazetteer");

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (${DEFAULT-VALUE}).")
    private Path out = Path.of("src/main/resources/blotter/gazetteer/places.tsv.gz");

    GazetteerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(sources)) {
            throw new Stop(Exit.IO, "no folder " + sources + "; name the folder that holds the sources with --sources");
        }
        int places = GazetteerBuild.build(sources, out);
        terminal.out().println(places + " places in " + out);
        return Exit.DONE.code();
    }
}
