package blotter.config;

/**
 * How the archive uses its disk, from {@code crawl-config/archive.yaml}.
 *
 * @param reserve bytes of the disk that stay free: nothing more is kept when it is down to them
 * @param segment bytes after which a segment is closed and the next begun
 */
public record Storage(long reserve, long segment) {}
