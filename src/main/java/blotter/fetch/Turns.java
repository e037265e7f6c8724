package blotter.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whose turn it is at each host: one request in flight, and between the end of one answer and the next request at least
 * the delay, so that the host, too, sees at least that. The host is a name, whatever the port: it is one machine that is to
 * be spared. A host that nobody asked for a day, and that is not to be left alone any more, is forgotten as others come.
 */
final class Turns {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofDays(1);
    private final Map<String, Turn> hosts = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final InstantSource clock;

    Turns(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Waits for a host's turn and takes it; to be left in the end. */
    Turn take(String host) throws InterruptedException {
        Turn turn = claim(host);
        boolean taken = false;
        try {
            turn.free.acquire();
            taken = true;
            return turn;
        } finally {
            if (!taken) {
                turn.claims.decrementAndGet();
            }
        }
    }

    /** The same, but waits no longer than that; empty when the host is busy. */
    Optional<Turn> take(String host, Duration patience) throws InterruptedException {
        Turn turn = claim(host);
        boolean taken = false;
        try {
            taken = turn.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            return taken ? Optional.of(turn) : Optional.empty();
        } finally {
            if (!taken) {
                turn.claims.decrementAndGet();
            }
        }
    }

    /** How many hosts are remembered. */
    int size() {
        return hosts.size();
    }

    /** A host's turn, which is not forgotten while somebody has it or waits for it: there is never a second one. */
    private Turn claim(String host) {
        if (!hosts.containsKey(host)) {
            forget();
        }
        return Objects.requireNonNull(hosts.compute(host, (name, known) -> {
            Turn turn = known == null ? begin(name) : known;
            turn.claims.incrementAndGet();
            return turn;
        }));
    }

    private Turn begin(String host) {
        return new Turn(
                ledger.rest(host).map(rest -> new Wait(rest.at(), rest.until())).orElse(Wait.NONE));
    }

    private void forget() {
        Instant now = clock.instant();
        for (String host : hosts.keySet()) {
            hosts.computeIfPresent(host, (_, turn) -> turn.over(now) ? null : turn);
        }
    }

    /** One host's. Everything is done only by the thread that holds it. */
    final class Turn {
        private final Semaphore free = new Semaphore(1, true);
        private final AtomicInteger claims = new AtomicInteger();
        private Wait idle = Wait.NONE;
        private Wait rest;
        private long lastStart;
        private long lastEnd;
        private Duration lastTook = Duration.ZERO;
        private boolean asked;

        private Turn(Wait rest) {
            this.rest = rest;
        }

        void leave() {
            idle = Wait.of(clock.instant(), IDLE);
            free.release();
            claims.decrementAndGet();
        }

        private boolean over(Instant now) {
            return claims.get() == 0 && rest.at(now).over(now) && idle.at(now).over(now);
        }

        /** How long the host is to be left alone, as it is now. */
        Wait rest(Instant now) {
            rest = rest.at(now);
            return rest;
        }

        void restUntil(Instant until, Instant now) {
            if (until.isAfter(rest(now).until())) {
                rest = new Wait(now, until);
            }
        }

        /**
         * Waits until the host may be asked again.
         *
         * @param adaptive whether a host that is slow to answer is given as long as it took: not by a source that says it
         *     is ours
         */
        void await(Duration delay, boolean adaptive) throws InterruptedException {
            if (!asked) {
                return;
            }
            Duration slow = !adaptive ? Duration.ZERO : lastTook.compareTo(MOST) > 0 ? MOST : lastTook;
            Duration gap = delay.compareTo(slow) >= 0 ? delay : slow;
            long wait = lastEnd + gap.toNanos() - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }

        void start() {
            asked = true;
            lastStart = System.nanoTime();
        }

        void end() {
            lastEnd = System.nanoTime();
            lastTook = Duration.ofNanos(lastEnd - lastStart);
        }
    }
}
