package blotter.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States of the index that somebody is paging through: kept as they were, however much comes in meanwhile, until they were not
 * asked for a while or too many others were.
 */
final class Snapshots {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 8;

    private long next = System.nanoTime();
    private final Map<Long, Held> held = new LinkedHashMap<>(MOST, 0.75f, true);

    /** A state and when it was asked for last. */
    private record Held(FacetedSearcher searcher, long asked) {}

    /** Keeps a state and says its number, which no other has had, in this process or one before. */
    synchronized long keep(FacetedSearcher searcher) throws IOException {
        long number = next;
        for (Map.Entry<Long, Held> each : held.entrySet()) {
            number = each.getValue().searcher().equals(searcher) ? each.getKey() : number;
        }
        if (number == next) {
            next++;
            searcher.getIndexReader().incRef();
        }
        held.put(number, new Held(searcher, System.nanoTime()));
        forget(System.nanoTime() - KEPT.toNanos(), MOST);
        return number;
    }

    /** The state of a number, to be released by who asked; empty when it is not kept any more. */
    synchronized Optional<FacetedSearcher> acquire(long number) {
        Held known = held.get(number);
        boolean late = known != null && System.nanoTime() - known.asked() > KEPT.toNanos();
        if (known == null || late || !known.searcher().getIndexReader().tryIncRef()) {
            return Optional.empty();
        }
        held.put(number, new Held(known.searcher(), System.nanoTime()));
        return Optional.of(known.searcher());
    }

    private void forget(long before, int most) throws IOException {
        List<Long> old = new ArrayList<>();
        for (Map.Entry<Long, Held> each : held.entrySet()) {
            if (each.getValue().asked() - before < 0 || held.size() - old.size() > most) {
                old.add(each.getKey());
            }
        }
        for (Long number : old) {
            Held gone = held.remove(number);
            if (gone != null) {
                gone.searcher().getIndexReader().decRef();
            }
        }
    }

    synchronized void close() throws IOException {
        forget(System.nanoTime(), 0);
    }
}
