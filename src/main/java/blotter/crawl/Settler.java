package blotter.crawl;

import blotter.archive.Arrival;
import blotter.archive.Planned;
import blotter.archive.Planned.State;
import blotter.fetch.Body;
import blotter.fetch.Fetched;
import blotter.release.Capture;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hands in what came for a planned address and writes down when it is asked again. */
final class Settler {
    /** After so many attempts a page that nobody has seen whole is read as it comes. */
    private static final int PATIENT = 2;

    private final Round round;
    private final Frontier frontier;
    private final Counts counts;
    private final Symptoms symptoms;
    private final Barren barren;
    private final Translations translations;

    Settler(Round round, Frontier frontier, Counts counts, Symptoms symptoms, Barren barren) {
        this.round = round;
        this.frontier = frontier;
        this.counts = counts;
        this.symptoms = symptoms;
        this.barren = barren;
        this.translations = new Translations(round.source());
    }

    /**
     * A page came, whatever its status.
     *
     * @param url where it was found in the end
     * @param before the last capture of that address before this visit
     */
    CompletableFuture<Void> page(Planned row, String url, Fetched.Page page, Optional<Capture> before)
            throws InterruptedException {
        int status = page.status();
        if (status >= 200 && status < 300) {
            return good(row, url, page.exchange(), before);
        }
        if (status == 404 || status == 410) {
            counts.gone.incrementAndGet();
            counts.failing.remove(row.url());
            return round.desk()
                    .hand(page.exchange(), _ -> settled(row, url, State.GONE, now().plus(Revisits.MONTH), "gone"));
        }
        counts.failed(
                row.url(),
                status / 100 == 3
                        ? "is redirected (" + status + ") to nothing that can be asked"
                        : "answered " + status);
        lookForChallenge(url, page.exchange());
        return round.desk()
                .hand(page.exchange(), _ -> settled(row, url, State.DUE, now().plus(Revisits.DAY), "failed"));
    }

    private CompletableFuture<Void> good(Planned row, String url, Arrival.Exchange exchange, Optional<Capture> before)
            throws InterruptedException {
        return round.desk().hand(exchange, capture -> readable(row, capture, exchange.truncated(), before), done -> {
            Capture capture = done.capture();
            Reader.Result result = done.read().result();
            if (result == Reader.Result.CUT) {
                counts.failed(row.url(), "the answer broke off (" + exchange.truncated() + ")");
                again(row, "cut");
                return;
            }
            barren.saw(url, capture.sha256(), result);
            if (result == Reader.Result.WALL) {
                counts.failed(row.url(), "a challenge or login page came instead");
                symptoms.wall(url + " answered with a challenge or login page instead of what was asked");
                settled(row, url, State.DUE, now().plus(Revisits.DAY), "walled");
                return;
            }
            counts.fetched.incrementAndGet();
            counts.failing.remove(row.url());
            counts.read(result);
            symptoms.page(url, capture.sha256(), result);
            symptoms.doubts(done.read().doubts());
            if (result == Reader.Result.NEW || result == Reader.Result.CHANGED) {
                frontier.add(translations.of(done.content().body(), url, capture.id()));
            }
            boolean whole = exchange.truncated() == null;
            boolean asItWas = whole && result == Reader.Result.UNCHANGED;
            if (whole && putOff(row, capture) && asItWas == same(before, capture)) {
                round.progress().asked(round.source().id(), row.url(), "fetched");
                return;
            }
            settled(row, url, State.DUE, Revisits.after(asItWas, before, now()), whole ? 0 : 1, "fetched");
        });
    }

    /** Whether keeping a whole answer has put its address off already, by whether its bytes are those before. */
    private static boolean putOff(Planned row, Capture capture) {
        return capture.status() == 200 && capture.url().equals(row.url());
    }

    private static boolean same(Optional<Capture> before, Capture capture) {
        return before.filter(last -> last.sha256().equals(capture.sha256())).isPresent();
    }

    /**
     * Whether an answer is to be read. One that broke off is not, at first: half a page must not become a revision, so it
     * is asked for again. What breaks off at the same place twice is taken for all there is, and so is, in the end, what
     * nobody has ever seen whole.
     */
    private boolean readable(
            Planned row, Capture capture, Arrival.@Nullable Truncated truncated, Optional<Capture> before) {
        return truncated == null
                || truncated == Arrival.Truncated.LENGTH
                || same(before, capture)
                || (row.attempts() >= PATIENT
                        && round.archive().catalogue().keyAt(capture.url()).isEmpty());
    }

    private void lookForChallenge(String url, Arrival.Exchange exchange) {
        round.challenge()
                .in(Body.of(exchange.response(), round.fetcher().limits()).bytes())
                .ifPresent(mark -> symptoms.wall(url + " answered with a challenge page (\"" + mark + "\")"));
    }

    /** 304 came. */
    CompletableFuture<Void> unchanged(Planned row, String url, Fetched.Unchanged unchanged, Optional<Capture> before)
            throws InterruptedException {
        counts.failing.remove(row.url());
        return round.desk().hand(unchanged.exchange(), done -> {
            Reader.Result result = done.read().result();
            counts.read(result == Reader.Result.NOTHING ? Reader.Result.UNCHANGED : result);
            settled(row, url, State.DUE, Revisits.after(true, before, now()), "unchanged");
        });
    }

    /** It leads to an address that this visit asked already, or that is not to be asked. */
    void moved(Planned row) {
        settle(row, State.DUE, now().plus(Revisits.MONTH), "moved");
    }

    /** It may not be asked: by robots.txt, which is asked again, or because of where it is. */
    void refused(Planned row, Fetched.Refused refused) {
        counts.refused.incrementAndGet();
        State state = refused.by() == Fetched.By.ROBOTS ? State.DUE : State.BLOCKED;
        settle(row, state, now().plus(Revisits.DAY), "refused");
    }

    /** Nothing came that says anything about the page. */
    void failed(Planned row, Fetched.Failed failed) {
        counts.failed(row.url(), failed.message());
        if (failed.retryable()) {
            again(row, "failed");
        } else {
            Instant due = now().plus(Revisits.DAY.multipliedBy(7));
            round.archive().catalogue().settle(row.url(), State.DUE, due, row.attempts() + 1);
            round.progress().asked(round.source().id(), row.url(), "failed");
        }
    }

    private void again(Planned row, String outcome) {
        Instant due = Revisits.retry(round.options().retry(), row.attempts(), now());
        round.archive().catalogue().settle(row.url(), State.DUE, due, row.attempts() + 1);
        frontier.again(row.url(), due);
        round.progress().asked(round.source().id(), row.url(), outcome);
    }

    private void settled(Planned row, String url, State state, Instant due, String outcome) {
        settled(row, url, state, due, 0, outcome);
    }

    /** @param attempts more than none when what came cannot be compared with what comes next */
    private void settled(Planned row, String url, State state, Instant due, int attempts, String outcome) {
        if (!url.equals(row.url())) {
            round.archive().catalogue().settle(url, state, due, attempts);
        }
        round.archive().catalogue().settle(row.url(), state, due, attempts);
        round.progress().asked(round.source().id(), row.url(), outcome);
    }

    private void settle(Planned row, State state, Instant due, String outcome) {
        round.archive().catalogue().settle(row.url(), state, due, 0);
        round.progress().asked(round.source().id(), row.url(), outcome);
    }

    private Instant now() {
        return round.clock().instant();
    }
}
