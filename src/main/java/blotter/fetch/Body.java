package blotter.fetch;

import blotter.release.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response with its transfer and content codings undone, as far as it goes: a cut or damaged body yields
 * what came before the damage. A bomb is cut at the limit; {@code whole} says so.
 *
 * @param contentType as the server said it
 * @param whole whether nothing is missing
 */
public record Body(@Nullable String contentType, Bytes bytes, boolean whole) {
    private static final int RATIO_FROM = 1 << 20;

    public static Body of(Bytes response, Limits limits) {
        Message message = Message.of(response);
        InputStream in = new ByteArrayInputStream(
                response.array(), message.bodyStart(), response.length() - message.bodyStart());
        if (message.list("Transfer-Encoding").contains("chunked")) {
            in = new Chunks(in);
        }
        List<String> codings = message.list("Content-Encoding").reversed();
        var out = new ByteArrayOutputStream();
        long most = Math.min(limits.bodyBytes(), Math.max(RATIO_FROM, (long) response.length() * limits.ratio()));
        boolean whole;
        try {
            for (String coding : codings) {
                in = undo(coding, in);
            }
            whole = copy(in, out, codings.isEmpty() ? limits.bodyBytes() : most);
        } catch (IOException e) {
            whole = false;
        }
        return new Body(message.header("Content-Type").orElse(null), Bytes.of(out.toByteArray()), whole);
    }

    /** Undoes gzip that is the content itself ({@code sitemap.xml.gz}), not a coding of it. */
    public static Bytes gunzip(Bytes bytes, Limits limits) {
        byte[] head = bytes.array();
        if (head.length < 2 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b) {
            return bytes;
        }
        var out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(bytes.stream())) {
            copy(in, out, limits.bodyBytes());
        } catch (IOException e) {
            return Bytes.of(out.toByteArray()); // a cut file is read as far as it goes
        }
        return Bytes.of(out.toByteArray());
    }

    private static boolean copy(InputStream in, ByteArrayOutputStream out, long most) throws IOException {
        byte[] buffer = new byte[16 << 10];
        while (true) {
            int read = in.read(buffer);
            if (read < 0) {
                return true;
            }
            int room = (int) Math.min(read, most - out.size());
            out.write(buffer, 0, room);
            if (room < read) {
                return false;
            }
        }
    }

    private static InputStream undo(String coding, InputStream in) throws IOException {
        return switch (coding) {
            case "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> deflate(in);
            default -> throw new IOException("content coding \"" + coding + "\" was not asked for");
        };
    }

    /** Servers mean two things by deflate: with the zlib header (RFC 9110, 8.4.1.2) or without. */
    private static InputStream deflate(InputStream in) throws IOException {
        var peeked = new PushbackInputStream(in, 2);
        byte[] head = peeked.readNBytes(2);
        peeked.unread(head);
        boolean zlib =
                head.length > 1 && (head[0] & 0x0f) == 8 && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!zlib));
    }
}
