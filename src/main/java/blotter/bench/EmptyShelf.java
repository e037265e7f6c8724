package blotter.bench;

import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.extract.Extraction;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import blotter.web.room.Shelf;
import java.util.List;
import java.util.Optional;

/** An archive that keeps nothing: search pages are made of the index alone. */
final class EmptyShelf implements Shelf {
    @Override
    public Optional<Capture> capture(String id) {
        return Optional.empty();
    }

    @Override
    public Payload payload(Capture capture) {
        throw new IllegalArgumentException("nothing is kept, so no capture " + capture.id());
    }

    @Override
    public Optional<ReleaseId> release(Capture capture) {
        return Optional.empty();
    }

    @Override
    public Optional<History> history(ReleaseId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Extraction.Text> text(Capture capture) {
        return Optional.empty();
    }

    @Override
    public List<Note.Coverage> coverage() {
        return List.of();
    }

    @Override
    public List<Note.Coverage> lastVisits() {
        return List.of();
    }

    @Override
    public List<Change> changes(int most) {
        return List.of();
    }

    @Override
    public long captures() {
        return 0;
    }
}
