package blotter.cli;

import blotter.config.ConfigException;
import blotter.config.Near;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands on one command line, and what becomes of their mistakes. */
final class Commands {
    private final Terminal terminal;
    private final CommandLine line;

    Commands(Terminal terminal) {
        this.terminal = terminal;
        var root = new RootCommand(terminal);
        line = new CommandLine(root);
        for (Object command : List.of(
                new DemoCommand(terminal),
                new CrawlCommand(terminal, root),
                new ImportCommand(terminal, root),
                new ServeCommand(terminal, root),
                new SearchCommand(terminal, root),
                new ExportCommand(terminal, root),
                new WithholdCommand(terminal, root),
                new IndexCommand(terminal, root),
                new VerifyCommand(terminal, root),
                new StatusCommand(terminal, root),
                new DoctorCommand(terminal, root),
                new CleanCommand(terminal, root),
                new EnrichCommand(terminal, root),
                new EvaluateCommand(terminal),
                new BenchCommand(terminal, root),
                new CompletionCommand(terminal),
                new HelpCommand())) {
            line.addSubcommand(command);
        }
        for (String filtered : List.of("search", "export")) {
            SearchFlags.add(Objects.requireNonNull(line.getSubcommands().get(filtered)));
        }
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((e, _) -> usage(e));
        line.setExecutionExceptionHandler((e, command, _) -> failure(e, command));
    }

    /** Runs a command line and says with which exit code it ended. */
    int run(String... arguments) {
        return line.execute(arguments);
    }

    CommandLine line() {
        return line;
    }

    private int usage(ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        String near = e instanceof UnmatchedArgumentException unmatched ? near(unmatched) : "";
        terminal.say(lower(String.valueOf(e.getMessage())) + near);
        terminal.say("try: " + name + " --help");
        return Exit.USAGE.code();
    }

    private static String near(UnmatchedArgumentException e) {
        List<String> suggestions = e.getSuggestions();
        String wrong = e.getUnmatched().getFirst();
        List<String> words = suggestions.isEmpty() && !wrong.startsWith("-")
                ? Near.to(wrong, e.getCommandLine().getSubcommands().keySet()).stream()
                        .toList()
                : suggestions;
        return words.isEmpty()
                ? ""
                : "; did you mean " + String.join(" or ", words.subList(0, Math.min(3, words.size()))) + "?";
    }

    private int failure(Exception e, CommandLine command) {
        String name = command.getCommandSpec().name();
        return switch (e) {
            case Stop stop -> end(stop.exit(), name, String.valueOf(stop.getMessage()));
            case ConfigException config -> end(Exit.CONFIG, name, String.valueOf(config.getMessage()));
            case UncheckedIOException io ->
                end(Exit.IO, name, io.getCause() == null ? io.toString() : said(io.getCause()));
            case IOException io -> end(Exit.IO, name, said(io));
            case CompletionException wrapped
            when wrapped.getCause() instanceof IOException io -> end(Exit.IO, name, said(io));
            default -> {
                e.printStackTrace(terminal.err());
                yield end(Exit.SOFTWARE, name, "a mistake of ours: " + e);
            }
        };
    }

    private int end(Exit exit, String name, String message) {
        terminal.say("blotter " + name + ": " + message);
        return exit.code();
    }

    private static String said(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case FileSystemException file ->
                file.getFile() + ": "
                        + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    private static String lower(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
