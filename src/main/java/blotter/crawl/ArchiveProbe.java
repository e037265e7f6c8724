package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Content;
import blotter.archive.Validators;
import blotter.config.Source;
import blotter.fetch.Ask;
import blotter.fetch.Fetched;
import blotter.fetch.Fetcher;
import blotter.release.Capture;
import blotter.release.Capture.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for discovery pages and keeps them before they are read, conditionally where we hold one. */
final class ArchiveProbe implements Probe {
    private static final int HOPS = 5;
    private static final int TRIES = 3;

    private final Archive archive;
    private final Fetcher fetcher;
    private final Source source;
    private final CrawlOptions options;
    private final InstantSource clock;
    private final Challenge challenge;

    ArchiveProbe(Round round) {
        this.archive = round.archive();
        this.fetcher = round.fetcher();
        this.source = round.source();
        this.options = round.options();
        this.clock = round.clock();
        this.challenge = round.challenge();
    }

    @Override
    public Held ask(String start, @Nullable String via) throws InterruptedException {
        String url = start;
        String from = via;
        int tries = 1;
        int hops = 0;
        while (true) {
            Validators held = archive.catalogue().validators(url).orElseGet(() -> new Validators(null, null));
            Fetched answer = fetcher.fetch(
                    new Ask(url, source, Purpose.DISCOVERY, held.etag(), held.lastModified(), List.of(), from));
            switch (answer) {
                case Fetched.Page page -> {
                    return held(url, keep(page.exchange()), page.exchange(), page.status());
                }
                case Fetched.Unchanged unchanged -> {
                    return held(url, keep(unchanged.exchange()), unchanged.exchange(), 200);
                }
                case Fetched.Moved moved -> {
                    keep(moved.exchange());
                    if (++hops > HOPS) {
                        return Held.nothing(start, "is redirected more than " + HOPS + " times");
                    }
                    from = url;
                    url = moved.target();
                }
                case Fetched.Refused refused -> {
                    return Held.nothing(url, refused.reason());
                }
                case Fetched.Failed failed -> {
                    Instant again = clock.instant().plus(options.retry());
                    if (!failed.retryable() || tries++ >= TRIES || !waited(again)) {
                        return Held.nothing(url, failed.message());
                    }
                }
                case Fetched.Rested rested -> {
                    if (tries++ >= TRIES || !waited(rested.until())) {
                        return Held.nothing(url, rested.reason() + "; asked again after " + rested.until());
                    }
                }
            }
        }
    }

    @Override
    public Optional<Held> kept(String url) {
        return options.recheck()
                ? Optional.empty()
                : archive.catalogue()
                        .good(url)
                        .map(capture -> held(url, capture, archive.content(capture), 200))
                        .filter(held -> held.problem() == null);
    }

    @Override
    public Optional<Capture> latest(String url) {
        return archive.catalogue().latest(url);
    }

    private Capture keep(Arrival.Exchange exchange) {
        return archive.keep(exchange).join();
    }

    private Held held(String url, Capture capture, Arrival.Exchange exchange, int status) {
        return held(url, capture, archive.content(capture, exchange), status);
    }

    private Held held(String url, Capture capture, Content content, int status) {
        String mark = challenge.in(content.body()).orElse(null);
        if (mark != null && (status != 200 || !looksLikeData(content))) {
            return Held.nothing(url, "a challenge page (\"" + mark + "\") instead of what was asked");
        }
        if (status != 200) {
            return Held.nothing(url, status, "answered " + status);
        }
        return new Held(url, status, content.header("Content-Type").orElse(null), content.body(), capture.id(), null);
    }

    private static boolean looksLikeData(Content content) {
        return content.header("Content-Type")
                .filter(type -> !type.startsWith("text/html"))
                .isPresent();
    }

    private boolean waited(Instant until) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), until);
        if (wait.compareTo(options.patience()) > 0) {
            return false;
        }
        Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
        return true;
    }
}
