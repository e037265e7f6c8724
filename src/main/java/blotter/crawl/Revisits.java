package blotter.crawl;

import blotter.release.Capture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an address is asked again. A page that is new or was changed: after a day; each time it is found as it was, after
 * twice as long as it has been left alone, at most thirty days. One that gave no answer: soon, then ever later.
 */
final class Revisits {
    static final Duration DAY = Duration.ofDays(1);
    static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 9;

    private Revisits() {}

    /** @param before the last capture before this visit */
    static Instant after(boolean asItWas, Optional<Capture> before, Instant now) {
        if (!asItWas || before.isEmpty()) {
            return now.plus(DAY);
        }
        Duration twice = Duration.between(before.get().at(), now).multipliedBy(2);
        Duration interval = twice.compareTo(DAY) < 0 ? DAY : twice.compareTo(MONTH) > 0 ? MONTH : twice;
        return now.plus(interval);
    }

    /** @param attempts how often it gave no answer before this time */
    static Instant retry(Duration first, int attempts, Instant now) {
        Duration wait = first.multipliedBy(1L << (2 * Math.min(attempts, MOST_DOUBLINGS)));
        return now.plus(wait.compareTo(DAY) > 0 ? DAY : wait);
    }
}
