package blotter.archive;

import blotter.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * A release was found to be changed or gone at its source.
 *
 * @param revision the one that was found; 0 when the source answered that the release is not there
 */
public record Change(ReleaseId release, Instant at, int revision) {
    static final String CHANGED =
            "SELECT r.release, c.at, r.revision FROM readings r JOIN captures c ON c.id = r.capture"
                    + " WHERE r.revision > 1 AND r.release IS NOT NULL ORDER BY c.at DESC LIMIT ?";
    static final String GONE = "SELECT r.release, g.at, 0 FROM (SELECT url, at FROM captures WHERE status IN (404, 410)"
            + " ORDER BY seq DESC LIMIT ?) g JOIN captures c ON c.url = g.url JOIN readings r ON r.capture = c.id"
            + " WHERE r.release IS NOT NULL GROUP BY g.url, g.at ORDER BY g.at DESC";

    /** The last of both sorts, newest first, each release once. */
    static List<Change> last(List<Change> changed, List<Change> gone, int most) {
        var all = new ArrayList<>(changed);
        all.addAll(gone);
        all.sort(Comparator.comparing(Change::at).reversed());
        var seen = new HashSet<ReleaseId>();
        return all.stream()
                .filter(change -> seen.add(change.release()))
                .limit(most)
                .toList();
    }
}
