package blotter.crawl;

import blotter.archive.Arrival;
import blotter.release.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a source's starts yielded at one visit: addresses in the order they were met, items that came whole, problems. */
final class Yield {
    private static final int MANY = 1000;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Consumer<List<Found>> plan;
    private final List<Arrival.Saved> saved = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * An address and what was said of it.
     *
     * @param modified when it last changed, as far as that was said
     * @param via the discovery page's address
     */
    record Found(String url, List<Claimed> claims, @Nullable Instant modified, String via) {}

    private @Nullable Integer listed;

    /** @param plan is handed what was found, when there is much of it and at the end */
    Yield(Consumer<List<Found>> plan) {
        this.plan = plan;
    }

    /**
     * Adds an address. The same one from a second place brings its claims along.
     *
     * @return whether this visit had not met it
     */
    boolean add(Found next) {
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
        return met.add(next.url());
    }

    /** Hands over what was found, if it is much: what is planned is not lost when the visit is cut short. */
    void relieve() {
        if (found.size() >= MANY) {
            finish();
        }
    }

    void finish() {
        plan.accept(List.copyOf(found.values()));
        found.clear();
    }

    /** Adds to the count of addresses on the first pages of listings and APIs. */
    void listed(int addresses) {
        listed = (listed == null ? 0 : listed) + addresses;
    }

    @Nullable
    Integer listed() {
        return listed;
    }

    boolean add(Arrival.Saved item) {
        saved.add(item);
        return met.add(item.url());
    }

    void problem(String message) {
        problems.add(message);
    }

    /** How many addresses and items there were. */
    int count() {
        return met.size();
    }

    List<Arrival.Saved> saved() {
        return List.copyOf(saved);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
