package blotter.fetch;

import java.time.Duration;

/**
 * What one answer may cost. A site that asks for more gets its answer cut, never our memory or our evening.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for the next byte
 * @param whole longest time for the whole exchange, whatever drips in
 * @param headerBytes most bytes of a response's head
 * @param wireBytes most bytes of a whole response as sent
 * @param bodyBytes most bytes of a body when its codings are undone
 * @param ratio most times a body over 1 MiB may be larger than what was sent
 */
public record Limits(
        Duration connect, Duration silence, Duration whole, int headerBytes, int wireBytes, int bodyBytes, int ratio) {
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 64 << 10, 16 << 20, 64 << 20, 200);

    Limits wire(int bytes) {
        return new Limits(connect, silence, whole, headerBytes, bytes, bodyBytes, ratio);
    }
}
