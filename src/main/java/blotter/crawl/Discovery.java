package blotter.crawl;

import blotter.archive.Arrival;
import blotter.config.Source;
import blotter.config.Source.Start;
import blotter.fetch.Address;
import blotter.fetch.Body;
import blotter.fetch.Limits;
import blotter.release.Bytes;
import blotter.release.Evidence.Origin;
import blotter.text.FeedDates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a source's starts and says what they yield. Follows what leads to more of the same, and nothing else. */
final class Discovery {
    private static final int MOST_PAGES = 2000;

    private final Source source;
    private final Probe probe;
    private final Folder folder;
    private final Limits limits;
    private final FeedDates dates;
    private final InstantSource clock;
    private final Scope scope;
    private final Yield yield = new Yield();
    private int outside;

    Discovery(Source source, Probe probe, Folder folder, Limits limits, FeedDates dates, InstantSource clock) {
        this.source = source;
        this.probe = probe;
        this.folder = folder;
        this.limits = limits;
        this.dates = dates;
        this.clock = clock;
        this.scope = new Scope(source);
    }

    Yield run() throws InterruptedException {
        for (Start start : source.start()) {
            int problems = yield.problems().size();
            int leads = switch (start) {
                case Start.Feed feed -> feed(feed.url());
                case Start.Sitemap sitemap -> sitemaps(sitemap.url());
                case Start.Listing listing -> listing(listing);
                case Start.Json json -> api(json);
                case Start.Folder place -> folder.read(place.path(), source, yield);
            };
            if (leads == 0 && problems == yield.problems().size() && !(start instanceof Start.Folder)) {
                yield.problem(start + " was answered but holds no address");
            }
        }
        if (outside > 0 && yield.found().isEmpty() && yield.saved().isEmpty()) {
            yield.problem("all " + outside + " addresses found are outside: see include and exclude of source \""
                    + source.id() + "\" in crawl-config/sources.yaml");
        }
        return yield;
    }

    private int feed(String url) throws InterruptedException {
        Probe.Held held = probe.ask(url, null);
        if (failed(held)) {
            return 0;
        }
        Feed feed = Feed.read(Body.gunzip(held.body(), limits), held.contentType(), held.url());
        Optional<String> home = Optional.ofNullable(feed.home());
        for (Lead lead : feed.leads()) {
            take(lead, held, Origin.FEED, home);
        }
        return feed.leads().size();
    }

    private int sitemaps(String start) throws InterruptedException {
        int leads = 0;
        var queue = new ArrayDeque<String>(List.of(start));
        var seen = new HashSet<String>();
        while (!queue.isEmpty() && seen.size() < MOST_PAGES) {
            String url = queue.removeFirst();
            if (!seen.add(url)) {
                continue;
            }
            Probe.Held held = probe.ask(url, url.equals(start) ? null : start);
            if (failed(held)) {
                continue;
            }
            Bytes body = Body.gunzip(held.body(), limits);
            Sitemap sitemap = Sitemap.read(body, held.contentType(), held.url());
            if (sitemap.lost() > 0) {
                yield.problem(url + ": " + sitemap.lost() + " addresses could not be read");
            }
            for (Lead lead : sitemap.leads()) {
                take(lead, held, Origin.SITEMAP, Optional.empty());
            }
            for (String child : sitemap.children()) {
                String address = Address.resolve(held.url(), child);
                if (address != null && scope.onSite(address, start)) {
                    queue.add(address);
                }
            }
            leads += sitemap.leads().size();
        }
        return leads;
    }

    private int listing(Start.Listing start) throws InterruptedException {
        int leads = 0;
        String url = start.url();
        var seen = new HashSet<String>();
        for (int page = 0; url != null && page < Math.max(1, start.pages()) && seen.add(url); page++) {
            Probe.Held held = probe.ask(url, page == 0 ? null : start.url());
            if (failed(held)) {
                return leads;
            }
            try {
                Listing listing = Listing.read(held.body(), held.contentType(), held.url(), start);
                for (Lead lead : listing.leads()) {
                    take(lead, held, Origin.LISTING, Optional.empty());
                }
                leads += listing.leads().size();
                url = onSite(listing.next(), start.url());
            } catch (SelectorParseException e) {
                yield.problem(start.url() + ": not CSS: " + e.getMessage());
                return leads;
            }
        }
        return leads;
    }

    private int api(Start.Json start) throws InterruptedException {
        int leads = 0;
        String url = start.url();
        var seen = new HashSet<String>();
        while (url != null && seen.size() < MOST_PAGES && seen.add(url)) {
            Probe.Held held = probe.ask(url, url.equals(start.url()) ? null : start.url());
            if (failed(held)) {
                return leads;
            }
            Api api = Api.read(held.body(), held.url(), start.pointers());
            if (api.problem() != null) {
                yield.problem(api.problem());
                return leads;
            }
            for (Lead lead : api.leads()) {
                if (lead.body() == null) {
                    take(lead, held, Origin.API, Optional.empty());
                } else {
                    whole(lead, held);
                }
            }
            leads += api.leads().size();
            String next = api.next();
            url = next == null ? null : onSite(Address.resolve(held.url(), next), start.url());
        }
        return leads;
    }

    private @Nullable String onSite(@Nullable String url, String start) {
        String address = url == null ? null : Address.normal(url);
        return address != null && scope.onSite(address, start) ? address : null;
    }

    private boolean failed(Probe.Held held) {
        if (held.problem() != null) {
            yield.problem(held.problem());
        }
        return held.problem() != null;
    }

    private void take(Lead lead, Probe.Held held, Origin origin, Optional<String> home) {
        String absolute = Address.resolve(held.url(), lead.url());
        Optional<String> url = absolute == null ? Optional.empty() : scope.admit(absolute, held.url(), home);
        if (url.isEmpty()) {
            outside++;
            return;
        }
        Instant modified =
                lead.modified() == null ? null : dates.instant(lead.modified()).orElse(null);
        yield.add(new Yield.Found(url.get(), lead.claims(origin, held.capture()), modified, held.url()));
    }

    private void whole(Lead lead, Probe.Held held) {
        String link = lead.url().isEmpty() ? null : Address.resolve(held.url(), lead.url());
        String url = link != null ? link : "urn:blotter:" + source.id() + ":" + lead.id();
        if (link != null && !scope.matches(link)) {
            outside++;
            return;
        }
        yield.add(new Arrival.Saved(
                url,
                clock.instant(),
                source.id(),
                blotter.extract.Page.ROW,
                Row.of(lead, url),
                source.id(),
                held.url(),
                lead.claims(Origin.API, held.capture())));
    }
}
