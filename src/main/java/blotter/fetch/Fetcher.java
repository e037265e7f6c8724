package blotter.fetch;

import blotter.archive.Note;
import blotter.config.Politeness;
import blotter.fetch.Fetched.By;
import blotter.fetch.Fetched.Failed;
import blotter.fetch.Fetched.Moved;
import blotter.fetch.Fetched.Page;
import blotter.fetch.Fetched.Refused;
import blotter.fetch.Fetched.Rested;
import blotter.fetch.Fetched.Trouble;
import blotter.fetch.Fetched.Unchanged;
import blotter.release.Capture.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks one address politely: the host's turn first, then its robots.txt, then the delay, then one GET. Safe for many
 * threads; a thread that asks a busy host waits for its turn.
 */
public final class Fetcher implements AutoCloseable {
    private static final Duration UNASKED_REST = Duration.ofSeconds(60);

    private final Politeness politeness;
    private final Limits limits;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Asker asker;
    private final Turns turns;
    private final Robots robots;

    /** @param version of the program, for the User-Agent field */
    public Fetcher(Politeness politeness, String version, Ledger ledger, InstantSource clock) {
        this(politeness, version, ledger, clock, Limits.DEFAULT);
    }

    /** @param limits of every answer, where those of {@link Limits#DEFAULT} will not do */
    public Fetcher(Politeness politeness, String version, Ledger ledger, InstantSource clock, Limits limits) {
        this(politeness, version, ledger, clock, limits, Names.system(), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    Fetcher(
            Politeness politeness,
            String version,
            Ledger ledger,
            InstantSource clock,
            Limits limits,
            Names names,
            SSLSocketFactory tls) {
        this.politeness = politeness;
        this.limits = limits;
        this.clock = clock;
        this.ledger = ledger;
        String contact = politeness.contact().strip();
        String agent = politeness.userAgent() + "/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
        this.asker = new Asker(new Connections(names, tls, limits, clock), limits, agent, contact.isEmpty());
        this.turns = new Turns(ledger, clock);
        this.robots = new Robots(asker, turns, ledger, limits, clock, politeness.userAgent());
    }

    public Limits limits() {
        return limits;
    }

    /** Asks; waits for the host's turn first. Follows no redirect: the caller decides whether the target is wanted. */
    public Fetched fetch(Ask ask) throws InterruptedException {
        URI address;
        Origin origin;
        try {
            address = URI.create(ask.url());
            origin = Origin.of(address);
        } catch (IllegalArgumentException e) {
            return new Refused(By.ADDRESS, String.valueOf(e.getMessage()));
        }
        Turns.Turn turn = turns.take(origin.host());
        try {
            return inTurn(ask, address, origin, turn);
        } finally {
            turn.leave();
        }
    }

    private Fetched inTurn(Ask ask, URI address, Origin origin, Turns.Turn turn) throws InterruptedException {
        Instant now = clock.instant();
        Wait rest = turn.rest(now);
        if (!rest.over(now)) {
            return new Rested(rest.until(), origin.host() + " asked to be left alone until " + rest.until());
        }
        Duration own = delay(ask);
        Duration delay = own;
        if (ask.purpose() != Purpose.ROBOTS) {
            Robots.Entry entry = robots.of(ask, origin, turn, own);
            if (entry.refused() != null) {
                return entry.refused();
            }
            Rules rules = entry.rules();
            if (rules == null) {
                return new Rested(entry.pause().until(), "nothing may be asked of " + origin + ": " + entry.trouble());
            }
            if (!rules.allows(ask.url())) {
                return new Refused(By.ROBOTS, origin + "/robots.txt forbids " + ask.url());
            }
            Duration theirs = rules.crawlDelay();
            if (theirs.compareTo(Rules.LONGEST_DELAY) > 0) {
                theirs = Rules.LONGEST_DELAY;
            }
            delay = theirs.compareTo(delay) > 0 ? theirs : delay;
        }
        turn.await(delay, !own.isZero());
        turn.start();
        Fetched answer;
        try {
            answer = asker.ask(ask, address, origin, limits.wireBytes());
        } finally {
            turn.end();
        }
        return judge(ask, origin, turn, answer);
    }

    /** The source's own delay holds, also where it is shorter than the general one: zero is for addresses that are ours. */
    private Duration delay(Ask ask) {
        Duration own = ask.source().delay();
        return own.isNegative() ? politeness.delay() : own;
    }

    private Fetched judge(Ask ask, Origin origin, Turns.Turn turn, Fetched answer) {
        return switch (answer) {
            case Page page -> judge(ask, origin, turn, page);
            case Failed failed -> noted(ask, failed);
            case Refused refused -> refused;
            case Moved moved -> moved;
            case Rested rested -> rested;
            case Unchanged unchanged -> unchanged;
        };
    }

    private Fetched judge(Ask ask, Origin origin, Turns.Turn turn, Page page) {
        int status = page.status();
        if (status == 304) {
            return ask.conditional()
                    ? new Unchanged(page.exchange())
                    : noted(
                            ask,
                            new Failed(Trouble.PROTOCOL, "answered 304 to an unconditional request", true, status));
        }
        if (status == 429 || status >= 500) {
            return busy(ask, origin, turn, page);
        }
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            String target = Message.of(page.exchange().response())
                    .header("Location")
                    .map(location -> Address.resolve(ask.url(), location))
                    .orElse(null);
            return target == null ? page : new Moved(page.exchange(), status, target);
        }
        return page;
    }

    private Fetched busy(Ask ask, Origin origin, Turns.Turn turn, Page page) {
        int status = page.status();
        Instant now = clock.instant();
        Optional<Instant> asked = Message.of(page.exchange().response())
                .header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now));
        String reason = ask.url() + " answered " + status;
        if (asked.isEmpty() && status != 429) {
            return noted(ask, new Failed(Trouble.STATUS, "answered " + status, true, status));
        }
        Instant until = asked.orElseGet(() -> now.plus(UNASKED_REST));
        turn.restUntil(until, now);
        ledger.note(new Note.Rest(now, origin.host(), until, reason));
        return new Rested(until, reason, status);
    }

    private Failed noted(Ask ask, Failed failed) {
        ledger.note(new Note.Attempt(
                clock.instant(), ask.url(), ask.source().id(), failed.trouble().id(), failed.message()));
        return failed;
    }

    /** How many hosts and origins are remembered. */
    int remembered() {
        return turns.size() + robots.size();
    }

    @Override
    public void close() {
        asker.close();
    }
}
