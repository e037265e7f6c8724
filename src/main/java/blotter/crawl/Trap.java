package blotter.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Addresses that grow without end because a site builds them from themselves. A real one is not that long, that deep,
 * and does not say the same thing again and again.
 */
final class Trap {
    private static final int LENGTH = 2000;
    private static final int DEPTH = 20;
    private static final int PARAMETERS = 30;
    private static final int REPEATS = 3;

    private Trap() {}

    /** @param address normalised */
    static boolean is(String address) {
        if (address.length() > LENGTH) {
            return true;
        }
        URI uri = URI.create(address);
        String query = uri.getRawQuery();
        if (query != null && query.chars().filter(c -> c == '&').count() >= PARAMETERS) {
            return true;
        }
        List<String> segments = Arrays.stream(uri.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        return segments.size() > DEPTH || repeats(segments);
    }

    /** A word that stands there four times, or a run of segments that follows on itself twice; numbers may. */
    private static boolean repeats(List<String> segments) {
        var counts = new HashMap<String, Integer>();
        for (String segment : segments) {
            boolean word = segment.chars().anyMatch(Character::isLetter);
            if (word && counts.merge(segment, 1, Integer::sum) > REPEATS) {
                return true;
            }
        }
        for (int length = 2; length * REPEATS <= segments.size(); length++) {
            for (int at = 0; at + length * REPEATS <= segments.size(); at++) {
                List<String> run = segments.subList(at, at + length);
                if (run.equals(segments.subList(at + length, at + 2 * length))
                        && run.equals(segments.subList(at + 2 * length, at + 3 * length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
