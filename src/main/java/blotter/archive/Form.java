package blotter.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A WARC record being filled in. Its id is a UUID (version 8) made of what it says and where it stands, so the same
 * input gives the same segment and no two records of an archive share one.
 */
final class Form {
    private final String type;
    private final String url;
    private final Instant at;
    private final StringBuilder head = new StringBuilder(512);

    /** @param url empty for a record without target */
    Form(String type, String url, Instant at) {
        this.type = type;
        this.url = url;
        this.at = at;
        if (!url.isEmpty()) {
            with("WARC-Target-URI", url);
        }
    }

    /** Adds a field; a null value adds none. */
    Form with(String name, @Nullable String value) {
        if (value != null) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) < ' ') {
                    throw new IllegalArgumentException(
                            "control character in " + name + " of \"" + url.strip() + "\"; percent-encode it");
                }
            }
            head.append(name).append(": ").append(value).append("\r\n");
        }
        return this;
    }

    /** Adds fields in their order. */
    Form with(Map<String, String> fields) {
        fields.forEach(this::with);
        return this;
    }

    Form refersTo(String name, @Nullable String id) {
        return id == null ? this : with(name, "<urn:uuid:" + id + ">");
    }

    /** @param place where the record will stand: no other record of the archive ever stands there */
    WarcItem fill(String contentType, byte[] block, String place) throws BadRecord {
        String blockDigest = Digest.of(block);
        return fill(
                contentType, block, id(String.join("\n", type, url, at.toString(), blockDigest, place)), blockDigest);
    }

    /**
     * For a record that belongs to a capture: its id is made of the capture's and of its own block, and so serves as the
     * digest of it too.
     */
    WarcItem fillBeside(String contentType, byte[] block, String capture) throws BadRecord {
        return refersTo("WARC-Concurrent-To", capture).fill(contentType, block, beside(capture, block), null);
    }

    static UUID beside(String capture, byte[] block) {
        return id(capture + "\n" + Digest.of(block));
    }

    private static UUID id(String of) {
        ByteBuffer hash = ByteBuffer.wrap(Digest.raw(of));
        return new UUID(
                (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L,
                (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    WarcItem fill(String contentType, byte[] block, UUID id) throws BadRecord {
        return fill(contentType, block, id, Digest.of(block));
    }

    private WarcItem fill(String contentType, byte[] block, UUID id, @Nullable String blockDigest) throws BadRecord {
        byte[] start = ("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\nWARC-Date: "
                        + at + "\r\n" + head
                        + (blockDigest == null ? "" : "WARC-Block-Digest: " + Digest.LABEL + blockDigest + "\r\n")
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[start.length + block.length + 4];
        System.arraycopy(start, 0, data, 0, start.length);
        System.arraycopy(block, 0, data, start.length, block.length);
        System.arraycopy(new byte[] {'\r', '\n', '\r', '\n'}, 0, data, data.length - 4, 4);
        return WarcItem.parse(data);
    }
}
