package blotter.crawl;

import blotter.archive.Note;
import blotter.config.Politeness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a source is worth a visit, learned from what its last visits brought: half the time in which something new
 * usually comes, within the bounds of politeness.yaml. What a first visit brings says nothing, since it is a past.
 */
final class Rhythm {
    /** Visits that are looked back on. */
    static final int VISITS = 200;

    private static final Duration MEMORY = Duration.ofDays(14);

    private final Politeness.Visits bounds;

    Rhythm(Politeness.Visits bounds) {
        this.bounds = bounds;
    }

    /** @param visits newest first */
    Duration interval(List<Note.Coverage> visits) {
        if (visits.size() < 2) {
            return bounds.often();
        }
        Instant newest = visits.getFirst().at();
        Duration watched = Duration.ZERO;
        int news = 0;
        for (int i = 0; i + 1 < visits.size(); i++) {
            Note.Coverage visit = visits.get(i);
            if (visit.at().isBefore(newest.minus(MEMORY))) {
                break;
            }
            Duration since = Duration.between(visits.get(i + 1).at(), visit.at());
            watched = since.isNegative() ? watched : watched.plus(since);
            news += visit.fresh() + visit.changed();
        }
        // half an item more than there was: a source that was silent so far may speak in twice that time
        return within(watched.dividedBy(2L * news + 1));
    }

    /**
     * How long it is until the next visit is due; zero or less when that is now. A last visit in times to come was made while
     * the clock was ahead, and counts as made now.
     */
    Duration untilNext(List<Note.Coverage> visits, Instant now) {
        if (visits.isEmpty()) {
            return Duration.ZERO;
        }
        Instant last = visits.getFirst().at();
        return Duration.between(now, (last.isAfter(now) ? now : last).plus(interval(visits)));
    }

    private Duration within(Duration wish) {
        if (wish.compareTo(bounds.often()) < 0) {
            return bounds.often();
        }
        return wish.compareTo(bounds.seldom()) > 0 ? bounds.seldom() : wish;
    }
}
