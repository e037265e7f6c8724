package blotter.crawl;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees when a part of a site brings nothing any more: calendars, sessions and filters make thousands of addresses that
 * differ and pages that do not. A folder whose last hundred answers held no release, or the page of another address, is
 * left for this visit.
 */
final class Barren {
    private static final int MOST = 100;

    private final Map<String, Integer> streaks = new ConcurrentHashMap<>();
    private final Map<String, String> payloads = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    /** Notes what asking an address came to. */
    void saw(String url, String sha256, Reader.Result result) {
        String other = payloads.putIfAbsent(sha256, url);
        boolean twin = other != null && !other.equals(url);
        if (twin || result == Reader.Result.NOTHING || result == Reader.Result.WALL) {
            if (streaks.merge(folder(url), 1, Integer::sum) >= MOST) {
                left.add(folder(url));
            }
        } else {
            streaks.remove(folder(url));
        }
    }

    boolean leaves(String url) {
        return !left.isEmpty() && left.contains(folder(url));
    }

    /** What was left, null when nothing was. */
    @Nullable
    String problem() {
        return left.isEmpty()
                ? null
                : "the last " + MOST + " answers below " + left.iterator().next()
                        + " held nothing new, so the rest of it was left for this visit; see exclude of the source";
    }

    /** The address without its query and last segment. */
    private static String folder(String url) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
