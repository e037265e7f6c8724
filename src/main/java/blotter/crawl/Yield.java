package blotter.crawl;

import blotter.archive.Arrival;
import blotter.release.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source's starts yielded at one visit: addresses in the order they were met, items that came whole, problems. */
final class Yield {
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Arrival.Saved> saved = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * An address and what was said of it.
     *
     * @param modified when it last changed, as far as that was said
     * @param via the discovery page's address
     */
    record Found(String url, List<Claimed> claims, @Nullable Instant modified, String via) {}

    /** The same address from a second place brings its claims along. */
    void add(Found next) {
        found.merge(next.url(), next, (before, now) -> {
            var claims = new ArrayList<>(before.claims());
            for (Claimed claim : now.claims()) {
                boolean said = before.claims().stream()
                        .anyMatch(known -> known.field().equals(claim.field())
                                && known.claim().words().equals(claim.claim().words()));
                if (!said) {
                    claims.add(claim);
                }
            }
            Instant modified = before.modified() == null ? now.modified() : before.modified();
            return new Found(before.url(), List.copyOf(claims), modified, before.via());
        });
    }

    void add(Arrival.Saved item) {
        saved.add(item);
    }

    void problem(String message) {
        problems.add(message);
    }

    List<Found> found() {
        return List.copyOf(found.values());
    }

    List<Arrival.Saved> saved() {
        return List.copyOf(saved);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
