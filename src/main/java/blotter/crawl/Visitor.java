package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Planned;
import blotter.archive.Planned.State;
import blotter.archive.Validators;
import blotter.config.Source;
import blotter.fetch.Ask;
import blotter.fetch.Body;
import blotter.fetch.Fetched;
import blotter.fetch.Fetcher;
import blotter.release.Capture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for one planned address, follows where it leads, hands in what comes, and settles the row. */
final class Visitor {
    private static final int HOPS = 5;

    private final Source source;
    private final Archive archive;
    private final Fetcher fetcher;
    private final Desk desk;
    private final CrawlOptions options;
    private final InstantSource clock;
    private final Progress progress;
    private final Frontier frontier;
    private final Counts counts;
    private final Challenge challenge;
    private final Scope scope;
    private final Set<String> restingHosts = new HashSet<>();
    private @Nullable String resting;
    private @Nullable String challenged;

    Visitor(
            Source source,
            Archive archive,
            Fetcher fetcher,
            Desk desk,
            CrawlOptions options,
            InstantSource clock,
            Progress progress,
            Frontier frontier,
            Counts counts,
            Challenge challenge) {
        this.source = source;
        this.archive = archive;
        this.fetcher = fetcher;
        this.desk = desk;
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        this.frontier = frontier;
        this.counts = counts;
        this.challenge = challenge;
        this.scope = new Scope(source);
    }

    /** Which host rests longer than the visit waits, and why; null when none does. */
    @Nullable
    String resting() {
        return resting;
    }

    /** Where a challenge page came instead of a release; null when nowhere. */
    @Nullable
    String challenged() {
        return challenged;
    }

    /** Asks; whatever is still being kept and read when it returns goes to {@code open}. */
    void ask(Planned row, Consumer<CompletableFuture<Void>> open) throws InterruptedException {
        if (restingHosts.contains(host(row.url()))) {
            frontier.passOver();
            return;
        }
        String url = row.url();
        String via = row.via();
        for (int hop = 0; hop <= HOPS; hop++) {
            Optional<Capture> before = archive.catalogue().latest(url);
            Fetched answer = patiently(url, row, via);
            switch (answer) {
                case Fetched.Page page -> {
                    open.accept(page(row, url, page, before));
                    return;
                }
                case Fetched.Unchanged unchanged -> {
                    open.accept(unchanged(row, url, unchanged, before));
                    return;
                }
                case Fetched.Moved moved -> {
                    open.accept(desk.hand(moved.exchange(), (_, _) -> {}));
                    String refusal = refusal(row, moved.target());
                    if (refusal != null) {
                        refuse(row, new Fetched.Refused(Fetched.By.OFF_SITE, refusal));
                        return;
                    }
                    if (moved.target().equals(url)) {
                        fail(row, new Fetched.Failed(Fetched.Trouble.PROTOCOL, "is redirected to itself", false));
                        return;
                    }
                    if (!frontier.take(moved.target())) {
                        settle(row, State.DUE, clock.instant().plus(Revisits.MONTH), "moved");
                        return;
                    }
                    via = url;
                    url = moved.target();
                }
                case Fetched.Refused refused -> {
                    refuse(row, refused);
                    return;
                }
                case Fetched.Failed failed -> {
                    fail(row, failed);
                    return;
                }
                case Fetched.Rested rested -> {
                    restingHosts.add(host(url));
                    resting = rested.reason() + "; asked again after " + rested.until();
                    frontier.passOver();
                    progress.asked(source.id(), row.url(), "rests");
                    return;
                }
            }
        }
        fail(row, new Fetched.Failed(Fetched.Trouble.PROTOCOL, "is redirected more than " + HOPS + " times", false));
    }

