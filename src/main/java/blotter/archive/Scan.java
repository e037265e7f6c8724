package blotter.archive;

import blotter.release.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks through a segment gzip member by gzip member, checking each against its CRC32 and length (RFC 1952). After damage
 * it goes on with the next whole member, so that nothing good is lost behind something bad.
 */
final class Scan implements Walk {
    private static final int SMALLEST_MEMBER = 18;

    private final FileChannel file;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] inflated = new byte[1 << 16];
    private long bufferStart;
    private int pos;
    private int limit;

    Scan(Path path, long from) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        seek(from);
    }

    @Override
    public Scanned next() throws IOException {
        long start = position();
        if (start >= file.size()) {
            return new Scanned.End(start);
        }
        try {
            var data = new ByteArrayOutputStream(8192);
            return member(data)
                    ? new Scanned.Whole(start, position() - start, Bytes.of(data.toByteArray()))
                    : new Scanned.Large(start, position() - start);
        } catch (EOFException e) {
            return failed(start, "the gzip member breaks off", true);
        } catch (BadRecord | DataFormatException e) {
            return failed(start, String.valueOf(e.getMessage()), false);
        }
    }

    private Scanned failed(long start, String why, boolean cut) throws IOException {
        if (onlyNul(start)) {
            long size = file.size();
            seek(size);
            return new Scanned.Torn(start, (size - start) + " NUL bytes");
        }
        long next = wholeAfter(start);
        seek(next < 0 ? file.size() : next);
        if (next < 0 && (cut || file.size() - start < SMALLEST_MEMBER)) {
            return new Scanned.Torn(start, why + " after " + (file.size() - start) + " bytes");
        }
        return new Scanned.Damaged(start, why, next);
    }

    private boolean onlyNul(long start) throws IOException {
        seek(start);
        for (int b; (b = read()) >= 0; ) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private long wholeAfter(long start) throws IOException {
        long last = file.size() - SMALLEST_MEMBER;
        for (long at = start + 1; at <= last; at++) {
            seek(at);
            if (read() == 0x1f && read() == 0x8b && read() == 8 && wholeAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean wholeAt(long at) throws IOException {
        seek(at);
        try {
            var inflated = new ByteArrayOutputStream(8192);
            boolean all = member(inflated);
            byte[] data = inflated.toByteArray();
            String first = new String(data, 0, Math.min(5, data.length), StandardCharsets.ISO_8859_1);
            return !all || first.equals("WARC/") || ArcItem.begins(data);
        } catch (EOFException | BadRecord | DataFormatException e) {
            return false;
        }
    }

    /** Inflates and checks the member at the position. Returns false when it is too large to be handed out. */
    private boolean member(ByteArrayOutputStream out) throws IOException, DataFormatException {
        head();
        inflater.reset();
        var crc = new CRC32();
        long length = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                if (pos >= limit && !fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, pos, limit - pos);
                pos = limit;
            }
            int n = inflater.inflate(inflated);
            if (n == 0 && inflater.needsDictionary()) {
                throw new BadRecord("the gzip member asks for a dictionary");
            }
            crc.update(inflated, 0, n);
            length += n;
            if (length <= Scanned.LARGEST) {
                out.write(inflated, 0, n);
            } else {
                out.reset();
            }
        }
        pos = limit - inflater.getRemaining();
        if (number() != crc.getValue()) {
            throw new BadRecord("CRC32 of the gzip member is wrong");
        }
        if (number() != (length & 0xffff_ffffL)) {
            throw new BadRecord("length of the gzip member is wrong");
        }
        return length <= Scanned.LARGEST;
    }

    private void head() throws IOException {
        int first = must();
        if (first != 0x1f || must() != 0x8b || must() != 8) {
            throw new BadRecord("no gzip member begins here");
        }
        int flags = must();
        skip(6);
        if ((flags & 4) != 0) {
            skip(must() | must() << 8);
        }
        for (int flag = 8; flag <= 16; flag *= 2) {
            if ((flags & flag) != 0) {
                skipText();
            }
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
    }

    private void skipText() throws IOException {
        int b = must();
        while (b != 0) {
            b = must();
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            must();
        }
    }

    private long number() throws IOException {
        return must() | (long) must() << 8 | (long) must() << 16 | (long) must() << 24;
    }

    private int must() throws IOException {
        int b = read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private int read() throws IOException {
        return pos < limit || fill() ? buffer[pos++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        bufferStart += limit;
        pos = 0;
        limit = Math.max(0, file.read(ByteBuffer.wrap(buffer), bufferStart));
        return limit > 0;
    }

    private long position() {
        return bufferStart + pos;
    }

    private void seek(long to) {
        if (to >= bufferStart && to <= bufferStart + limit) {
            pos = (int) (to - bufferStart);
        } else {
            bufferStart = to;
            pos = 0;
            limit = 0;
        }
    }

    @Override
    public void close() throws IOException {
        inflater.close();
        file.close();
    }
}
