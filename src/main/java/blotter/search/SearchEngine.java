package blotter.search;

import blotter.release.Release;
import blotter.release.ReleaseId;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps releases findable. Implementations must pass one contract test. Safe for use by many threads: one writer at a
 * time, any number of readers.
 */
public interface SearchEngine extends Finder, AutoCloseable {

    /**
     * Adds a release or replaces the one with its id; found within a second, durable after {@link #commit}.
     *
     * @throws java.io.UncheckedIOException when it could not be written; it is {@link #lacking} then, as it is after any other fault
     */
    void put(Release release);

    /** Forgets a release; gone within a second. */
    void remove(ReleaseId id);

    /**
     * Releases that are not found as they were last put, or are found though removed, since that failed, or since a fault of the disk
     * undid what was not yet durable; each of them until it is put or removed again.
     */
    Set<ReleaseId> lacking();

    /** Whether the next question finds all that was put so far, and nothing that was removed, but for what is lacking. */
    boolean current();

    /** Makes all that was put or removed visible to the next question. */
    void refresh();

    /**
     * Leaves nothing on disk of what was removed or replaced, durably: until then an index keeps it, unseen, where it was. Takes as long as
     * writing anew the parts that held some.
     */
    void expunge();

    /** Makes all that was put or removed durable, as far as this position of the archive. */
    void commit(String position);

    /**
     * Brings what was put into the form in which it is searched fastest, and waits for it; to be called when no more comes for a
     * while. Nothing is found that was not found before, and nothing is lost when it is broken off.
     */
    void settle();

    /** What the values of the facets are called; what only documents name, by the name they give it. */
    Vocabulary vocabulary();

    /** The position of the last commit; empty for an index that is new or of another version and must be filled. */
    Optional<String> position();

    @Override
    void close();
}
