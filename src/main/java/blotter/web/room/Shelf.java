package blotter.web.room;

import blotter.archive.Change;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.extract.Extraction;
import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the site reads of the archive: captures as they were kept, and what was read from them. */
public interface Shelf {

    Optional<Capture> capture(String id);

    /** What a capture holds. */
    Payload payload(Capture capture);

    /** The release a capture belongs to; empty for a capture of a feed or a listing. */
    Optional<ReleaseId> release(Capture capture);

    Optional<History> history(ReleaseId id);

    /** The takedown of a release that is shown no more. */
    Optional<Note.Withheld> withheld(ReleaseId id);

    /** The cleaned text of a capture, read again; empty when it has none. */
    Optional<Extraction.Text> text(Capture capture);

    /** What each visit to a source came to. */
    List<Note.Coverage> coverage();

    /** The last visit to each source. */
    default List<Note.Coverage> lastVisits() {
        return List.copyOf(coverage().stream()
                .collect(Collectors.toMap(Note.Coverage::source, visit -> visit, (_, later) -> later))
                .values());
    }

    /** The releases that were last found changed or gone at their source, newest first, each once. */
    List<Change> changes(int most);

    /** How many captures are kept. */
    long captures();

    /**
     * The payload as it was received, codings undone.
     *
     * @param type its Content-Type as the server said it
     */
    record Payload(Bytes body, Optional<String> type) {}
}
