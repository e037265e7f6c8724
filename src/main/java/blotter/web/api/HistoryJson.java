package blotter.web.api;

import blotter.archive.History;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.ReleaseId;
import blotter.release.Revision;
import blotter.web.room.Shelf;
import java.time.Instant;
import java.util.List;

/** The revisions of a release and every capture of it, as the API has them. */
record HistoryJson(ReleaseId id, List<Revision> revisions, List<Kept> captures, List<Absence> absences) {

    /** A capture of the release. */
    record Kept(String id, Instant at, int status, String sha256, long length, int revision, boolean saved) {}

    /** An answer that the release is not there. */
    record Absence(String id, Instant at, int status) {}

    static HistoryJson of(Release release, Shelf shelf) {
        var history = shelf.history(release.id());
        return new HistoryJson(
                release.id(),
                release.revisions(),
                history.map(History::entries).orElse(List.of()).stream()
                        .map(HistoryJson::kept)
                        .toList(),
                history.map(History::absences).orElse(List.of()).stream()
                        .map(capture -> new Absence(capture.id(), capture.at(), capture.status()))
                        .toList());
    }

    private static Kept kept(History.Entry entry) {
        Capture capture = entry.capture();
        return new Kept(
                capture.id(),
                capture.at(),
                capture.status(),
                capture.sha256(),
                capture.length(),
                entry.reading().revision(),
                entry.saved());
    }
}
