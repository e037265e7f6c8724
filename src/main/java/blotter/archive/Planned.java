package blotter.archive;

import blotter.release.Capture.Purpose;
import blotter.release.Claimed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is to be asked, or was: one row of the frontier. Addresses are compared as text, so they come here
 * normalised.
 *
 * @param due not to be asked before
 * @param attempts how often in a row it gave no answer
 * @param claims what the place that yielded the address said of it
 * @param via the address that yielded this one, null for a start
 */
public record Planned(
        String url,
        String source,
        Purpose purpose,
        State state,
        Instant due,
        int attempts,
        List<Claimed> claims,
        @Nullable String via) {
    public Planned {
        claims = List.copyOf(claims);
    }

    /**
     * Where an address stands. NEW and DUE are handed out once their time has come; IN_FLIGHT becomes DUE when the
     * archive is opened for writing; DONE, GONE and BLOCKED rest until somebody settles them anew.
     */
    public enum State {
        NEW,
        DUE,
        IN_FLIGHT,
        DONE,
        GONE,
        BLOCKED
    }
}
