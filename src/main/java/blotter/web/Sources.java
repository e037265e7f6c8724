package blotter.web;

import blotter.config.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources as they are at one moment. A source that was taken out of the configuration keeps its id as name: its releases
 * stay.
 */
final class Sources {
    private final List<Source> all;
    private final Map<String, Source> byId = new HashMap<>();

    Sources(List<Source> all) {
        this.all = List.copyOf(all);
        all.forEach(source -> byId.put(source.id(), source));
    }

    String name(String id) {
        return of(id).map(Source::name).orElse(id);
    }

    /** The zone its calendar dates are in. */
    ZoneId zone(String id) {
        return of(id).map(Source::timezone).orElse(ZoneOffset.UTC);
    }

    private Optional<Source> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Source> all() {
        return all;
    }
}
