package blotter.web;

import blotter.config.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources by id. A source that was taken out of the configuration keeps its id as name: its releases stay. */
final class Sources {
    private final Map<String, Source> byId = new LinkedHashMap<>();

    Sources(List<Source> sources) {
        sources.forEach(source -> byId.put(source.id(), source));
    }

    String name(String id) {
        var source = byId.get(id);
        return source == null ? id : source.name();
    }

    /** The zone its calendar dates are in. */
    ZoneId zone(String id) {
        var source = byId.get(id);
        return source == null ? ZoneOffset.UTC : source.timezone();
    }

    List<Source> all() {
        return List.copyOf(byId.values());
    }
}
