package blotter.bench;

import blotter.release.Release;
import blotter.search.Search;
import blotter.search.lucene.LuceneEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How fresh answers are while releases come in, and what that costs who asks; milliseconds.
 *
 * @param seen from putting a release to finding it, the middle and the worst of all
 * @param middle of a search meanwhile
 * @param worst of 99 in 100 searches meanwhile
 */
public record Refresh(int put, double seen, double latest, double middle, double worst) {
    private static final int PUT = 2_000;
    private static final int EVERY = 100;

    /** Puts releases beyond the first ones, a hundred a second or as fast as it goes, and asks all the while. */
    static Refresh of(LuceneEngine engine, IntFunction<Release> made, int from) {
        var writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < PUT; i++) {
                engine.put(made.apply(from + i));
                pause(5);
            }
        });
        List<Double> asked = new ArrayList<>();
        List<Double> fresh = new ArrayList<>();
        for (int next = PUT + from; writer.isAlive() || fresh.isEmpty(); next++) {
            Release release = made.apply(next);
            engine.put(release);
            long began = System.nanoTime();
            while (engine.release(release.id()).isEmpty()) {
                long before = System.nanoTime();
                engine.search(Search.EVERYTHING.words("police").sized(10));
                asked.add((System.nanoTime() - before) / 1e6);
                pause(10);
            }
            fresh.add((System.nanoTime() - began) / 1e6);
            pause(EVERY);
        }
        Collections.sort(asked);
        Collections.sort(fresh);
        return new Refresh(
                PUT + fresh.size(),
                fresh.get(fresh.size() / 2),
                fresh.getLast(),
                asked.get(asked.size() / 2),
                asked.get(asked.size() * 99 / 100));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "while %d releases come in: found after %.0f ms (p50), %.0f ms (max); a search takes %.1f ms (p50), %.1f ms (p99)",
                put,
                seen,
                latest,
                middle,
                worst);
    }
}
