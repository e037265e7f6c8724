package blotter.archive;

import blotter.release.Bytes;

/** What stands next in a segment. */
sealed interface Scanned {
    /** A record of more bytes than this is not taken into memory. Ours are smaller; others keep films. */
    int LARGEST = 80 << 20;

    /** Offset in the file, bytes. */
    long offset();

    /** A whole gzip member: CRC32 and length agree. The data is its inflated content. */
    record Whole(long offset, long length, Bytes data) implements Scanned {}

    /** As whole as the other, but too large to be looked at. */
    record Large(long offset, long length) implements Scanned {
        String words() {
            return "a record of more than " + (LARGEST >> 20) + " MiB";
        }
    }

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
