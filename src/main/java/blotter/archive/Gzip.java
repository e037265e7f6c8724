package blotter.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs a record into a gzip member of its own (RFC 1952; WARC 1.1, annex D). Not for use by several threads at once. */
final class Gzip implements AutoCloseable {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] buffer = new byte[1 << 16];

    /** Appends a member and returns its length. */
    long pack(byte[] data, ByteArrayOutputStream out) {
        long before = out.size();
        out.write(HEAD, 0, HEAD.length);
        deflater.reset();
        deflater.setInput(data);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        var crc = new CRC32();
        crc.update(data);
        ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        trailer.putInt((int) crc.getValue()).putInt(data.length);
        out.write(trailer.array(), 0, 8);
        return out.size() - before;
    }

    @Override
    public void close() {
        deflater.close();
    }
}
