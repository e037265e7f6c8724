package blotter.crawl;

import blotter.archive.Note;
import blotter.config.Source;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a visit has come to so far; counted from several threads. */
final class Counts {
    final AtomicInteger fetched = new AtomicInteger();
    final AtomicInteger unchanged = new AtomicInteger();
    final AtomicInteger fresh = new AtomicInteger();
    final AtomicInteger changed = new AtomicInteger();
    final AtomicInteger gone = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    /** Addresses without a usable answer; one that is had in the end leaves the set. */
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    private volatile @Nullable String lastTrouble;

    void failed(String url, String why) {
        failing.add(url);
        lastTrouble = url + ": " + why;
    }

    void read(Reader.Result result) {
        switch (result) {
            case NEW -> fresh.incrementAndGet();
            case CHANGED -> changed.incrementAndGet();
            case UNCHANGED -> unchanged.incrementAndGet();
            case NOTHING, WALL, CUT -> {}
        }
    }

    /** Why nothing at all was had, null when something was or nothing was asked. */
    @Nullable
    String allFailed() {
        boolean any = fetched.get() + unchanged.get() + gone.get() > 0;
        return any || failing.isEmpty()
                ? null
                : "all " + failing.size() + " addresses asked failed; the last: " + lastTrouble;
    }

    CrawlReport.OfSource report(Source source, int discovered, @Nullable String broken) {
        return new CrawlReport.OfSource(
                source.id(),
                discovered,
                fetched.get(),
                unchanged.get(),
                fresh.get(),
                changed.get(),
                gone.get(),
                refused.get(),
                failing.size(),
                broken);
    }

    Note.Coverage coverage(Source source, Instant now, @Nullable String broken, @Nullable Integer listed) {
        return new Note.Coverage(
                now,
                now.atZone(source.timezone()).toLocalDate(),
                source.id(),
                fetched.get(),
                unchanged.get(),
                fresh.get(),
                changed.get(),
                gone.get(),
                refused.get(),
                failing.size(),
                broken,
                listed);
    }
}
