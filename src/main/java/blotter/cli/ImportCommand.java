package blotter.cli;

import blotter.config.Near;
import blotter.config.Source;
import blotter.crawl.ImportReport;
import blotter.crawl.ImportSidecar;
import blotter.crawl.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in what people saved by hand. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Bring what was saved by hand into the archive.",
            "Takes html, mhtml, pdf, docx, doc, rtf, eml, txt, zip, warc, arc, wacz and jsonl, also with .gz, and folders of them.",
            "A row of jsonl is {\"url\" or \"id\", \"title\", \"text\", \"published\", \"lang\", \"agency\", \"location\", \"kind\", \"topic\", \"author\", \"saved_by\", \"saved_at\"};",
            "the same key with another text is a revision. Doing it again changes nothing.",
            "Of a file, FILE.json beside it, in a folder or a zip, says {\"url\", \"saved_by\", \"saved_at\", \"published\", \"title\", \"author\",",
            "\"lang\", \"agency\", \"location\", \"kind\", \"topic\"}."
        },
        footer = {
            "",
            "Examples:",
            "  blotter import statements.jsonl.gz",
            "  blotter import --source inss inbox/ old-site.warc.gz",
            "  blotter import post.txt --url https://social.example/agency/17 --by \"M. Karim\" --saved-at 2026-03-01T09:30:00+03:00",
            "",
            "Exit code 1 when something was refused, or taken without a value that cannot be used (a date such as",
            "2025-13-45, a language or kind that is none, a key that nothing reads), or with a date that may mean two",
            "days (03/04/2025); each is named with its file and line."
        })
final class ImportCommand implements Callable<Integer> {
    private static final String USUAL = "import";

    private final Terminal terminal;
    private final RootCommand root;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ID", description = "Source they belong to (${DEFAULT-VALUE}).")
    private String source = USUAL;

    @Option(names = "--by", paramLabel = "WHO", description = "Who hands them over (the user's name).")
    private String by = "";

    @Option(names = "--url", paramLabel = "ADDRESS", description = "Address the one file was saved from.")
    private String url = "";

    @Option(
            names = "--saved-at",
            paramLabel = "TIME",
            description = "When the one file was saved, with its zone (now).")
    private String savedAt = "";

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    ImportCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        ImportSidecar said = said();
        try (var progress = new Gauge(terminal, "import");
                Blotter blotter = Blotter.writer(
                        root.home(),
                        terminal.clock(),
                        n -> progress.at(n, 0, HowMany.of(n, "release") + " indexed again"))) {
            List<String> known =
                    blotter.config().sources().stream().map(Source::id).toList();
            if (!source.equals(USUAL) && !known.contains(source)) {
                throw new Stop(
                        Exit.USAGE,
                        "no source named \"" + source + "\" in crawl-config/sources.yaml"
                                + Near.to(source, known)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("; add it there with \"start: []\", or leave --source away"));
            }
            String who = by.isBlank() ? terminal.environment().getOrDefault("USER", "unknown") : by;
            long began = terminal.clock().millis();
            ImportReport report = new Importer(blotter.archive(), blotter.pipeline(), terminal.clock())
                    .run(paths, source, who, said, (items, bytes, of) -> progress.at(bytes, of, items + " items"));
            blotter.indexer().settle();
            progress.finish();
            tell(report, terminal.clock().millis() - began);
            boolean well = report.refused().isEmpty() && report.findings().isEmpty();
            return (well ? Exit.DONE : Exit.FINDINGS).code();
        }
    }

    private ImportSidecar said() {
        if (url.isEmpty() && savedAt.isEmpty()) {
            return ImportSidecar.NONE;
        }
        if (paths.size() > 1 || Files.isDirectory(paths.getFirst())) {
            throw new Stop(
                    Exit.USAGE,
                    "--url and --saved-at say something of one file; write FILE.json beside each of several");
        }
        if (!url.isEmpty() && !url.matches("(?i)https?://[^\\s/]+.*")) {
            throw new Stop(Exit.USAGE, "\"" + url + "\" is no address of the web; write it whole, with https://");
        }
        try {
            return ImportSidecar.said(
                    url,
                    savedAt.isEmpty() ? null : OffsetDateTime.parse(savedAt).toInstant());
        } catch (DateTimeParseException _) {
            throw new Stop(Exit.USAGE, "\"" + savedAt + "\" is no time; write it like 2026-03-01T09:30:00+03:00");
        }
    }

    private void tell(ImportReport report, long milliseconds) {
        for (ImportReport.Refused refused : report.refused()) {
            terminal.say("refused " + refused.place() + ": " + refused.reason());
        }
        for (ImportReport.Finding finding : report.findings()) {
            terminal.say("kept " + finding.place() + ", but " + finding.message());
        }
        for (ImportReport.Refused unread : report.unread()) {
            terminal.say("kept, but nothing to read (" + unread.reason() + "): " + unread.place());
        }
        if (json) {
            terminal.json(report);
            return;
        }
        terminal.print(String.format(
                Locale.ROOT,
                "%,d new, %s, %,d unchanged, %,d without text, %,d refused, %s in %.1f s",
                report.fresh(),
                HowMany.of(report.revisions(), "revision"),
                report.unchanged(),
                report.unread().size(),
                report.refused().size(),
                HowMany.of(report.findings().size(), "finding"),
                milliseconds / 1000.0));
        if (report.others() > 0) {
            terminal.print(HowMany.of(report.others(), "other file") + " in the folders passed over");
        }
    }
}
