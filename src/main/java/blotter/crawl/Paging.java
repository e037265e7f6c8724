package blotter.crawl;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page of a listing, an API or a feed. Once two pages in a row hold nothing unknown, the pages that
 * were kept at earlier visits are passed over, so that an old archive costs a visit three requests, while one that was
 * cut short goes on where it was. A chain that leads nowhere new is left.
 */
final class Paging {
    private static final int KNOWN = 2;
    private static final int BARREN = 10;

    private final Probe probe;
    private final Map<String, String> ends;

    /** @param ends the last page of every chain that was walked to its end, by its first; kept between visits */
    Paging(Probe probe, Map<String, String> ends) {
        this.probe = probe;
        this.ends = ends;
    }

    /**
     * What one page came to.
     *
     * @param addresses on it
     * @param unknown of these, how many were never asked
     * @param fresh of these, how many this visit had not met
     * @param taken those the source is to have
     * @param next address of the following page, null on the last
     */
    record Turned(
            int addresses,
            int unknown,
            int fresh,
            Set<String> taken,
            @Nullable String next) {
        static final Turned NOTHING = new Turned(0, 0, 0, Set.of(), null);
    }

    /** Reads a page that was asked for or kept; null when it cannot be read or was not had. */
    interface Reading {
        @Nullable
        Turned read(Probe.Held held) throws InterruptedException;
    }

    /**
     * Walks a chain. One that is counted ends with a page that the site does not have, that is empty, or that holds only
     * what pages before it held: some sites show the last page, or the first, under every higher number.
     *
     * @param numbering how the next page is found when pages do not say it, null when they do
     * @return how many addresses there were on all pages
     */
    int walk(String start, int most, @Nullable Numbering numbering, Reading reading) throws InterruptedException {
        int addresses = 0;
        int known = 0;
        int barren = 0;
        var seen = new HashSet<String>();
        var met = new HashSet<String>();
        String url = start;
        while (url != null && seen.size() < most && seen.add(url)) {
            Optional<Probe.Held> kept = known >= KNOWN ? probe.kept(url) : Optional.empty();
            Probe.Held held = kept.isPresent() ? kept.get() : probe.ask(url, from(start, url));
            boolean behindTheLast = numbering != null && held.missing() && !url.equals(start);
            Turned turned = behindTheLast ? Turned.NOTHING : reading.read(held);
            if (turned != null && next(turned, url, numbering, met) == null && kept.isPresent()) {
                turned = reading.read(probe.ask(url, start)); // what is added at the end must be seen
            }
            if (turned == null) {
                return addresses;
            }
            String next = next(turned, url, numbering, met);
            met.addAll(turned.taken());
            addresses += turned.addresses();
            known = turned.unknown() > 0 ? 0 : known + 1;
            barren = turned.fresh() > 0 ? 0 : barren + 1;
            if (next == null) {
                ends.put(start, url);
            }
            String end = known >= KNOWN ? ends.get(start) : null;
            url = barren >= BARREN ? null : end != null && !seen.contains(end) ? end : next;
        }
        return addresses;
    }

    private static @Nullable String next(Turned turned, String url, @Nullable Numbering numbering, Set<String> met) {
        if (numbering == null) {
            return turned.next();
        }
        boolean again = !turned.taken().isEmpty() && met.containsAll(turned.taken());
        return again || turned.addresses() == 0 ? null : numbering.following(url);
    }

    private static @Nullable String from(String start, String url) {
        return url.equals(start) ? null : start;
    }
}
