package blotter.fetch;

import java.time.Duration;
import java.time.Instant;

/**
 * A wait that ends when the clock says so. When the clock is set back to before it began, it begins anew: it is then longer than
 * was asked for, but at most twice as long.
 */
record Wait(Instant since, Instant until) {
    static final Wait NONE = new Wait(Instant.EPOCH, Instant.EPOCH);

    static Wait of(Instant since, Duration length) {
        return new Wait(since, since.plus(length));
    }

    /** The wait as it is to be seen at a time that the clock shows. */
    Wait at(Instant now) {
        return now.isBefore(since) ? of(now, Duration.between(since, until)) : this;
    }

    boolean over(Instant now) {
        return !until.isAfter(now);
    }
}
