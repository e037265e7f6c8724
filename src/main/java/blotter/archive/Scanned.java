package blotter.archive;

import blotter.release.Bytes;

/** What stands next in a segment. */
sealed interface Scanned {
    /** Offset in the file, bytes. */
    long offset();

    /** A whole gzip member: CRC32 and length agree. The data is its inflated content. */
    record Whole(long offset, long length, Bytes data) implements Scanned {}

    /** The file breaks off here: a member that is cut, stray bytes, or nothing but NUL. No whole member follows. */
    record Torn(long offset, String why) implements Scanned {}

    /**
     * A member that is there but wrong.
     *
     * @param next offset of the next whole member, -1 when there is none
     */
    record Damaged(long offset, String why, long next) implements Scanned {}

    record End(long offset) implements Scanned {}
}
