package blotter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names written with alternatives in braces, one name for each choice in the order written: {@code {Anbar|Ramadi}
 * Police{| Command}} stands for four.
 */
final class Alternatives {
    private Alternatives() {}

    /**
     * The names that a section's key holds, each alternative a name of its own.
     *
     * @throws ConfigException when a brace has no partner
     */
    static List<String> of(List<String> written, Section section, String key) {
        List<String> all = new ArrayList<>();
        for (String each : written) {
            for (String name : names(each, section, key)) {
                if (!all.contains(name)) {
                    all.add(name);
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<String> names(String written, Section section, String key) {
        int open = written.indexOf('{');
        int close = written.indexOf('}');
        if (open < 0 && close < 0) {
            return List.of(written);
        }
        if (open < 0 || close < open) {
            throw section.mark(key)
                    .wrong(String.format(
                            Locale.ROOT,
                            "\"%s\" has a brace without its partner; write alternatives as {one|other}",
                            written));
        }
        List<String> all = new ArrayList<>();
        List<String> ends = names(written.substring(close + 1), section, key);
        for (String choice : written.substring(open + 1, close).split("\\|", -1)) {
            for (String end : ends) {
                all.add(written.substring(0, open) + choice + end);
            }
        }
        return all;
    }
}
