package blotter.web.room;

import blotter.archive.Archive;
import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.extract.Extraction;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The archive as the site reads it. */
public final class ArchiveShelf implements Shelf {
    private final Archive archive;
    private final Function<String, Optional<Extraction.Text>> texts;

    /** @param texts reads the text of a capture again, by its id */
    public ArchiveShelf(Archive archive, Function<String, Optional<Extraction.Text>> texts) {
        this.archive = archive;
        this.texts = texts;
    }

    @Override
    public Optional<Capture> capture(String id) {
        return archive.catalogue().capture(id);
    }

    @Override
    public Payload payload(Capture capture) {
        var content = archive.content(capture);
        return new Payload(content.body(), content.header("Content-Type"));
    }

    @Override
    public Optional<ReleaseId> release(Capture capture) {
        return archive.catalogue().release(capture.id());
    }

    @Override
    public Optional<History> history(ReleaseId id) {
        return archive.catalogue().history(id);
    }

    @Override
    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return archive.notes().withheld(id);
    }

    @Override
    public Optional<Extraction.Text> text(Capture capture) {
        return texts.apply(capture.id());
    }

    @Override
    public List<Note.Coverage> coverage() {
        return archive.notes().coverage();
    }

    @Override
    public List<Note.Coverage> lastVisits() {
        return archive.notes().lastVisits();
    }

    @Override
    public List<Change> changes(int most) {
        return archive.catalogue().changes(most);
    }

    @Override
    public long captures() {
        return archive.catalogue().tally().captures();
    }
}