    private Fetched patiently(String url, Planned row, @Nullable String via) throws InterruptedException {
        Validators held = archive.catalogue().validators(url).orElseGet(() -> new Validators(null, null));
        var ask = new Ask(url, source, row.purpose(), held.etag(), held.lastModified(), row.claims(), via);
        Fetched answer = fetcher.fetch(ask);
        for (int tries = 0; tries < 3 && answer instanceof Fetched.Rested rested; tries++) {
            Duration wait = Duration.between(clock.instant(), rested.until());
            if (wait.compareTo(options.patience()) > 0) {
                return answer;
            }
            Thread.sleep(wait.isNegative() ? Duration.ZERO : wait.plusMillis(1));
            answer = fetcher.fetch(ask);
        }
        return answer;
    }

    private @Nullable String refusal(Planned row, String target) {
        if (!scope.onSite(target, row.url())) {
            return row.url() + " leads off the site, to " + target;
        }
        return scope.matches(target) ? null : row.url() + " leads outside the source's patterns, to " + target;
    }

    private CompletableFuture<Void> page(Planned row, String url, Fetched.Page page, Optional<Capture> before)
            throws InterruptedException {
        Arrival.Exchange exchange = page.exchange();
        int status = page.status();
        boolean gone = status == 404 || status == 410;
        boolean good = status >= 200 && status < 300;
        if (good) {
            counts.fetched.incrementAndGet();
            counts.failing.remove(row.url());
        } else if (gone) {
            counts.gone.incrementAndGet();
            counts.failing.remove(row.url());
        } else {
            counts.failed(row.url(), "answered " + status);
            lookForChallenge(url, exchange);
        }
        return desk.hand(exchange, (_, result) -> {
            Instant now = clock.instant();
            if (good) {
                counts.read(result);
                boolean asItWas = result == Reader.Result.UNCHANGED && exchange.truncated() == null;
                settled(row, url, State.DUE, Revisits.after(asItWas, before, now), "fetched");
            } else if (gone) {
                settled(row, url, State.GONE, now.plus(Revisits.MONTH), "gone");
            } else {
                settled(row, url, State.DUE, now.plus(Revisits.DAY), "failed");
            }
        });
    }

    private void lookForChallenge(String url, Arrival.Exchange exchange) {
        challenge
                .in(Body.of(exchange.response(), fetcher.limits()).bytes())
                .ifPresent(mark -> challenged = url + " answered with a challenge page (\"" + mark + "\")");
    }

    private CompletableFuture<Void> unchanged(
            Planned row, String url, Fetched.Unchanged unchanged, Optional<Capture> before)
            throws InterruptedException {
        counts.failing.remove(row.url());
        return desk.hand(unchanged.exchange(), (_, result) -> {
            counts.read(result == Reader.Result.NOTHING ? Reader.Result.UNCHANGED : result);
            settled(row, url, State.DUE, Revisits.after(true, before, clock.instant()), "unchanged");
        });
    }

    private void refuse(Planned row, Fetched.Refused refused) {
        counts.refused.incrementAndGet();
        boolean robots = refused.by() == Fetched.By.ROBOTS;
        if (refused.by() == Fetched.By.CONTACT) {
            resting = refused.reason();
            restingHosts.add(host(row.url()));
            frontier.passOver();
            return;
        }
        settle(row, robots ? State.DUE : State.BLOCKED, clock.instant().plus(Revisits.DAY), "refused");
    }

    private void fail(Planned row, Fetched.Failed failed) {
        counts.failed(row.url(), failed.message());
        Instant now = clock.instant();
        Instant due = failed.retryable()
                ? Revisits.retry(options.retry(), row.attempts(), now)
                : now.plus(Revisits.DAY.multipliedBy(7));
        archive.catalogue().settle(row.url(), State.DUE, due, row.attempts() + 1);
        if (failed.retryable()) {
            frontier.again(row.url(), due);
        }
        progress.asked(source.id(), row.url(), "failed");
    }

    private void settled(Planned row, String url, State state, Instant due, String outcome) {
        if (!url.equals(row.url())) {
            archive.catalogue().settle(url, state, due, 0);
        }
        settle(row, state, due, outcome);
    }

    private void settle(Planned row, State state, Instant due, String outcome) {
        archive.catalogue().settle(row.url(), state, due, 0);
        progress.asked(source.id(), row.url(), outcome);
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : host;
    }
}
