package blotter.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is at each host: one request in flight, and between the end of one answer and the next request at least
 * the delay, so that the host, too, sees at least that. The host is a name, whatever the port: it is one machine that is to
 * be spared.
 */
final class Turns {
    private static final Duration MOST = Duration.ofSeconds(60);
    private final Map<String, Turn> hosts = new ConcurrentHashMap<>();
    private final Ledger ledger;

    Turns(Ledger ledger) {
        this.ledger = ledger;
    }

    Turn of(String host) {
        return hosts.computeIfAbsent(
                host,
                name -> new Turn(ledger.rest(name)
                        .map(rest -> new Wait(rest.at(), rest.until()))
                        .orElse(Wait.NONE)));
    }

    /** One host's. Everything but taking it is done only by the thread that holds it. */
    static final class Turn {
        private final Semaphore free = new Semaphore(1, true);
        private Wait rest;
        private long lastStart;
        private long lastEnd;
        private Duration lastTook = Duration.ZERO;
        private boolean asked;

        private Turn(Wait rest) {
            this.rest = rest;
        }

        void take() throws InterruptedException {
            free.acquire();
        }

        boolean take(Duration patience) throws InterruptedException {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        void leave() {
            free.release();
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
