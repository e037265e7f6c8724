package blotter.cli;

import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.extract.Page;
import blotter.release.Bytes;
import blotter.search.Draft;
import blotter.search.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A file somebody writes, read as a draft: its text is taken out as an import would, a short one is taken as it stands. */
final class LikeFile {
    private LikeFile() {}

    /** @throws Stop when the file has no text */
    static Draft read(Path file, Drafts drafts, InstantSource clock) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Stop(Exit.IO, "--like " + file + ": no such file");
        }
        var page = new Page(
                file.toUri().toString(),
                null,
                Bytes.of(Files.readAllBytes(file)),
                clock.instant(),
                Page.Hints.NONE,
                List.of(),
                null);
        return switch (new Extractor().extract(page)) {
            case Extraction.Text found
            when found.text().isEmpty() ->
                throw new Stop(Exit.USAGE, "--like " + file + ": the document holds pictures but no text");
            case Extraction.Text found -> drafts.read(found.title(), found.text(), found.lang());
            case Extraction.Nothing nothing -> throw new Stop(Exit.USAGE, "--like " + file + ": " + nothing.message());
        };
    }
}
