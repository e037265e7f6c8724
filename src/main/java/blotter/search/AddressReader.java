package blotter.search;

import blotter.search.SearchAddress.Bad;
import blotter.search.SearchAddress.Good;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one address; the first fault ends it. */
final class AddressReader {
    /** Deeper pages cost as much as all pages before them; whoever wants them wants an export. */
    static final int DEEPEST = 100_000;

    /** No facet is narrowed by more values; each costs a look for what it may mean. */
    static final int MOST_VALUES = 100;

    /** Characters of a value: no name is longer, and a page repeats it in a hundred addresses. */
    static final int LONGEST_VALUE = 200;

    private final Map<Parameter, String> single = new EnumMap<>(Parameter.class);
    private final TreeMap<Field, SortedSet<String>> include = new TreeMap<>();
    private final TreeMap<Field, SortedSet<String>> exclude = new TreeMap<>();

    SearchAddress read(Map<String, List<String>> parameters) {
        for (var entry : parameters.entrySet()) {
            var values = new ArrayList<String>();
            for (String value : entry.getValue()) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            Bad fault = take(entry.getKey(), values);
            if (fault != null) {
                return fault;
            }
        }
        return search();
    }

    private @Nullable Bad take(String name, List<String> values) {
        boolean minus = name.startsWith("-");
        Optional<Parameter> known = Parameter.named(minus ? name.substring(1) : name);
        if (known.isEmpty() || (minus && !known.get().excludable())) {
            return new Bad(name, String.join(", ", values), unknown(name));
        }
        Parameter parameter = known.get();
        if (values.size() > MOST_VALUES) {
            return new Bad(
                    name,
                    values.getLast(),
                    name + " takes " + MOST_VALUES + " values at most; it was given " + values.size()
                            + "; ask in several searches, or for what holds them all");
        }
        for (String value : values) {
            String fault = fault(parameter, value);
            if (fault != null) {
                return new Bad(name, value, fault);
            }
        }
        Optional<Field> field = parameter.field();
        if (field.isPresent()) {
            if (!values.isEmpty()) {
                (minus ? exclude : include)
                        .computeIfAbsent(field.get(), f -> new TreeSet<>())
                        .addAll(values);
            }
        } else if (values.size() > 1) {
            return new Bad(
                    name,
                    String.join(", ", values),
                    name + " can be given once; it was given " + values.size() + " times");
        } else if (values.size() == 1) {
            single.put(parameter, values.getFirst());
        }
        return null;
    }

    private SearchAddress search() {
        String asked = single.getOrDefault(Parameter.PAGE, "1");
        int size = Integer.parseInt(single.getOrDefault(Parameter.SIZE, Integer.toString(Search.SIZE)));
        int last = DEEPEST / size;
        if (!number(asked, last)) {
            return new Bad(
                    Parameter.PAGE.id(),
                    asked,
                    "pages end after hit " + DEEPEST + ", so the last of this size is page " + last
                            + "; narrow the search, or export it to have every hit");
        }
        int page = Integer.parseInt(asked);
        return new Good(new Search(
                single.getOrDefault(Parameter.Q, ""),
                include,
                exclude,
                PartialDate.ordered(single.getOrDefault(Parameter.FROM, "")),
                PartialDate.ordered(single.getOrDefault(Parameter.TO, "")),
                pick(Parameter.DATED, Search.Dated.values(), Search.Dated::id, Search.Dated.PUBLISHED),
                pick(Parameter.RELEVANT, Search.Relevant.values(), Search.Relevant::id, Search.Relevant.YES),
                !"no".equals(single.get(Parameter.ALSO)),
                pick(Parameter.SORT, Search.Sort.values(), Search.Sort::id, Search.Sort.AUTO),
                page,
                size));
    }

    private <E> E pick(Parameter parameter, E[] all, Function<E, String> id, E usual) {
        String value = single.get(parameter);
        return Arrays.stream(all)
                .filter(e -> id.apply(e).equals(value))
                .findFirst()
                .orElse(usual);
    }

    private static @Nullable String fault(Parameter parameter, String value) {
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().contains(value)
                    ? null
                    : "no " + parameter.id() + " \"" + value + "\"; there are "
                            + String.join(", ", parameter.choices());
        }
        if (parameter != Parameter.Q && value.length() > LONGEST_VALUE) {
            return parameter.id() + " takes values of " + LONGEST_VALUE + " characters at most";
        }
        return switch (parameter) {
            case FROM, TO ->
                PartialDate.of(value).isPresent()
                        ? null
                        : "not a date: \"" + value
                                + "\"; write a year, month or day, such as 2025, 2025-03 or 2025-03-07";
            case YEAR ->
                value.equals(PartialDate.UNKNOWN)
                                || (value.length() == 4 && PartialDate.of(value).isPresent())
                        ? null
                        : "not a year: \"" + value + "\"; write four digits, or none for an unknown date";
            case PAGE -> counted(value) ? null : "not a page: \"" + value + "\"; pages count from 1";
            case SIZE -> number(value, Search.MOST) ? null : "not a size: \"" + value + "\"; write 1 to " + Search.MOST;
            default -> null;
        };
    }

    /** Whether a number of any size counts something. */
    private static boolean counted(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9')
                && value.chars().anyMatch(c -> c != '0');
    }

    private static boolean number(String value, int most) {
        if (!counted(value) || value.length() > 6) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= 1 && number <= most;
    }

    private static String unknown(String name) {
        var names = new ArrayList<String>();
        for (Parameter parameter : Parameter.values()) {
            names.add(parameter.id());
        }
        return "no parameter \"" + name + "\"; there are " + String.join(", ", names)
                + ", and a minus before a facet's name excludes";
    }
}
