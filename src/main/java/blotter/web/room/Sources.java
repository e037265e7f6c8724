package blotter.web.room;

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
public final class Sources {
    private final List<Source> all;
    private final Map<String, Source> byId = new HashMap<>();

    public Sources(List<Source> all) {
        this.all = List.copyOf(all);
        all.forEach(source -> byId.put(source.id(), source));
    }

    public String name(String id) {
        return of(id).map(Source::name).orElse(id);
    }

    /** The zone its calendar dates are in. */
    public ZoneId zone(String id) {
        return of(id).map(Source::timezone).orElse(ZoneOffset.UTC);
    }

    private Optional<Source> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Source> all() {
        return all;
    }
}
