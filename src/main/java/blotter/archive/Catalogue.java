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
        return pending();
    }

    public Optional<Capture> latest(String url) {
        return pending();
    }

    public Optional<Validators> validators(String url) {
        return pending();
    }

    /** Whether a capture of this address with this payload is kept. */
    public boolean holds(String url, String sha256) {
        return pending();
    }

    public List<Claimed> claims(String captureId) {
        return pending();
    }

    public Optional<History> history(ReleaseId id) {
        return pending();
    }

    /** The capture of the same address kept before this one that has a payload; empty for the first. */
    public Optional<Capture> previous(Capture capture) {
        return pending();
    }

    /** What was read from this very capture; empty when it has no reading of its own. */
    public Optional<Reading> reading(String captureId) {
        return pending();
    }

    /** The key that the latest reading of an address gave. */
    public Optional<String> keyAt(String url) {
        return pending();
    }

    public void releases(Consumer<ReleaseId> sink) {
        pending();
    }

    public List<Capture> unread(int limit) {
        return pending();
    }

    public Optional<Note.Withheld> withheld(ReleaseId id) {
        return pending();
    }

    public List<Note.Coverage> coverage() {
        return pending();
    }

    public Optional<Instant> restUntil(String host) {
        return pending();
    }

    public Tally tally() {
        return pending();
    }

    public void plan(List<Planned> addresses) {
        pending();
    }

    public List<Planned> due(String source, Instant now, int limit) {
        return pending();
    }

    public void settle(String url, Planned.State state, Instant due, int attempts) {
        pending();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // stands in until the writer is here
    private static <T> T pending() {
        throw new UnsupportedOperationException();
    }
}
