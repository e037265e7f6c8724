package blotter.web.madeup;

import blotter.release.Agency;
import blotter.release.DateSpan;
import blotter.release.Evidence;
import blotter.release.Facts;
import blotter.release.Found;
import blotter.release.Location;
import blotter.release.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code {arrested=17|seventeen people}} in made-up texts: the words stay, the value rests on them. */
final class FixedMarkup {
    private static final Pattern MARK = Pattern.compile("\\{([a-z]+)=([^|{}]+)\\|([^{}]+)}");

    private final FixedData.Script script;
    private final Map<String, List<Evidence>> found = new LinkedHashMap<>();

    FixedMarkup(FixedData.Script script) {
        this.script = script;
    }

    String read(String marked, Evidence.Field field) {
        var out = new StringBuilder();
        var matcher = MARK.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            out.append(marked, at, matcher.start());
            int start = out.length();
            out.append(matcher.group(3));
            add(matcher.group(1) + "=" + matcher.group(2), new Evidence.Span(field, start, out.length()));
            at = matcher.end();
        }
        return out.append(marked.substring(at)).toString();
    }

    /** A topic that no words are marked for. */
    void topic(String id) {
        if (!found.containsKey("topic=" + id)) {
            add("topic=" + id, new Evidence.Claim(Evidence.Origin.SOURCE_CONFIG, id, null));
        }
    }

    List<Agency.Mention> agencies() {
        return with("agency", (value, evidence) -> {
            var parts = value.split(";", -1);
            return new Agency.Mention(
                    parts[0],
                    script.agencies().getOrDefault(parts[0], parts[0]),
                    Agency.Role.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    evidence);
        });
    }

    List<Location.Mention> locations() {
        return with("place", (value, evidence) -> {
            var parts = value.split(";", -1);
            var path = script.placePath(parts[0]);
            var place = java.util.Objects.requireNonNull(script.places().get(parts[0]));
            var admin = path.size() > 1 ? script.places().get(path.get(1)) : null;
            return new Location.Mention(
                    parts[0],
                    place.name(),
                    admin == null ? null : admin.name(),
                    path.getFirst(),
                    Location.Role.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    place.lat(),
                    place.lon(),
                    path,
                    evidence);
        });
    }

    List<Topic.Mention> topics() {
        return with("topic", Topic.Mention::new);
    }

    Found<DateSpan> happened() {
        var dates = with(
                "date",
                (value, evidence) -> new Found<>(
                        value.length() == 7
                                ? DateSpan.month(YearMonth.parse(value))
                                : DateSpan.day(LocalDate.parse(value)),
                        evidence));
        return dates.isEmpty() ? Found.of(DateSpan.NONE) : dates.getFirst();
    }

    Facts facts() {
        var seizures = with("seized", (value, evidence) -> {
            var parts = value.split(";", -1);
            return new Facts.Seizure(parts[0], new BigDecimal(parts[1]), parts[2], evidence);
        });
        return new Facts(figure("arrested"), figure("killed"), figure("wounded"), seizures);
    }

    private @Nullable Found<Integer> figure(String name) {
        var all = with(name, (value, evidence) -> new Found<>(Integer.valueOf(value), evidence));
        return all.isEmpty() ? null : all.getFirst();
    }

    private void add(String key, Evidence evidence) {
        found.computeIfAbsent(key, k -> new ArrayList<>()).add(evidence);
    }

    private <T> List<T> with(String name, java.util.function.BiFunction<String, List<Evidence>, T> make) {
        var out = new ArrayList<T>();
        found.forEach((key, evidence) -> {
            if (key.startsWith(name + "=")) {
                out.add(make.apply(key.substring(name.length() + 1), List.copyOf(evidence)));
            }
        });
        return out;
    }
}
