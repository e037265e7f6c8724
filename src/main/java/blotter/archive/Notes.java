package blotter.archive;

import blotter.release.ReleaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is noted beside captures: takedowns, what visits to sources came to, rests that hosts asked for. Answers come from the
 * last committed batch; every method throws {@link UncheckedIOException} when the catalogue cannot be read.
 */
public final class Notes {
    private final Catalogue catalogue;
    private final Bodies bodies;

    Notes(Catalogue catalogue, Bodies bodies) {
        this.catalogue = catalogue;
        this.bodies = bodies;
    }

    /** The last takedown of a release. */
    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return notes("withheld", id.value(), Note.Withheld.class).stream().reduce((a, b) -> b);
    }

    /** Every takedown, oldest first. */
    public List<Note.Withheld> withheld() {
        return notes("withheld", null, Note.Withheld.class);
    }

    /** Why the release at an address was taken down; empty when it was not. What was is not asked for again. */
    public Optional<Note.Withheld> withheldAt(String url) {
        return catalogue.keyAt(url).map(ReleaseId::ofKey).flatMap(this::withheld);
    }

    /**
     * Why bytes at an address are not to be kept again: a release was read from the very same ones, at any address, and was
     * taken down, or every release that was ever read at the address was.
     */
    public Optional<Note.Withheld> barred(String url, String sha256) {
        return catalogue.sharing(List.of(sha256)).stream()
                .flatMap(id -> withheld(id).stream())
                .findFirst()
                .or(() -> {
                    List<ReleaseId> here = catalogue.list(
                            rows -> new ReleaseId(rows.getString(1)),
                            "SELECT DISTINCT r.release FROM captures c JOIN readings r ON r.capture = c.id"
                                    + " WHERE c.url = ? AND r.release IS NOT NULL",
                            url);
                    List<Note.Withheld> down =
                            here.stream().flatMap(id -> withheld(id).stream()).toList();
                    return down.size() == here.size() ? down.stream().findFirst() : Optional.empty();
                });
    }

    /** What every visit to a source came to, oldest first. */
    public List<Note.Coverage> coverage() {
        return notes("coverage", null, Note.Coverage.class);
    }

    /** What the last visit to each source came to. */
    public List<Note.Coverage> lastVisits() {
        List<String> found = catalogue.list(
                rows -> rows.getString(1),
                "SELECT body FROM notes WHERE seq IN"
                        + " (SELECT MAX(seq) FROM notes WHERE kind = 'coverage' GROUP BY subject) ORDER BY seq");
        return read(found, Note.Coverage.class);
    }

    /** What the last visits to a source came to, newest first. */
    public List<Note.Coverage> visits(String source, int most) {
        List<String> found = catalogue.list(
                rows -> rows.getString(1),
                "SELECT body FROM notes WHERE kind = 'coverage' AND subject = ? ORDER BY seq DESC LIMIT ?",
                source,
                most);
        return read(found, Note.Coverage.class);
    }

    /** The last rest that a host asked for; it may be over. */
    public Optional<Note.Rest> rest(String host) {
        List<String> found = catalogue.list(
                rows -> rows.getString(1),
                "SELECT body FROM notes WHERE kind = 'rest' AND subject = ? ORDER BY seq DESC LIMIT 1",
                host);
        return read(found, Note.Rest.class).stream().findFirst();
    }

    private <T extends Note> List<T> notes(String kind, @Nullable String subject, Class<T> type) {
        List<String> found = subject == null
                ? catalogue.list(rows -> rows.getString(1), "SELECT body FROM notes WHERE kind = ? ORDER BY seq", kind)
                : catalogue.list(
                        rows -> rows.getString(1),
                        "SELECT body FROM notes WHERE kind = ? AND subject = ? ORDER BY seq",
                        kind,
                        subject);
        return read(found, type);
    }

    private <T extends Note> List<T> read(List<String> found, Class<T> type) {
        try {
            List<T> notes = new ArrayList<>();
            for (String body : found) {
                notes.add(type.cast(bodies.note(body)));
            }
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
