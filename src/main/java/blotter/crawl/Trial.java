package blotter.crawl;

import blotter.archive.Arrival;
import blotter.config.Politeness;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.extract.Extraction;
import blotter.extract.Page;
import blotter.extract.Recurring;
import blotter.fetch.Address;
import blotter.fetch.Ask;
import blotter.fetch.Body;
import blotter.fetch.Fetched;
import blotter.fetch.Fetcher;
import blotter.fetch.Ledger;
import blotter.release.Bytes;
import blotter.release.Capture.Purpose;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries one address: asks it as politely as a crawl would, says what would be found and read there, and stores nothing.
 */
public final class Trial implements AutoCloseable {
    private static final int HOPS = 5;
    private static final String REFUSED = "refused";

    private final Fetcher fetcher;
    private final Function<Page, Extraction> reader;

    /** @param reader reads a page, as the pipeline would */
    public Trial(Politeness politeness, String version, Function<Page, Extraction> reader, InstantSource clock) {
        this.fetcher = new Fetcher(politeness, version, Ledger.none(), clock);
        this.reader = reader;
    }

    /**
     * What a trial came to.
     *
     * @param url where it was found in the end
     * @param status of the last answer, 0 when there was none
     * @param kind feed, sitemap, api, listing, page, nothing, or refused when it may not be asked
     * @param items what would be discovered there
     * @param reading what would be read from it as a release, null when it is no page
     * @param hints what a page offers as starts of a source
     * @param problem why there is nothing, null when there is something
     */
    public record Outcome(
            String url,
            int status,
            @Nullable String contentType,
            String kind,
            List<Item> items,
            @Nullable Extraction reading,
            List<Hint> hints,
            @Nullable String problem) {
        public Outcome {
            items = List.copyOf(items);
            hints = List.copyOf(hints);
        }

        /** Whether somebody should look: a page that is not there, and one that may not be asked, is a plain answer. */
        public boolean doubtful() {
            return problem != null && !kind.equals(REFUSED) && status != 404 && status != 410;
        }
    }

    /**
     * A start a page offers, as it would stand in sources.yaml.
     *
     * @param start one line, such as {@code feed: https://...}
     * @param why where it was seen
     */
    public record Hint(String start, String why) {}

    /** An address that would be discovered; {@code taken} is false where the source's patterns or site leave it out. */
    public record Item(
            String url, @Nullable String title, @Nullable String published, boolean taken) {}

    /**
     * Tries an address.
     *
     * @param source the source it is tried for; one of its starts is read by its own rules
     */
    public Outcome run(String address, Source source) throws InterruptedException {
        String url = Address.normal(address);
        if (url == null) {
            return nothing(address, 0, "\"" + address + "\" is not an http or https address");
        }
        int status = 0;
        for (int hop = 0; hop <= HOPS; hop++) {
            Fetched answer = fetcher.fetch(Ask.of(url, source, Purpose.DISCOVERY));
            switch (answer) {
                case Fetched.Page page -> {
                    return page.status() == 200
                            ? read(url, page.exchange(), source)
                            : nothing(url, page.status(), "answered " + page.status());
                }
                case Fetched.Moved moved -> {
                    status = moved.status();
                    url = moved.target();
                }
                case Fetched.Unchanged u -> {
                    return nothing(url, 304, "answered 304");
                }
                case Fetched.Refused refused -> {
                    return without(REFUSED, url, 0, refused.reason());
                }
                case Fetched.Failed failed -> {
                    return nothing(url, failed.status(), failed.message());
                }
                case Fetched.Rested rested -> {
                    return nothing(url, rested.status(), rested.reason() + "; asked again after " + rested.until());
                }
            }
        }
        return nothing(address, status, "is redirected more than " + HOPS + " times");
    }

    private static Outcome nothing(String url, int status, String problem) {
        return without("nothing", url, status, problem);
    }

    private static Outcome without(String kind, String url, int status, String problem) {
        return new Outcome(url, status, null, kind, List.of(), null, List.of(), problem);
    }

    private Outcome read(String url, Arrival.Exchange exchange, Source source) {
        Body body = Body.of(exchange.response(), fetcher.limits());
        Bytes plain = Body.gunzip(body.bytes(), fetcher.limits());
        String type = body.contentType();
        return start(url, plain, type, source)
                .or(() -> markup(url, plain, type, source))
                .orElseGet(() -> page(url, exchange, body, plain, source));
    }

    /** What the source says of its own listings and interfaces. */
    private Optional<Outcome> start(String url, Bytes plain, @Nullable String type, Source source) {
        for (Start start : source.start()) {
            if (start instanceof Start.Listing listing && url.equals(Address.normal(listing.url()))) {
                return Optional.of(found(
                        "listing",
                        url,
                        type,
                        Listing.read(plain, type, url, listing).leads(),
                        source));
            }
            if (start instanceof Start.Json json && url.equals(Address.normal(json.url()))) {
                Api api = Api.read(plain, url, json.pointers());
                return Optional.of(
                        api.problem() == null
                                ? found("api", url, type, api.leads(), source)
                                : nothing(url, 200, api.problem()));
            }
        }
        return Optional.empty();
    }

    /** A sitemap, a feed, or a challenge instead of a page. */
    private Optional<Outcome> markup(String url, Bytes plain, @Nullable String type, Source source) {
        String text = Xml.text(plain, type).stripLeading();
        String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        if (head.contains("<html") || head.contains("<!doctype html")) {
            return new Challenge()
                    .in(plain)
                    .map(mark -> nothing(url, 200, "a challenge page (\"" + mark + "\") instead of what was asked"));
        }
        boolean elements = head.startsWith("<");
        if (head.startsWith("http") || (elements && (head.contains("<urlset") || head.contains("<sitemapindex")))) {
            Sitemap sitemap = Sitemap.read(plain, type, url);
            var leads = new ArrayList<>(sitemap.leads());
            leads.addAll(sitemap.children());
            return Optional.of(found("sitemap", url, type, leads, source));
        }
        if (elements || head.startsWith("{")) {
            Feed feed = Feed.read(plain, type, url);
            return feed.leads().isEmpty()
                    ? Optional.empty()
                    : Optional.of(found("feed", url, type, feed.leads(), source));
        }
        return Optional.empty();
    }

    private Outcome page(String url, Arrival.Exchange exchange, Body body, Bytes plain, Source source) {
        Source.Rules rules = source.rules();
        var hints = new Page.Hints(
                source.languages(),
                source.timezone(),
                rules.title(),
                rules.body(),
                rules.date(),
                rules.remove(),
                Recurring.NONE);
        String type = body.contentType();
        Extraction reading = reader.apply(new Page(url, type, body.bytes(), exchange.at(), hints, List.of(), null));
        return new Outcome(url, 200, type, "page", List.of(), reading, Hints.of(plain, type, url, source), null);
    }

    private static Outcome found(String kind, String url, @Nullable String type, List<Lead> leads, Source source) {
        var scope = new Scope(source);
        List<Item> items = leads.stream()
                .map(lead -> {
                    String absolute = Address.resolve(url, lead.url());
                    String shown = absolute == null ? lead.url() : absolute;
                    boolean taken = absolute != null
                            && scope.admit(absolute, url, java.util.Optional.empty())
                                    .isPresent();
                    return new Item(shown, lead.title(), lead.published(), taken);
                })
                .toList();
        String problem = items.isEmpty() ? "answered 200 but holds no address" : null;
        return new Outcome(url, 200, type, kind, items, null, List.of(), problem);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
