package blotter.archive;

import blotter.release.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Walks through a WARC or ARC file that is not compressed. Its records say how long they are; nothing else is believed. */
final class PlainScan implements Walk {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] NEXT = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_LOOK = 8 << 10;
    private static final int LONGEST_HEAD = 1 << 20;

    private final FileChannel file;
    private long at;

    PlainScan(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public Scanned next() throws IOException {
        long start = at;
        if (start >= file.size()) {
            return new Scanned.End(start);
        }
        try {
            long length = length(start);
            if (start + length > file.size()) {
                if (length > Scanned.LARGEST) {
                    throw new BadRecord("the record says that it has " + length + " bytes, more than there are");
                }
                throw new EOFException();
            }
            if (length > Scanned.LARGEST) {
                at = start + length;
                return new Scanned.Large(start, length);
            }
            byte[] data = read(start, (int) length);
            boolean warc = data[0] == 'W';
            if (warc && !Arrays.equals(data, data.length - 4, data.length, END_OF_HEAD, 0, 4)) {
                throw new BadRecord("the record does not end with two line ends where its Content-Length says");
            }
            at = start + length;
            return new Scanned.Whole(start, length, Bytes.of(data));
        } catch (EOFException e) {
            long size = file.size();
            at = size;
            return new Scanned.Torn(start, "the record breaks off after " + (size - start) + " bytes");
        } catch (BadRecord e) {
            return damaged(start, String.valueOf(e.getMessage()));
        }
    }

    private Scanned damaged(long start, String why) throws IOException {
        long size = file.size();
        if (onlyNul(start)) {
            at = size;
            return new Scanned.Torn(start, (size - start) + " NUL bytes");
        }
        long next = find(start);
        at = next < 0 ? size : next;
        return new Scanned.Damaged(start, why, next);
    }

    /** Length of the record that begins here, with its end. */
    private long length(long start) throws IOException {
        byte[] look = read(start, (int) Math.min(FIRST_LOOK, file.size() - start));
        if (!new String(look, 0, Math.min(5, look.length), StandardCharsets.ISO_8859_1).equals("WARC/")) {
            int line = indexOf(look, new byte[] {'\n'}, 0);
            long length = line + 1 + ArcItem.parse(look).length();
            return length + lineEnds(start + length);
        }
        int head = indexOf(look, END_OF_HEAD, 0);
        while (head < 0 && look.length < LONGEST_HEAD && start + look.length < file.size()) {
            look = read(start, (int) Math.min(2L * look.length, file.size() - start));
            head = indexOf(look, END_OF_HEAD, 0);
        }
        if (head < 0) {
            throw start + look.length >= file.size() ? new EOFException() : new BadRecord("no end of the WARC header");
        }
        String text = new String(look, 0, head, StandardCharsets.ISO_8859_1);
        for (String line : text.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                String length = line.substring("content-length:".length()).strip();
                if (length.matches("[0-9]{1,15}")) {
                    return head + END_OF_HEAD.length + Long.parseLong(length) + END_OF_HEAD.length;
                }
                throw new BadRecord("Content-Length is \"" + length + "\"");
            }
        }
        throw new BadRecord("the record has no Content-Length");
    }

    /** How many line ends stand between two ARC records: one by the format, none or two by some writers. */
    private int lineEnds(long from) throws IOException {
        int count = 0;
        for (byte b : read(from, Math.clamp(file.size() - from, 0, 2))) {
            if (b != '\n' && b != '\r') {
                break;
            }
            count++;
        }
        return count;
    }

    private boolean onlyNul(long start) throws IOException {
        for (long from = start; from < file.size(); from += FIRST_LOOK) {
            for (byte b : read(from, (int) Math.min(FIRST_LOOK, file.size() - from))) {
                if (b != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the next record begins, -1 when none does. */
    private long find(long start) throws IOException {
        int step = LONGEST_HEAD - NEXT.length;
        for (long from = start; from < file.size(); from += step) {
            byte[] window = read(from, (int) Math.min(LONGEST_HEAD, file.size() - from));
            int found = indexOf(window, NEXT, 0);
            if (found >= 0) {
                return from + found + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private byte[] read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) > 0) {
            // until it is full
        }
        return buffer.array();
    }

    private static int indexOf(byte[] data, byte[] what, int from) {
        for (int i = from; i + what.length <= data.length; i++) {
            if (data[i] == what[0] && Arrays.equals(data, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
