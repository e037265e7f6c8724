package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Note;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.search.Completeness;
import blotter.search.Export;
import blotter.search.Field;
import blotter.search.Finder;
import blotter.search.Results;
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
import java.util.Set;
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
            description = "Words, \"phrases\", -without (the whole query in quotes); none means everything.")
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
     * @param query as asked, as an address has it
     * @param ran its words after repair
     * @param problems what was wrong with what was asked, and what was done
     * @param sources how many rows are of each
     * @param complete whether the index had all that was kept when the export began
     * @param missing how many releases more were kept than the index had then, whatever was asked; null
     *     when nobody could tell
     * @param coverage what each visit of a crawled source came to; what was imported is as complete as it was given
     */
    record Sidecar(
            String query,
            String ran,
            List<Results.Problem> problems,
            Instant exported,
            String format,
            long rows,
            String version,
            SortedMap<String, Long> sources,
            boolean complete,
            @Nullable Long missing,
            List<Note.Coverage> coverage) {}

    @Override
    public Integer call() throws IOException {
        Search search = SearchFlags.read(Objects.requireNonNull(spec), String.join(" ", words));
        Path folder = output == null ? null : output.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Stop(Exit.IO, "no folder \"" + folder + "\" to write in; make it, or name another with --output");
        }
        Home home = root.existing();
        try (Blotter blotter = new IndexRepair(home, terminal).opened()) {
            Instant now = terminal.clock().instant();
            Completeness before = blotter.completeness();
            Written written;
            if (output == null) {
                written = write(blotter, search, terminal.out());
            } else {
                try (OutputStream out = Files.newOutputStream(output)) {
                    written = write(blotter, search, out);
                }
            }
            SaidProblems.tell(written.query(), terminal);
            var sidecar = new Sidecar(
                    SearchAddress.write(search),
                    written.query().ran(),
                    written.query().problems(),
                    now,
                    format.name(),
                    written.rows(),
                    Version.of(),
                    sources(blotter, search),
                    before.complete(),
                    before.missing(),
                    blotter.archive().notes().coverage());
            if (output == null) {
                terminal.say(terminal.line(sidecar));
            } else {
                Files.writeString(output.resolveSibling(output.getFileName() + ".json"), terminal.line(sidecar) + "\n");
                terminal.say(HowMany.of(written.rows(), "release") + " written to " + output);
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

    /** What was written, and what ran for it. */
    private record Written(long rows, Results.Query query) {}

    private Written write(Blotter blotter, Search search, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Finder.Rows rows = switch (format) {
            case csv -> Export.csv(writer, bom);
            case jsonl -> Export.jsonl(writer);
            case warc -> new Captures(blotter.archive(), out);
        };
        var counted = new Counted(rows);
        blotter.engine().every(search, counted);
        writer.flush();
        out.flush();
        return new Written(counted.number, Objects.requireNonNull(counted.query));
    }

    /** Counts rows on their way, and keeps what ran. */
    private static final class Counted implements Finder.Rows {
        private final Finder.Rows rows;
        private Results.@Nullable Query query;
        private long number;

        Counted(Finder.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void begin(Results.Query ran) {
            query = ran;
            rows.begin(ran);
        }

        @Override
        public void row(Release release, @Nullable ReleaseId copyOf) {
            number++;
            rows.row(release, copyOf);
        }
    }

    /** Writes the captures behind releases, each once. */
    private static final class Captures implements Finder.Rows {
        private final Archive archive;
        private final OutputStream out;
        private final Set<String> written = new HashSet<>();

        Captures(Archive archive, OutputStream out) {
            this.archive = archive;
            this.out = out;
        }

        @Override
        public void row(Release release, @Nullable ReleaseId copyOf) {
            archive.catalogue().history(release.id()).stream()
                    .flatMap(history -> history.entries().stream())
                    .filter(entry -> written.add(entry.capture().id()))
                    .forEach(entry -> {
                        try {
                            archive.copy(entry.capture(), out);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
