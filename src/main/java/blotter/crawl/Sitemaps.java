package blotter.crawl;

import blotter.fetch.Address;
import blotter.fetch.Body;
import blotter.fetch.Limits;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.text.FeedDates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads a sitemap and those it names. One that its index says has not changed since we read it is not asked again: old
 * months of an archive cost nothing.
 */
final class Sitemaps {
    /** A date without a time may mean the end of that day, in any zone. */
    private static final Duration MARGIN = Duration.ofHours(36);

    private final Probe probe;
    private final Scope scope;
    private final Limits limits;
    private final FeedDates dates;
    private final InstantSource clock;
    private final Map<String, String> read;
    private final List<String> languages;

    /**
     * @param read captures that were read to their end, by address; kept between visits, for sitemaps that are still met
     * @param languages of the source; translations into others are left out when there are any
     */
    Sitemaps(
            Probe probe,
            Scope scope,
            Limits limits,
            FeedDates dates,
            InstantSource clock,
            Map<String, String> read,
            List<String> languages) {
        this.probe = probe;
        this.scope = scope;
        this.limits = limits;
        this.dates = dates;
        this.clock = clock;
        this.read = read;
        this.languages = languages;
    }

    /** Reads all of them; returns how many addresses there were. */
    int walk(String start, int most, Yield yield, BiConsumer<Lead, Probe.Held> take) throws InterruptedException {
        int leads = 0;
        var queue = new ArrayDeque<Lead>(List.of(Lead.of(start)));
        var seen = new HashSet<String>();
        while (!queue.isEmpty() && seen.size() < most) {
            Lead next = queue.removeFirst();
            String url = next.url();
            if (!seen.add(url)) {
                continue;
            }
            Optional<Probe.Held> kept = unchanged(next) ? probe.kept(url) : Optional.empty();
            if (kept.isPresent()
                    && kept.get().capture() != null
                    && kept.get().capture().equals(read.get(url))) {
                leads++; // it held some when it was read
                continue;
            }
            Probe.Held held = kept.isPresent() ? kept.get() : probe.ask(url, url.equals(start) ? null : start);
            if (held.problem() != null) {
                yield.problem(held.problem());
                continue;
            }
            Sitemap sitemap = read(held, yield);
            sitemap.leads().forEach(lead -> take.accept(lead, held));
            sitemap.translations().stream().filter(this::wanted).forEach(lead -> take.accept(lead, held));
            for (Lead child : sitemap.children()) {
                String address = Address.resolve(held.url(), child.url());
                if (address != null && scope.onSite(address, start)) {
                    queue.add(child.at(address));
                }
            }
            leads += sitemap.leads().size();
            yield.relieve();
            if (held.capture() != null) {
                read.put(url, held.capture());
            }
        }
        read.keySet().retainAll(seen);
        return leads;
    }

    private Sitemap read(Probe.Held held, Yield yield) {
        Bytes body = Body.gunzip(held.body(), limits);
        Sitemap sitemap = Sitemap.read(body, held.contentType(), held.url());
        if (sitemap.lost() > 0) {
            yield.problem(held.url() + ": " + sitemap.lost() + " addresses could not be read");
        }
        return sitemap;
    }

    /** A capture of a time that is still to come was made while the clock was ahead, and says nothing. */
    private boolean unchanged(Lead child) {
        Instant now = clock.instant();
        Optional<Instant> modified = child.modified() == null ? Optional.empty() : dates.instant(child.modified());
        return modified.isPresent()
                && probe.latest(child.url())
                        .filter(capture -> capture.status() == 200 || capture.status() == 304)
                        .map(Capture::at)
                        .filter(at -> at.isAfter(modified.get().plus(MARGIN)) && !at.isAfter(now))
                        .isPresent();
    }

    private boolean wanted(Lead translation) {
        String lang = translation.lang();
        return lang != null && speaks(languages, lang);
    }

    /** Whether a source publishes in a language; one that names none may publish in any. */
    static boolean speaks(List<String> languages, String lang) {
        String primary = primary(lang);
        return !primary.equals("x")
                && (languages.isEmpty()
                        || languages.stream().anyMatch(known -> primary(known).equals(primary)));
    }

    private static String primary(String lang) {
        String first = lang.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return first.equals("ckb") || first.equals("kmr") ? "ku" : first;
    }
}
