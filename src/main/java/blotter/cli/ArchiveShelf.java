package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Content;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.archive.Reading;
import blotter.crawl.Pipeline;
import blotter.extract.Extraction;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import blotter.web.Shelf;
import java.util.List;
import java.util.Optional;

/** The archive as the site reads it. */
record ArchiveShelf(Archive archive, Pipeline pipeline) implements Shelf {
    @Override
    public Optional<Capture> capture(String id) {
        return archive.catalogue().capture(id);
    }

    @Override
    public Payload payload(Capture capture) {
        Content content = archive.content(capture);
        return new Payload(
                content.body(), content.header("Content-Type").or(() -> Optional.ofNullable(capture.contentType())));
    }

    @Override
    public Optional<ReleaseId> release(Capture capture) {
        return archive.catalogue()
                .reading(capture.id())
                .map(Reading::key)
                .or(() -> archive.catalogue().keyAt(capture.url()))
                .map(ReleaseId::ofKey);
    }

    @Override
    public Optional<History> history(ReleaseId id) {
        return archive.catalogue().history(id);
    }

    @Override
    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return archive.catalogue().withheld(id);
    }

    @Override
    public Optional<Extraction.Text> text(Capture capture) {
        return pipeline.text(capture);
    }

    @Override
    public List<Note.Coverage> coverage() {
        return archive.catalogue().coverage();
    }

    @Override
    public long captures() {
        return archive.catalogue().tally().captures();
    }
}
