package blotter.web;

import blotter.config.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sources as they are now. A source that was taken out of the configuration keeps its id as name: its releases stay.
 */
final class Sources {
    private final Supplier<List<Source>> now;

    Sources(Supplier<List<Source>> now) {
        this.now = now;
    }

    String name(String id) {
        return of(id).map(Source::name).orElse(id);
    }

    /** The zone its calendar dates are in. */
    ZoneId zone(String id) {
        return of(id).map(Source::timezone).orElse(ZoneOffset.UTC);
    }

    private Optional<Source> of(String id) {
        return now.get().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    List<Source> all() {
        return List.copyOf(now.get());
    }
}
