package blotter.archive;

/**
 * How large a segment grows and how much of the disk is left alone.
 *
 * @param segment bytes after which a segment is closed and the next begun
 * @param closeAt bytes from which a segment is closed when the archive is; a smaller one is written on next time
 * @param reserve bytes of the disk that stay free: nothing more is kept when it is down to them
 */
public record Limits(long segment, long closeAt, long reserve) {
    private static final long MIB = 1L << 20;

    static final Limits USUAL = of(256 * MIB, 256 * MIB);

    /** Segments are written on next time until they are a quarter as large as they may be. */
    public static Limits of(long segment, long reserve) {
        return new Limits(segment, segment / 4, reserve);
    }
}
