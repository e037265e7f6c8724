package blotter.cli;

import blotter.archive.Archive;
import blotter.archive.Verifier;
import blotter.crawl.Pipeline;
import blotter.search.lucene.LuceneEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Opens for searching. An index that is missing, behind the archive or of another version is made again or completed first,
 * unless somebody is at it or this user may not write: then it is said what is not found.
 */
final class IndexRepair {
    private static final String ANOTHER = "the index is of another version";
    private static final String AGAIN = "; it is made again from the archive, in which all is kept";

    private final Home home;
    private final Terminal terminal;

    IndexRepair(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    Blotter opened() throws IOException {
        String fault = fault();
        if (!fault.isEmpty()) {
            if (Verifier.written(home.archive())) {
                terminal.say(
                        fault
                                + ", and another process is at work that makes it again: until it is complete, not all is found");
            } else if (!Files.isWritable(home.archive())) {
                throw new Stop(
                        Exit.IO,
                        fault + ", and this user may not write to " + home.archive()
                                + "; let one who may run \"blotter index --rebuild\"");
            } else {
                terminal.say(fault + AGAIN);
                fill();
            }
        }
        return completed(Blotter.reader(home, terminal.clock()));
    }

    private void fill() throws IOException {
        try (var progress = new Gauge(terminal, "index")) {
            Blotter.writer(home, terminal.clock(), n -> progress.at(n, 0, HowMany.of(n, "release")))
                    .close();
            progress.finish();
        }
    }

    /** The same with an index that has all that is kept; where it cannot be completed now, what is missing is said. */
    private Blotter completed(Blotter blotter) throws IOException {
        if (blotter.completeness().complete()) {
            return blotter;
        }
        boolean another = !LuceneEngine.filledBy(home.lucene(), Pipeline.VERSION);
        if (!Verifier.written(home.archive()) && Files.isWritable(home.archive())) {
            terminal.say(another ? ANOTHER + AGAIN : "the index is behind the archive; it is completed first");
            try {
                fill();
                blotter.close();
                return Blotter.reader(home, terminal.clock());
            } catch (IOException | UncheckedIOException e) {
                terminal.say("it could not be completed: " + e.getMessage());
            }
        }
        if (another) {
            terminal.say(
                    ANOTHER + ": until one who may write has made it again, facts are shown as that version read them");
        }
        Long missing = blotter.completeness().missing();
        terminal.say("the index is being written, or behind"
                + (missing != null && missing > 0
                        ? ": " + HowMany.of(missing, "release") + " that are kept are not in it yet"
                        : "")
                + "; what was kept last may not be found");
        return blotter;
    }

    /** Why what the archive keeps cannot be found; empty when it can. */
    private String fault() throws IOException {
        if (!LuceneEngine.readable(home.lucene())) {
            return ANOTHER;
        }
        boolean there = Files.isDirectory(home.lucene()) || Archive.blank(home.archive());
        return there && Archive.catalogued(home.archive(), home.index())
                ? ""
                : "the index is missing or of another version";
    }
}
