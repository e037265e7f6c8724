package blotter.crawl;

import blotter.archive.Planned;
import blotter.archive.Validators;
import blotter.config.Source;
import blotter.fetch.Ask;
import blotter.fetch.Fetched;
import blotter.release.Capture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for one planned address and follows where it leads, each hop as if it were the first. */
final class Visitor {
    private static final int HOPS = 5;
    private static final int TRIES = 3;
    private static final Validators NONE = new Validators(null, null);

    private final Round round;
    private final Source source;
    private final Frontier frontier;
    private final Settler settler;
    private final Symptoms symptoms;
    private final Scope scope;
    private final Set<String> restingHosts = new HashSet<>();

    Visitor(Round round, Frontier frontier, Settler settler, Symptoms symptoms) {
        this.round = round;
        this.source = round.source();
        this.frontier = frontier;
        this.settler = settler;
        this.symptoms = symptoms;
        this.scope = new Scope(source);
    }

    /**
     * An address to be asked on the way to a release.
     *
     * @param via where it was named
     */
    private record Hop(String url, @Nullable String via) {}

    /** Asks; whatever is still being kept and read when it returns goes to {@code open}. */
    void ask(Planned row, Consumer<CompletableFuture<Void>> open) throws InterruptedException {
        if (restingHosts.contains(host(row.url()))) {
            frontier.passOver();
            return;
        }
        Hop next = new Hop(row.url(), row.via());
        for (int hop = 0; hop <= HOPS && next != null; hop++) {
            next = ask(row, next, open);
        }
        if (next != null) {
            settler.failed(row, circle("is redirected more than " + HOPS + " times"));
        }
    }

    /** Asks for one address; null when its answer settled the row, else where it leads. */
    private @Nullable Hop ask(Planned row, Hop at, Consumer<CompletableFuture<Void>> open) throws InterruptedException {
        String url = at.url();
        Optional<Capture> before = round.archive().catalogue().latest(url);
        switch (patiently(url, row, at.via(), before)) {
            case Fetched.Page page -> open.accept(settler.page(row, url, page, before));
            case Fetched.Unchanged unchanged -> open.accept(settler.unchanged(row, url, unchanged, before));
            case Fetched.Moved moved -> {
                open.accept(round.desk().hand(moved.exchange(), _ -> {}));
                return stops(row, url, moved.target()) ? null : new Hop(moved.target(), url);
            }
            case Fetched.Refused refused -> {
                if (refused.by() == Fetched.By.CONTACT) {
                    rests(row, url, refused.reason());
                } else {
                    settler.refused(row, refused);
                }
            }
            case Fetched.Failed failed -> settler.failed(row, failed);
            case Fetched.Rested rested -> rests(row, url, rested.reason() + "; asked again after " + rested.until());
        }
        return null;
    }

    /** Whether a redirect is not followed; the row is settled then. */
    private boolean stops(Planned row, String url, String target) {
        String refusal = refusal(row, target);
        if (refusal != null) {
            settler.refused(row, new Fetched.Refused(Fetched.By.OFF_SITE, refusal));
            return true;
        }
        if (target.equals(url)) {
            settler.failed(row, circle("is redirected to itself"));
            return true;
        }
        if (round.archive().notes().withheldAt(target).isPresent() || !frontier.take(target)) {
            settler.moved(row);
            return true;
        }
        return false;
    }

    private @Nullable String refusal(Planned row, String target) {
        if (!scope.onSite(target, row.url())) {
            return row.url() + " leads off the site, to " + target;
        }
        return scope.matches(target) && !Trap.is(target)
                ? null
                : row.url() + " leads outside the source's patterns, to " + target;
    }

    private static Fetched.Failed circle(String why) {
        return new Fetched.Failed(Fetched.Trouble.PROTOCOL, why, false);
    }

    /** Leaves the row as it is until the next visit, and all of its host. */
    private void rests(Planned row, String url, String why) {
        restingHosts.add(host(url));
        symptoms.resting(why);
        frontier.passOver();
        round.progress().asked(source.id(), row.url(), "rests");
    }

    private Fetched patiently(String url, Planned row, @Nullable String via, Optional<Capture> before)
            throws InterruptedException {
        boolean whole = row.attempts() > 0 || before.isEmpty(); // what broke off is asked for whole
        Validators held = whole ? NONE : validators(url);
        var ask = new Ask(url, source, row.purpose(), held.etag(), held.lastModified(), row.claims(), via);
        Fetched answer = round.fetcher().fetch(ask);
        for (int tries = 0; tries < TRIES && answer instanceof Fetched.Rested rested; tries++) {
            Duration wait = Duration.between(round.clock().instant(), rested.until());
            if (wait.compareTo(round.options().patience()) > 0) {
                return answer;
            }
            Thread.sleep(wait.isNegative() ? Duration.ZERO : wait.plusMillis(1));
            answer = round.fetcher().fetch(ask);
        }
        return answer;
    }

    /**
     * What to compare with; nothing once a month, since there are servers whose validators never change, nor after a page of
     * times to come, which was captured while the clock was ahead.
     */
    private Validators validators(String url) {
        var catalogue = round.archive().catalogue();
        Instant now = round.clock().instant();
        Instant old = now.minus(Revisits.MONTH);
        return catalogue
                .validators(url)
                .filter(held -> catalogue
                        .good(url)
                        .filter(whole -> whole.at().isAfter(old) && !whole.at().isAfter(now))
                        .isPresent())
                .orElse(NONE);
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : host;
    }
}
