package blotter.cli;

import blotter.archive.Note;
import blotter.search.Export;
import blotter.search.Field;
import blotter.search.Search;
import blotter.search.SearchAddress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes every release that answers a search. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write every release that answers a search: one snapshot, streamed, never cut (docs/export.md).",
        footer = {
            "",
            "Examples:",
            "  blotter export --topic narcotics --year 2025 --output 2025.csv",
            "  blotter export meth lab --location Basra --format jsonl > basra.jsonl",
            "",
            "Beside --output FILE the sidecar FILE.json tells query, time, rows and coverage; without it, standard error does."
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words, \"phrases\", -without; none means everything.")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, jsonl or warc (${DEFAULT-VALUE}).")
    private Format format = Format.csv;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "FILE",
            description = "Where to write; standard output when missing.")
    private @Nullable Path output;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, for spreadsheets.")
    private boolean bom;

    ExportCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** Written as on the command line. */
    enum Format {
        csv,
        jsonl,
        warc
    }

    /**
     * How a reader judges what is in the file.
     *
     * @param sources how many rows are of each
     * @param coverage what each visit of a crawled source came to; what was imported is as complete as it was given
     */
    record Sidecar(
            String query,
            Instant exported,
            String format,
            long rows,
            String version,
            SortedMap<String, Long> sources,
            List<Note.Coverage> coverage) {}

    @Override
    public Integer call() throws IOException {
        Search search = SearchFlags.read(Objects.requireNonNull(spec), String.join(" ", words));
        Home home = root.existing();
        try (Blotter blotter = Blotter.searched(home, terminal)) {
            Instant now = terminal.clock().instant();
            long rows;
            if (output == null) {
                rows = write(blotter, search, terminal.out());
            } else {
                try (OutputStream out = Files.newOutputStream(output)) {
                    rows = write(blotter, search, out);
                }
            }
            var sidecar = new Sidecar(
                    SearchAddress.write(search),
                    now,
                    format.name(),
                    rows,
                    Version.of(),
                    sources(blotter, search),
                    blotter.archive().catalogue().coverage());
            if (output == null) {
                terminal.say(terminal.line(sidecar));
            } else {
                Files.writeString(output.resolveSibling(output.getFileName() + ".json"), terminal.line(sidecar) + "\n");
                terminal.say(rows + " releases written to " + output);
            }
        }
        return Exit.DONE.code();
    }

    private static SortedMap<String, Long> sources(Blotter blotter, Search search) {
        var out = new TreeMap<String, Long>();
        blotter.engine()
                .values(search, Field.SOURCE, Integer.MAX_VALUE)
                .forEach(value -> out.put(value.value(), value.count()));
        return out;
    }

    private long write(Blotter blotter, Search search, OutputStream out) throws IOException {
        if (format == Format.warc) {
            return warc(blotter, search, out);
        }
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Export export = format == Format.csv ? Export.csv(writer, bom) : Export.jsonl(writer);
        blotter.engine().every(search, export);
        writer.flush();
        return export.rows();
    }

    private static long warc(Blotter blotter, Search search, OutputStream out) throws IOException {
        var written = new HashSet<String>();
        long[] rows = {0};
        blotter.engine().every(search, (release, _) -> {
            rows[0]++;
            blotter.archive()
                    .catalogue()
                    .history(release.id())
                    .ifPresent(history -> history.entries().forEach(entry -> {
                        if (written.add(entry.capture().id())) {
                            try {
                                blotter.archive().copy(entry.capture(), out);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }));
        });
        out.flush();
        return rows[0];
    }
}
