package blotter.archive;

import blotter.release.Capture;
import java.util.List;

/**
 * Every capture that belongs to one release, oldest first, with what was first read from it.
 *
 * @param key the release's key
 * @param absences captures of its address that say it is not there (404, 410), oldest first
 */
public record History(String key, List<Entry> entries, List<Capture> absences) {
    public History {
        entries = List.copyOf(entries);
        absences = List.copyOf(absences);
    }

    /**
     * One capture of the release.
     *
     * @param reading its own, or the latest earlier one of the same address and payload
     * @param saved whether a person handed the capture over
     */
    public record Entry(Capture capture, Reading reading, boolean saved) {}
}
