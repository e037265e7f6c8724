package blotter.fetch;

import blotter.archive.Note;
import blotter.fetch.Fetched.Failed;
import blotter.fetch.Fetched.Page;
import blotter.release.Bytes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each origin's robots.txt says, asked at most once a day and kept in the archive (RFC 9309, 2.3 and 2.4). No file
 * (4xx) allows all; a file that cannot be had (5xx, 429, no answer, a circle of redirects) allows nothing until it can,
 * unless one that was kept in the last thirty days is at hand. How long it is not asked for is written down, so that
 * a restart does not ask sooner. What was to be asked again a day ago and was not is forgotten as others come.
 */
final class Robots {
    private static final Logger LOG = LoggerFactory.getLogger(Robots.class);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration STALE = Duration.ofDays(30);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(6);
    private static final Duration OTHER_HOST = Duration.ofSeconds(10);
    private static final int HOPS = 5;

    private final Asker asker;
    private final Turns turns;
    private final Ledger ledger;
    private final Limits limits;
    private final InstantSource clock;
    private final String token;
    private final Map<Origin, Entry> known = new ConcurrentHashMap<>();

    Robots(Asker asker, Turns turns, Ledger ledger, Limits limits, InstantSource clock, String token) {
        this.asker = asker;
        this.turns = turns;
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
        this.token = token;
    }

    /**
     * What is known of one origin's file.
     *
     * @param rules null while there is no file that could be had
     * @param pause until it is asked again
     * @param failures how often in a row it could not be had
     * @param trouble why it could not be had, null when it could
     * @param refused when it is we who may not ask that origin, null otherwise
     */
    record Entry(
            @Nullable Rules rules,
            Wait pause,
            int failures,
            @Nullable String trouble,
            Fetched.@Nullable Refused refused) {
        Entry at(Instant now) {
            return new Entry(rules, pause.at(now), failures, trouble, refused);
        }
    }

    /** The file's word for an origin; asks for it when needed. To be called by the holder of the host's turn. */
    Entry of(Ask ask, Origin origin, Turns.Turn turn, Duration delay) throws InterruptedException {
        Instant now = clock.instant();
        Entry before = known.computeIfPresent(origin, (_, entry) -> entry.at(now));
        if (before != null && !before.pause().over(now)) {
            return before;
        }
        String address = origin + "/robots.txt";
        if (before == null) {
            Wait wait = ledger.rest(origin.toString())
                    .map(rest -> new Wait(rest.at(), rest.until()))
                    .orElse(Wait.NONE)
                    .at(now);
            if (!wait.over(now)) {
                Entry waiting = new Entry(kept(origin), wait, 1, address + " could not be had", null);
                remember(origin, waiting);
                return waiting;
            }
        }
        Entry entry = fetch(ask, origin, address, turn, delay, before);
        remember(origin, entry);
        return entry;
    }

    private void remember(Origin origin, Entry entry) {
        if (known.put(origin, entry) == null) {
            Instant dayAgo = clock.instant().minus(FRESH);
            known.values().removeIf(each -> each.pause().over(dayAgo));
        }
    }

    /** How many origins are remembered. */
    int size() {
        return known.size();
    }

