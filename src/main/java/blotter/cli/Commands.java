package blotter.cli;

import blotter.config.Near;
import blotter.search.Parameter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands on one command line, and what becomes of their mistakes. */
final class Commands {
    /** Commands that speak of the others. */
    private static final Set<String> ABOUT_ALL = Set.of("help", "completion");

    /** Commands that have no home: an option they would ignore is none of theirs. */
    private static final Set<String> HOMELESS = Set.of("demo", "evaluate", "gazetteer", "completion", "help");

    /** Commands that take words, which may have a minus before them. */
    private static final Set<String> SEARCHING = Set.of("search", "export");

    private final Terminal terminal;
    private final CommandLine line;

    /** Every command. */
    Commands(Terminal terminal) {
        this(terminal, "");
    }

    /** @param first what comes first on the command line; when it names a command the others are not made, which takes a while */
    Commands(Terminal terminal, String first) {
        this.terminal = terminal;
        var root = new RootCommand(terminal);
        line = new CommandLine(root);
        Map<String, Supplier<Object>> commands = all(terminal, root);
        boolean alone = commands.containsKey(first) && !ABOUT_ALL.contains(first);
        Set<String> wanted = alone ? Set.of(first) : commands.keySet();
        commands.forEach((name, command) -> {
            if (wanted.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getSubcommands().forEach((name, command) -> {
            OptionSpec inherited = command.getCommandSpec().findOption("--home");
            if (HOMELESS.contains(name) && inherited != null) {
                command.getCommandSpec().remove(inherited);
            }
        });
        if (wanted.contains("search")) {
            SearchFlags.add(Objects.requireNonNull(line.getSubcommands().get("search")), Set.of());
        }
        if (wanted.contains("export")) { // every hit, so not so many of them
            SearchFlags.add(Objects.requireNonNull(line.getSubcommands().get("export")), Set.of(Parameter.SIZE));
        }
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((e, _) -> usage(e));
        line.setExecutionExceptionHandler((e, command, _) -> failure(e, command));
    }

    private static Map<String, Supplier<Object>> all(Terminal terminal, RootCommand root) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(terminal, root));
        commands.put("crawl", () -> new CrawlCommand(terminal, root));
        commands.put("import", () -> new ImportCommand(terminal, root));
        commands.put("serve", () -> new ServeCommand(terminal, root));
        commands.put("search", () -> new SearchCommand(terminal, root));
        commands.put("export", () -> new ExportCommand(terminal, root));
        commands.put("withhold", () -> new WithholdCommand(terminal, root));
        commands.put("index", () -> new IndexCommand(terminal, root));
        commands.put("verify", () -> new VerifyCommand(terminal, root));
        commands.put("status", () -> new StatusCommand(terminal, root));
        commands.put("doctor", () -> new DoctorCommand(terminal, root));
        commands.put("clean", () -> new CleanCommand(terminal, root));
        commands.put("enrich", () -> new EnrichCommand(terminal, root));
        commands.put("evaluate", () -> new EvaluateCommand(terminal));
        commands.put("gazetteer", () -> new GazetteerCommand(terminal));
        commands.put("bench", () -> new BenchCommand(terminal, root));
        commands.put("completion", () -> new CompletionCommand(terminal));
        commands.put("help", () -> new HelpCommand());
        return commands;
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
        terminal.say(e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : lower(e.getMessage()));
        terminal.say("try: " + name + " --help");
        return Exit.USAGE.code();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String wrong = e.getUnmatched().getFirst();
        CommandLine command = e.getCommandLine();
        if (!command.getSubcommands().isEmpty() && !wrong.startsWith("-")) {
            return "no command \"" + wrong + "\""
                    + Near.remedy(wrong, command.getSubcommands().keySet());
        }
        if (SEARCHING.contains(command.getCommandName()) && wrong.startsWith("-") && !wrong.startsWith("--")) {
            return "no option \"" + wrong + "\"; to leave a word out put the words in quotes, as in blotter "
                    + command.getCommandName() + " 'meth -court', or behind -- and all options";
        }
        return lower(e.getMessage()) + near(e);
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
        if (e instanceof Pipe.Closed) {
            return Exit.DONE.code();
        }
        var ending = Ending.of(e);
        if (ending.exit() == Exit.SOFTWARE) {
            e.printStackTrace(terminal.err());
        }
        terminal.say(command.getCommandSpec().qualifiedName() + ": " + ending.message());
        return ending.exit().code();
    }

    private static String lower(@Nullable String said) {
        String message = String.valueOf(said);
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
