package blotter.archive;

/**
 * How large a segment grows and how much of the disk is left alone.
 *
 * @param segment bytes after which a segment is closed and the next begun
 * @param closeAt bytes from which a segment is closed when the archive is; a smaller one is written on next time
 * @param reserve bytes of the disk that stay free: nothing more is kept when it is down to them
 */
record Limits(long segment, long closeAt, long reserve) {
    private static final long MIB = 1L << 20;

    static final Limits USUAL = new Limits(256 * MIB, 64 * MIB, 256 * MIB);
}
