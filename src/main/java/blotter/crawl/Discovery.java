package blotter.crawl;

import blotter.archive.Arrival;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.fetch.Address;
import blotter.fetch.Body;
import blotter.fetch.Limits;
import blotter.release.Evidence.Origin;
import blotter.text.FeedDates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a source's starts and says what they yield. Follows what leads to more of the same, and nothing else. */
final class Discovery {
    private static final int MOST_PAGES = 2000;
    private static final int MOST_FEEDS = 50;

    private final Source source;
    private final Probe probe;
    private final Folder folder;
    private final Limits limits;
    private final FeedDates dates;
    private final InstantSource clock;
    private final Scope scope;
    private final Yield yield;
    private final Paging paging;
    private final Memory memory;
    private final Set<String> counted = new HashSet<>();
    private int outside;

    Discovery(
            Source source,
            Probe probe,
            Folder folder,
            Limits limits,
            FeedDates dates,
            InstantSource clock,
            Memory memory,
            Yield yield) {
        this.source = source;
        this.probe = probe;
        this.folder = folder;
        this.limits = limits;
        this.dates = dates;
        this.clock = clock;
        this.scope = new Scope(source);
        this.yield = yield;
        this.memory = memory;
        this.paging = new Paging(probe, memory.ends());
    }

    /**
     * What visits of one process remember of discovery pages, to spare themselves work.
     *
     * @param ends last pages by first pages, see {@link Paging}
     * @param sitemaps captures of sitemaps that were read to their end, by address; those that each start led to
     */
    record Memory(Map<String, String> ends, Map<String, Map<String, String>> sitemaps) {
        Memory() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Map<String, String> sitemapsOf(String start) {
            return sitemaps.computeIfAbsent(start, _ -> new ConcurrentHashMap<>());
        }
    }

    /** Reads all starts; what they yield goes to the plan as it comes. */
    void run() throws InterruptedException {
        for (Start start : source.start()) {
            int problems = yield.problems().size();
            int leads = switch (start) {
                case Start.Feed feed -> paging.walk(feed.url(), MOST_FEEDS, null, held -> feed(held, feed.url()));
                case Start.Sitemap sitemap -> sitemaps(sitemap.url());
                case Start.Listing listing ->
                    paging.walk(
                            listing.url(),
                            Math.max(1, listing.pages()),
                            Numbering.of(listing.next(), listing.url()),
                            held -> listing(held, listing));
                case Start.Json json ->
                    paging.walk(
                            json.url(),
                            json.pages(),
                            Numbering.of(json.pointers().get("next"), json.url()),
                            held -> api(held, json));
                case Start.Folder place -> folder.read(place.path(), source, yield);
            };
            if (leads == 0 && problems == yield.problems().size() && !(start instanceof Start.Folder)) {
                yield.problem(start + " was answered but holds no address");
            }
        }
        if (outside > 0 && yield.count() == 0) {
            yield.problem("all " + outside + " addresses found are outside: see include and exclude of source \""
                    + source.id() + "\" in crawl-config/sources.yaml");
        }
        yield.finish();
    }

    private Paging.@Nullable Turned feed(Probe.Held held, String start) {
        if (failed(held)) {
            return null;
        }
        Feed feed = Feed.read(Body.gunzip(held.body(), limits), held.contentType(), held.url());
        Optional<String> home = Optional.ofNullable(feed.home());
        var page = new Page();
        for (Lead lead : feed.leads()) {
            page.met(take(lead, held, Origin.FEED, home));
        }
        return page.turned(feed.leads().size(), onSite(feed.next(), held, start));
    }

    private int sitemaps(String start) throws InterruptedException {
        var sitemaps = new Sitemaps(probe, scope, limits, dates, clock, memory.sitemapsOf(start), source.languages());
        return sitemaps.walk(
                start, MOST_PAGES, yield, (lead, held) -> take(lead, held, Origin.SITEMAP, Optional.empty()));
    }

    private Paging.@Nullable Turned listing(Probe.Held held, Start.Listing start) {
        if (failed(held)) {
            return null;
        }
        try {
            Listing listing = Listing.read(held.body(), held.contentType(), held.url(), start);
            var page = new Page();
            for (Lead lead : listing.leads()) {
                page.met(take(lead, held, Origin.LISTING, Optional.empty()));
            }
            count(start.url(), listing.leads().size());
            return page.turned(listing.leads().size(), onSite(listing.next(), held, start.url()));
        } catch (SelectorParseException e) {
            yield.problem(start.url() + ": not CSS: " + e.getMessage());
            return null;
        }
    }

    private Paging.@Nullable Turned api(Probe.Held held, Start.Json start) {
        if (failed(held)) {
            return null;
        }
        Api api = Api.read(held.body(), held.url(), start.pointers());
        if (api.problem() != null) {
            yield.problem(api.problem());
            return null;
        }
        var page = new Page();
        for (Lead lead : api.leads()) {
            page.met(lead.body() == null ? take(lead, held, Origin.API, Optional.empty()) : whole(lead, held));
        }
        count(start.url(), api.leads().size());
        return page.turned(api.leads().size(), onSite(api.next(), held, start.url()));
    }

    private void count(String start, int addresses) {
        if (counted.add(start)) {
            yield.listed(addresses);
        }
    }

    private @Nullable String onSite(@Nullable String next, Probe.Held held, String start) {
        String address = next == null ? null : Address.resolve(held.url(), next);
        return address != null && scope.onSite(address, start) && !Trap.is(address) ? address : null;
    }

    private boolean failed(Probe.Held held) {
        if (held.problem() != null) {
            yield.problem(held.problem());
        }
        return held.problem() != null;
    }

    private @Nullable Taken take(Lead lead, Probe.Held held, Origin origin, Optional<String> home) {
        String absolute = Address.resolve(held.url(), lead.url());
        Optional<String> url = absolute == null ? Optional.empty() : scope.admit(absolute, held.url(), home);
        if (url.isEmpty()) {
            outside++;
            return null;
        }
        Instant modified =
                lead.modified() == null ? null : dates.instant(lead.modified()).orElse(null);
        boolean fresh =
                yield.add(new Yield.Found(url.get(), lead.claims(origin, held.capture()), modified, held.url()));
        return new Taken(url.get(), fresh);
    }

    private @Nullable Taken whole(Lead lead, Probe.Held held) {
        String link = lead.url().isEmpty() ? null : Address.resolve(held.url(), lead.url());
        String url = link != null ? link : "urn:blotter:" + source.id() + ":" + lead.id();
        if (link != null && !scope.matches(link)) {
            outside++;
            return null;
        }
        boolean fresh = yield.add(new Arrival.Saved(
                url,
                clock.instant(),
                source.id(),
                blotter.extract.Page.ROW,
                Row.of(lead, url),
                source.id(),
                held.url(),
                lead.claims(Origin.API, held.capture())));
        return new Taken(url, fresh);
    }

    /** An address that was taken, and whether this visit had not met it. */
    private record Taken(String url, boolean fresh) {}

    /** Counts what one page of a chain brings. */
    private final class Page {
        private final Set<String> urls = new HashSet<>();
        private int unknown;
        private int fresh;

        void met(@Nullable Taken taken) {
            if (taken != null) {
                urls.add(taken.url());
            }
            if (taken != null && taken.fresh()) {
                fresh++;
                unknown += probe.latest(taken.url()).isEmpty() ? 1 : 0;
            }
        }

        Paging.Turned turned(int addresses, @Nullable String next) {
            yield.relieve();
            return new Paging.Turned(addresses, unknown, fresh, urls, next);
        }
    }
}
