package blotter.fetch;

import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.release.Capture.Purpose;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/** A fetcher for tests, with a ledger that can be read. */
final class Asking implements AutoCloseable {
    static final Limits QUICK = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 64 << 10, 1 << 20, 4 << 20, 200);

    final List<Arrival.Exchange> robots = new CopyOnWriteArrayList<>();
    final List<Note> notes = new CopyOnWriteArrayList<>();
    final Map<String, Note.Rest> rests = new ConcurrentHashMap<>();
    final Map<String, Ledger.Kept> kept = new ConcurrentHashMap<>();
    final Fetcher fetcher;
    /** How far the clock is ahead. */
    volatile Duration ahead = Duration.ZERO;

    Asking() {
        this("", QUICK, Names.system());
    }

    Asking(String contact, Limits limits, Names names) {
        this(contact, limits, names, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Asking(String contact, Limits limits, Names names, SSLSocketFactory tls) {
        var ledger = new Ledger() {
            @Override
            public void keep(Arrival.Exchange exchange) {
                robots.add(exchange);
            }

            @Override
            public void note(Note note) {
                notes.add(note);
            }

            @Override
            public Optional<Note.Rest> rest(String host) {
                return Optional.ofNullable(rests.get(host));
            }

            @Override
            public Optional<Kept> robots(String address) {
                return Optional.ofNullable(kept.get(address));
            }
        };
        fetcher = new Fetcher(
                new Politeness(contact, "blotterbot", Duration.ofSeconds(2)),
                "0.1.0",
                ledger,
                () -> Instant.now().plus(ahead),
                limits,
                names,
                tls);
    }

    static Names always(String address) {
        return host -> List.of(InetAddress.getAllByName(address));
    }

    static Source source(Duration delay, boolean ours) {
        return new Source(
                "test",
                "Test",
                Source.Type.AGENCY,
                null,
                List.of("en"),
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                Source.Rules.NONE,
                delay,
                ours,
                false);
    }

    Fetched get(String url) throws InterruptedException {
        return fetcher.fetch(Ask.of(url, source(Duration.ZERO, true), Purpose.RELEASE));
    }

    Fetched get(String url, Source source) throws InterruptedException {
        return fetcher.fetch(Ask.of(url, source, Purpose.RELEASE));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
