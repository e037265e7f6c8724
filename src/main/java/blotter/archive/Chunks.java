package blotter.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the chunked transfer coding (RFC 9112, section 7.1). A body that does not begin with a chunk size was never
 * chunked and stays as it is; one that breaks off gives what came.
 */
final class Chunks {
    private Chunks() {}

    static byte[] join(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        int pos = 0;
        while (pos < body.length) {
            int end = pos;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            long size = size(new String(body, pos, end - pos, StandardCharsets.ISO_8859_1));
            if (size < 0) {
                return pos == 0 ? body : out.toByteArray();
            }
            if (size == 0 || end >= body.length) {
                break;
            }
            int take = (int) Math.min(size, body.length - end - 1);
            out.write(body, end + 1, take);
            pos = end + 1 + take;
            while (pos < body.length && (body[pos] == '\r' || body[pos] == '\n')) {
                pos++;
                if (body[pos - 1] == '\n') {
                    break;
                }
            }
        }
        return out.toByteArray();
    }

    /** The size on a chunk's first line, -1 when there is none. */
    private static long size(String line) {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        if (digits.isEmpty() || digits.length() > 15) {
            return -1;
        }
        long size = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            size = size * 16 + digit;
        }
        return size;
    }
}
