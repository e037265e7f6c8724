package blotter.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is kept.
 *
 * @param payloads captures that brought a payload of their own, so captures less revisits
 * @param unread captures still to be read
 * @param bytes of all segments, as committed
 * @param addresses rows of the frontier by state; a state without rows is absent
 * @param first time of the earliest capture, null when there is none
 */
public record Tally(
        long captures,
        long payloads,
        long readings,
        long releases,
        long unread,
        long withheld,
        long segments,
        long bytes,
        Map<Planned.State, Long> addresses,
        List<OfSource> sources,
        @Nullable Instant first,
        @Nullable Instant last) {
    public Tally {
        addresses = Map.copyOf(addresses);
        sources = List.copyOf(sources);
    }

    /** One source's share. */
    public record OfSource(String source, long captures, Instant last) {}
}
