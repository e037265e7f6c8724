package blotter.archive;

import blotter.release.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response message taken apart (RFC 9112). Lenient: servers lie about codings, so a coding that the bytes do not
 * bear out is taken as absent, and the payload goes to the end of the message whatever Content-Length says.
 *
 * @param status 0 when the message has no status line
 * @param message the whole of it
 */
record Answer(int status, List<Header> headers, int headLength, Bytes message) {
    private static final int MOST_DECODED = 64 << 20;

    /** One header field, its value as Latin-1. */
    record Header(String name, String value) {}

    /** A file: no head, all payload. */
    static Answer ofFile(String contentType, byte[] body) {
        return new Answer(0, List.of(new Header("Content-Type", contentType)), 0, Bytes.of(body));
    }

    static Answer parse(byte[] message) {
        int head = endOfHead(message, 0);
        List<Header> headers = new ArrayList<>();
        String text = new String(message, 0, head, StandardCharsets.ISO_8859_1);
        int firstEnd = lineEnd(text, 0);
        for (int start = firstEnd + 1; start < text.length(); ) {
            int end = lineEnd(text, start);
            header(text.substring(start, bare(text, start, end)), headers);
            start = end + 1;
        }
        String line = text.substring(0, bare(text, 0, firstEnd));
        return new Answer(status(line), List.copyOf(headers), head, Bytes.of(message));
    }

    private static void header(String line, List<Header> headers) {
        int colon = line.indexOf(':');
        if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !headers.isEmpty()) {
            Header last = headers.removeLast();
            headers.add(new Header(last.name(), last.value() + " " + line.strip()));
        } else if (colon > 0) {
            headers.add(new Header(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int bare(String text, int start, int end) {
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The body without its transfer coding. */
    Bytes payload() {
        byte[] body =
                headLength == 0 ? message.array() : Arrays.copyOfRange(message.array(), headLength, message.length());
        return Bytes.of(chunked() ? Chunks.join(body) : body);
    }

    int payloadLength() {
        return chunked() ? payload().length() : message.length() - headLength;
    }

    private boolean chunked() {
        String coding = first(headers, "Transfer-Encoding");
        return coding != null && coding.toLowerCase(Locale.ROOT).contains("chunked");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(first(headers, name));
    }

    /** The payload without its content coding. */
    byte[] decoded() {
        String codings = first(headers, "Content-Encoding");
        byte[] bytes = payload().array();
        if (codings != null) {
            String[] names = codings.toLowerCase(Locale.ROOT).split(",", -1);
            for (int i = names.length - 1; i >= 0; i--) {
                bytes = undo(names[i].strip(), bytes);
            }
        }
        return bytes;
    }

    private static byte[] undo(String coding, byte[] bytes) {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return switch (coding) {
            case "gzip", "x-gzip" -> gzip ? inflate(bytes, 0) : bytes;
            case "deflate" -> inflate(bytes, isZlib(bytes) ? 1 : 2);
            default -> bytes;
        };
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) * 256 + (bytes[1] & 0xff)) % 31 == 0;
    }

    private static byte[] inflate(byte[] bytes, int form) {
        var out = new ByteArrayOutputStream(bytes.length * 4);
        try (Inflater raw = new Inflater(form == 2);
                InputStream in = form == 0
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                        : new InflaterInputStream(new ByteArrayInputStream(bytes), raw)) {
            byte[] buffer = new byte[1 << 15];
            for (int n; out.size() < MOST_DECODED && (n = in.read(buffer)) > 0; ) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            return out.size() > 0 ? out.toByteArray() : bytes;
        }
        return out.toByteArray();
    }

    private static @Nullable String first(List<Header> headers, String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    private static int status(String line) {
        int space = line.indexOf(' ');
        if (!line.startsWith("HTTP/") || space < 0 || line.length() < space + 4) {
            return 0;
        }
        int status = 0;
        for (int i = space + 1; i < space + 4; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            status = status * 10 + digit;
        }
        boolean ends = line.length() == space + 4 || line.charAt(space + 4) == ' ';
        return ends && status >= 100 ? status : 0;
    }

    /** Where the head ends that begins at {@code from}. */
    static int endOfHead(byte[] message, int from) {
        for (int i = from; i < message.length; i++) {
            if (message[i] == '\n') {
                if (i + 1 < message.length && message[i + 1] == '\n') {
                    return i + 2;
                }
                if (i + 2 < message.length && message[i + 1] == '\r' && message[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return message.length;
    }
}