    private Entry fetch(Ask ask, Origin origin, String start, Turns.Turn own, Duration delay, @Nullable Entry before)
            throws InterruptedException {
        String address = start;
        for (int hop = 0; hop <= HOPS; hop++) {
            URI uri = URI.create(address);
            Origin at = Origin.of(uri);
            Fetched answer = at.host().equals(origin.host())
                    ? ask(ask.robots(address), uri, at, own, delay)
                    : elsewhere(ask.robots(address), uri, at, delay);
            if (answer instanceof Fetched.Refused refused && hop == 0) {
                return new Entry(null, Wait.NONE, 0, refused.reason(), refused);
            }
            if (!(answer instanceof Page page)) {
                return unreachable(origin, before, reason(ask.robots(address), answer), null);
            }
            ledger.keep(page.exchange());
            Message message = Message.of(page.exchange().response());
            int status = page.status();
            if (status >= 300 && status < 400) {
                String target =
                        Address.resolve(address, message.header("Location").orElse(""));
                if (target == null) {
                    return unreachable(origin, before, "answered " + status + " without a usable Location", null);
                }
                address = target;
                continue;
            }
            if (status == 429 || status >= 500) {
                Instant until = message.header("Retry-After")
                        .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                        .orElse(null);
                return unreachable(origin, before, "answered " + status, until);
            }
            return new Entry(rules(origin, status, page), Wait.of(clock.instant(), FRESH), 0, null, null);
        }
        return unreachable(origin, before, "is redirected more than " + HOPS + " times", null);
    }

    private Rules rules(Origin origin, int status, Page page) {
        if (status >= 400) {
            LOG.info("{}/robots.txt answered {}: nothing is forbidden there", origin, status);
            return Rules.parse(origin + "/robots.txt", Bytes.of(new byte[0]), token);
        }
        Bytes text = Body.of(page.exchange().response(), limits).bytes();
        Rules rules = Rules.parse(origin + "/robots.txt", text, token);
        if (rules.crawlDelay().compareTo(Rules.LONGEST_DELAY) > 0) {
            LOG.warn(
                    "{}/robots.txt asks for {} s between requests; we keep to {} s",
                    origin,
                    rules.crawlDelay().toSeconds(),
                    Rules.LONGEST_DELAY.toSeconds());
        }
        return rules;
    }

    private Fetched ask(Ask ask, URI uri, Origin at, Turns.Turn turn, Duration delay) throws InterruptedException {
        turn.await(delay, !delay.isZero());
        turn.start();
        try {
            return asker.ask(ask, uri, at, Rules.MOST_BYTES + limits.headerBytes());
        } finally {
            turn.end();
        }
    }

    private Fetched elsewhere(Ask ask, URI uri, Origin at, Duration delay) throws InterruptedException {
        Turns.Turn turn = turns.take(at.host(), OTHER_HOST).orElse(null);
        if (turn == null) {
            return new Failed(Fetched.Trouble.TIMEOUT, at.host() + " is busy", true);
        }
        try {
            return ask(ask, uri, at, turn, delay);
        } finally {
            turn.leave();
        }
    }

    private String reason(Ask ask, Fetched answer) {
        return switch (answer) {
            case Fetched.Refused refused -> refused.reason();
            case Failed failed -> {
                ledger.note(new Note.Attempt(
                        clock.instant(),
                        ask.url(),
                        ask.source().id(),
                        failed.trouble().id(),
                        failed.message()));
                yield failed.message();
            }
            case Page p -> "answered " + p.status();
            case Fetched.Unchanged u -> "answered 304";
            case Fetched.Moved m -> "answered " + m.status();
            case Fetched.Rested r -> r.reason();
        };
    }

    private Entry unreachable(Origin origin, @Nullable Entry before, String why, @Nullable Instant asked) {
        int failures = before == null ? 1 : before.failures() + 1;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 12));
        Instant now = clock.instant();
        Instant until = asked != null ? asked : now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
        String trouble = origin + "/robots.txt " + why;
        LOG.warn("{}; asked again after {}", trouble, until);
        ledger.note(new Note.Rest(now, origin.toString(), until, trouble));
        Rules rules = before == null ? kept(origin) : before.rules();
        return new Entry(rules, new Wait(now, until), failures, trouble, null);
    }

    /** The rules of an earlier run, null when there are none or they are too old to go by. */
    private @Nullable Rules kept(Origin origin) {
        String address = origin + "/robots.txt";
        Instant oldest = clock.instant().minus(STALE);
        return ledger.robots(address)
                .filter(kept -> kept.at().isAfter(oldest))
                .map(kept -> Rules.parse(address, kept.text(), token))
                .orElse(null);
    }
}
