package blotter.config;

import blotter.config.Node.Mark;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of one file, each of which must be its only one. Only those of locations may have capitals (IQ). */
final class Ids {
    private final String noun;
    private final Map<String, Mark> seen = new LinkedHashMap<>();

    Ids(String noun) {
        this.noun = noun;
    }

    String next(Section section) {
        Mark mark = section.mark("id");
        String id = Values.id(section.needed("id"), noun.equals("location"), mark);
        Mark before = seen.putIfAbsent(id, mark);
        if (before != null) {
            throw mark.wrong(String.format(
                    Locale.ROOT, "two have the %s id \"%s\"; the first is in line %d", noun, id, before.line()));
        }
        return id;
    }

    Set<String> all() {
        return seen.keySet();
    }
}
