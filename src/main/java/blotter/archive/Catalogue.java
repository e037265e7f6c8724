package blotter.archive;

import blotter.release.Capture;
import blotter.release.Claimed;
import blotter.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds again what is kept. */
public final class Catalogue {
    public Optional<Capture> capture(String id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Capture> latest(String url) {
        throw new UnsupportedOperationException();
    }

    public Optional<Validators> validators(String url) {
        throw new UnsupportedOperationException();
    }

    /** Whether a capture of this address with this payload is kept. */
    public boolean holds(String url, String sha256) {
        throw new UnsupportedOperationException();
    }

    public List<Claimed> claims(String captureId) {
        throw new UnsupportedOperationException();
    }

    public Optional<History> history(ReleaseId id) {
        throw new UnsupportedOperationException();
    }

    public void releases(Consumer<ReleaseId> sink) {
        throw new UnsupportedOperationException();
    }

    public List<Capture> unread(int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Note.Withheld> withheld(ReleaseId id) {
        throw new UnsupportedOperationException();
    }

    public List<Note.Coverage> coverage() {
        throw new UnsupportedOperationException();
    }

    public Optional<Instant> restUntil(String host) {
        throw new UnsupportedOperationException();
    }

    public Tally tally() {
        throw new UnsupportedOperationException();
    }

    public void plan(List<Planned> addresses) {
        throw new UnsupportedOperationException();
    }

    public List<Planned> due(String source, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    public void settle(String url, Planned.State state, Instant due, int attempts) {
        throw new UnsupportedOperationException();
    }
}
