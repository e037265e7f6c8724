package blotter.cli;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Location;
import blotter.search.Completeness;
import blotter.search.Results;
import blotter.search.Search;
import blotter.web.api.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the index, with the same answer as the page and the API. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Find releases. Filters may be repeated: values of one are or-ed, filters are and-ed.",
        footer = {
            "",
            "Examples:",
            "  blotter search crystal meth lab --location Basra --from 2024",
            "  blotter search '\"oil smuggling\" -pipeline' --agency INSS --json",
            "  blotter search --like draft.txt --from 2024",
            "  blotter search --year none --exclude kind=story --sort seen"
        })
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words, \"phrases\", -without (the whole query in quotes); none means everything.")
    private final List<String> words = new ArrayList<>();

    @Option(
            names = "--like",
            paramLabel = "FILE",
            description = "Find releases on the matter of the text in this file, in any language.")
    private @Nullable Path like;

    @Option(names = "--json", description = "The answer of the API, as JSON.")
    private boolean json;

    SearchCommand(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        String asked = String.join(" ", words);
        Search search = SearchFlags.read(Objects.requireNonNull(spec), asked);
        Home home = root.existing();
        try (Blotter blotter = new IndexRepair(home, terminal).opened()) {
            if (NextSteps.needed(blotter.archive())) {
                NextSteps.of(home).forEach(json ? terminal::say : terminal::print);
                if (!json) {
                    return Exit.DONE.code();
                }
            }
            Completeness before = blotter.completeness();
            Results results = like == null
                    ? blotter.engine().search(search)
                    : blotter.engine().similar(LikeFile.read(like, blotter.drafts(), terminal.clock()), search);
            if (json) {
                terminal.out().writeBytes(Answer.json(results, blotter.config().sources(), before));
                terminal.print("");
            } else {
                tell(results, search);
            }
        }
        return Exit.DONE.code();
    }

    private void tell(Results results, Search search) {
        SaidProblems.tell(results.query(), terminal);
        terminal.print(String.format(
                Locale.ROOT,
                "%s%s",
                HowMany.of(results.total(), "release"),
                results.setAside() == 0
                        ? ""
                        : String.format(Locale.ROOT, " (%,d more set aside: --relevant any)", results.setAside())));
        for (Results.Hit hit : results.hits()) {
            terminal.print("");
            terminal.print(text(hit.title()));
            terminal.print("  " + about(hit));
            if (!hit.snippet().isEmpty()) {
                terminal.print("  " + text(hit.snippet()).replace('\n', ' '));
            }
            terminal.print("  " + hit.id() + "  " + hit.url());
        }
        if (results.next() != null) {
            terminal.print("");
            terminal.print(String.format(
                    Locale.ROOT,
                    "%,d more; show more of them with --limit %d",
                    results.total() - results.hits().size(),
                    Math.min(Search.MOST, search.size() * 5)));
        }
    }

    private static String about(Results.Hit hit) {
        String agencies = hit.agencies().stream()
                .map(Agency.Mention::name)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
        String places = hit.locations().stream()
                .filter(place -> place.role().inFacet())
                .map(Location.Mention::name)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return Stream.of(date(hit.published()), hit.kind().id(), hit.lang(), agencies, places, hit.source())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String date(DateSpan date) {
        String from = String.valueOf(date.from());
        return switch (date.precision()) {
            case DAY -> from;
            case MONTH -> from.substring(0, 7);
            case YEAR -> from.substring(0, 4);
            case NONE -> "no date";
        };
    }

    /** Words that match stand between asterisks, as a terminal may not show colours. */
    private static String text(List<Results.Run> runs) {
        return runs.stream()
                .map(run -> run.match() ? "*" + run.text() + "*" : run.text())
                .collect(Collectors.joining());
    }
}
