package blotter.archive;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs a record into a gzip member of its own (RFC 1952; WARC 1.1, annex D). What a server sent packed stands in it as it
 * came, in stored blocks (RFC 1951, section 3.2.4). Not for use by several threads at once.
 */
final class Gzip implements AutoCloseable {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final int LONGEST_STORED = 0xffff;
    private static final int LENGTHS = 4;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] buffer = new byte[1 << 16];

    /** Appends a member. */
    void pack(WarcItem item, ByteArrayOutputStream out) {
        byte[] data = item.data();
        int packed = item.packedFrom();
        out.write(HEAD, 0, HEAD.length);
        deflater.reset();
        deflater.setInput(data, 0, packed);
        if (packed == data.length) {
            deflater.finish();
            drain(Deflater.NO_FLUSH, out);
        } else {
            // a flush ends with a stored block without bytes: its lengths are left off, and the bytes given to it
            var text = new ByteArrayOutputStream(packed);
            drain(Deflater.SYNC_FLUSH, text);
            out.write(text.toByteArray(), 0, text.size() - LENGTHS);
            store(data, packed, out);
        }
        var crc = new CRC32();
        crc.update(data);
        little((int) crc.getValue(), Integer.BYTES, out);
        little(data.length, Integer.BYTES, out);
    }

    private void drain(int flush, ByteArrayOutputStream out) {
        for (int n = buffer.length; n == buffer.length; ) {
            n = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, n);
        }
    }

    private static void store(byte[] data, int from, ByteArrayOutputStream out) {
        for (int at = from; at < data.length; at += LONGEST_STORED) {
            int length = Math.min(LONGEST_STORED, data.length - at);
            if (at > from) {
                out.write(0);
            }
            little(length, Short.BYTES, out);
            little(~length, Short.BYTES, out);
            out.write(data, at, length);
        }
        out.write(LAST_BLOCK, 0, LAST_BLOCK.length);
    }

    private static void little(int number, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write(number >>> (i * Byte.SIZE));
        }
    }

    @Override
    public void close() {
        deflater.close();
    }
}
