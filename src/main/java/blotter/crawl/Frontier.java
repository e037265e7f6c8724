package blotter.crawl;

import blotter.archive.Catalogue;
import blotter.archive.Planned;
import blotter.archive.Planned.State;
import blotter.config.Source;
import blotter.release.Capture;
import blotter.release.Capture.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one visit has to ask, in order. The rows are the catalogue's, so that a visit cut short goes on where it was; here
 * is only what this visit asked already.
 */
final class Frontier {
    private static final int BATCH = 256;

    private final Catalogue catalogue;
    private final Source source;
    private final InstantSource clock;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Instant> again = new ConcurrentHashMap<>();
    private final Deque<Planned> queue = new ArrayDeque<>();
    private int passedOver;

    Frontier(Catalogue catalogue, Source source, InstantSource clock) {
        this.catalogue = catalogue;
        this.source = source;
        this.clock = clock;
    }

    /** Plans what was discovered; an address we know is due when it is said to have changed, or was gone and is not. */
    void plan(List<Yield.Found> found) {
        Instant now = clock.instant();
        var rows = new ArrayList<Planned>();
        for (Yield.Found lead : found) {
            Optional<Capture> latest = catalogue.latest(lead.url());
            if (latest.isEmpty()) {
                rows.add(planned(lead, now));
            } else if (changed(latest.get(), lead, now)) {
                catalogue.settle(lead.url(), State.DUE, now, 0);
            }
        }
        catalogue.plan(rows);
    }

    /** Plans what a page of this visit led to; what is known already stays as it is. */
    void add(List<Yield.Found> found) {
        if (!found.isEmpty()) {
            Instant now = clock.instant();
            catalogue.plan(found.stream().map(lead -> planned(lead, now)).toList());
        }
    }

    private Planned planned(Yield.Found lead, Instant now) {
        return new Planned(lead.url(), source.id(), Purpose.RELEASE, State.NEW, now, 0, lead.claims(), lead.via());
    }

    private static boolean changed(Capture latest, Yield.Found lead, Instant now) {
        boolean gone = latest.status() == 404 || latest.status() == 410;
        if (gone) {
            return latest.at().plus(Revisits.DAY).isBefore(now);
        }
        return lead.modified() != null
                && lead.modified().isAfter(latest.at())
                && lead.modified().isBefore(now.plus(Revisits.DAY));
    }

    /** Makes every known address due now, for this visit. */
    void recheck() {
        queue.addAll(catalogue.due(source.id(), clock.instant().plus(Duration.ofDays(36_500)), Integer.MAX_VALUE));
        queue.forEach(row -> asked.put(row.url(), row.attempts()));
    }

    int waiting() {
        return queue.size();
    }

    /**
     * The next row, null when there is none now.
     *
     * @param unsettled rows handed out whose outcome is not yet written
     */
    @Nullable
    Planned next(int unsettled) {
        if (queue.isEmpty()) {
            Instant now = clock.instant();
            for (Planned row : catalogue.due(source.id(), now, BATCH + unsettled + passedOver)) {
                Integer before = asked.get(row.url());
                if (before == null || row.attempts() > before) {
                    asked.put(row.url(), row.attempts());
                    again.remove(row.url());
                    queue.add(row);
                }
            }
            again.values().removeIf(due -> !due.isAfter(now));
        }
        return queue.poll();
    }

    /** Marks an address that a redirect led to; false when this visit asked it already. */
    boolean take(String url) {
        return asked.putIfAbsent(url, 0) == null;
    }

    /** Leaves a row as it is until the next visit. */
    void passOver() {
        passedOver++;
    }

    /** Notes that a row will be due again within this visit. */
    void again(String url, Instant due) {
        again.put(url, due);
    }

    /** When the first of those is due, null when there is none. */
    @Nullable
    Instant nextAgain() {
        return again.values().stream().min(Instant::compareTo).orElse(null);
    }
}
