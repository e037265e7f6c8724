package blotter.fetch;

import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.release.Bytes;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a fetcher writes down what happens beside the answer it returns: robots.txt files, attempts without an answer,
 * rests. Writing must not block: the host's turn is running.
 */
public interface Ledger {
    void keep(Arrival.Exchange robots);

    void note(Note note);

    /** The last rest that an earlier run was to give a host, or an origin whose robots.txt could not be had; it may be over. */
    Optional<Note.Rest> rest(String host);

    /** The last robots.txt at an address that could be had, as earlier runs kept it. */
    Optional<Kept> robots(String address);

    /**
     * A robots.txt of an earlier run.
     *
     * @param text with its codings undone
     */
    record Kept(Instant at, Bytes text) {}

    /** Writes nothing down: for a trial. */
    static Ledger none() {
        return new Ledger() {
            @Override
            public void keep(Arrival.Exchange robots) {}

            @Override
            public void note(Note note) {}

            @Override
            public Optional<Note.Rest> rest(String host) {
                return Optional.empty();
            }

            @Override
            public Optional<Kept> robots(String address) {
                return Optional.empty();
            }
        };
    }
}
