package blotter.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * States of the index that somebody is paging through: kept as they were, however much comes in meanwhile, until they were not
 * asked for a while, too many others were, or what was removed must not be on the disk any more. Whoever makes new states visible
 * also lets go of those whose time is over, so no file of a deleted segment stays open for a cursor that nobody uses.
 */
final class Snapshots {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 8;

    private final LongSupplier stopwatch;
    private final Map<Long, Held> held = new LinkedHashMap<>(MOST, 0.75f, true);
    private long next;
    private long era;

    /** A state and when it was asked for last. */
    private record Held(FacetedSearcher searcher, long asked) {}

    /** @param stopwatch in nanoseconds, begun at any time */
    Snapshots(LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
        this.next = stopwatch.getAsLong();
    }

    /** How often all was let go so far: to be asked for before the state that is to be kept. */
    synchronized long era() {
        return era;
    }

    /**
     * Keeps a state and says its number, which no other has had, in this process or one before. A state from before all was let
     * go is not kept: its number leads nowhere.
     */
    synchronized long keep(FacetedSearcher searcher, long asOf) throws IOException {
        if (asOf != era) {
            return next++;
        }
        long number = next;
        for (Map.Entry<Long, Held> each : held.entrySet()) {
            number = each.getValue().searcher().equals(searcher) ? each.getKey() : number;
        }
        if (number == next) {
            next++;
            searcher.getIndexReader().incRef();
        }
        held.put(number, new Held(searcher, stopwatch.getAsLong()));
        forget(MOST);
        return number;
    }

    /** The state of a number, to be released by who asked; empty when it is not kept any more. */
    synchronized Optional<FacetedSearcher> acquire(long number) {
        Held known = held.get(number);
        if (known == null || late(known) || !known.searcher().getIndexReader().tryIncRef()) {
            return Optional.empty();
        }
        held.put(number, new Held(known.searcher(), stopwatch.getAsLong()));
        return Optional.of(known.searcher());
    }

    /** Lets go of the states whose time is over. */
    synchronized void expire() throws IOException {
        forget(MOST);
    }

    /** Lets go of all of them, and of those that questions under way are about to keep. */
    synchronized void clear() throws IOException {
        era++;
        forget(0);
    }

    private boolean late(Held each) {
        return stopwatch.getAsLong() - each.asked() > KEPT.toNanos();
    }

    private void forget(int most) throws IOException {
        List<Long> old = new ArrayList<>();
        for (Map.Entry<Long, Held> each : held.entrySet()) {
            if (late(each.getValue()) || held.size() - old.size() > most) {
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
}
