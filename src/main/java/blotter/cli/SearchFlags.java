package blotter.cli;

import blotter.config.Near;
import blotter.search.Field;
import blotter.search.Parameter;
import blotter.search.Search;
import blotter.search.SearchAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The filters of search and export, made from the one table of parameters and read as an address is. */
final class SearchFlags {
    private static final String EXCLUDE = "--exclude";

    private SearchFlags() {}

    /** Adds a flag for every parameter that has one, but for those that mean nothing to the command. */
    static void add(CommandLine command, Set<Parameter> without) {
        CommandSpec spec = command.getCommandSpec();
        for (Parameter parameter : Parameter.values()) {
            if (without.contains(parameter)) {
                continue;
            }
            parameter.flag().filter(flag -> spec.findOption(flag) == null).ifPresent(flag -> {
                String choices = parameter.choices().isEmpty() ? "" : ": " + String.join(", ", parameter.choices());
                spec.addOption(OptionSpec.builder(flag)
                        .paramLabel(parameter.id().toUpperCase(Locale.ROOT))
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .description(
                                sentence(parameter.sentence()) + choices + " (such as " + parameter.example() + ").")
                        .build());
            });
        }
        spec.addOption(OptionSpec.builder(EXCLUDE)
                .paramLabel("FIELD=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Releases without this value: agency=iq-inss, kind=story, lang=en, ... May be repeated.")
                .build());
    }

    /**
     * The search that a command line asks for.
     *
     * @throws Stop for a value that makes no sense
     */
    static Search read(CommandSpec spec, String words) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!words.isBlank()) {
            parameters.put(Parameter.Q.id(), List.of(words));
        }
        for (Parameter parameter : Parameter.values()) {
            parameter
                    .flag()
                    .map(flag -> values(spec, flag))
                    .filter(given -> !given.isEmpty())
                    .ifPresent(given -> {
                        if (given.size() > 1 && !parameter.repeatable()) {
                            throw new Stop(Exit.USAGE, parameter.flag().orElse("") + " is given twice; give it once");
                        }
                        parameters.put(parameter.id(), given);
                    });
        }
        for (String exclude : values(spec, EXCLUDE)) {
            int equals = exclude.indexOf('=');
            if (equals <= 0) {
                throw new Stop(
                        Exit.USAGE, "--exclude takes FIELD=VALUE, such as agency=iq-inss, not \"" + exclude + "\"");
            }
            String field = exclude.substring(0, equals);
            List<String> fields = Stream.of(Field.values()).map(Field::id).toList();
            if (!fields.contains(field)) {
                throw new Stop(Exit.USAGE, "--exclude knows no field \"" + field + "\"" + Near.remedy(field, fields));
            }
            parameters.computeIfAbsent("-" + field, _ -> new ArrayList<>()).add(exclude.substring(equals + 1));
        }
        return switch (SearchAddress.read(parameters)) {
            case SearchAddress.Good good -> good.search();
            case SearchAddress.Bad bad ->
                throw new Stop(Exit.USAGE, flag(bad.parameter()) + " \"" + bad.value() + "\": " + bad.sentence());
        };
    }

    private static List<String> values(CommandSpec spec, String flag) {
        OptionSpec option = spec.findOption(flag);
        Object value = option == null ? null : option.getValue();
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new))
                : List.of();
    }

    private static String flag(String parameter) {
        return Parameter.named(parameter).flatMap(Parameter::flag).orElse("--" + parameter);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
