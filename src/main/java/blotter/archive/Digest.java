package blotter.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.netpreserve.jwarc.WarcDigest;

/** SHA-256 as 64 lower-case hexadecimal digits, the one digest of the archive. */
final class Digest {
    /** How a WARC header labels it. */
    static final String LABEL = "sha256:";

    private Digest() {}

    static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static String of(byte[] bytes, int from, int to) {
        MessageDigest digest = sha256();
        digest.update(bytes, from, to - from);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Whether bytes have a digest as a WARC header gives it, of whatever algorithm and in base 32 or 16. One that is empty
     * or that no Java knows says nothing, and agrees.
     */
    static boolean agrees(String labelled, byte[] bytes) {
        if (labelled.indexOf(':') < 0) {
            return true;
        }
        if (labelled.startsWith(LABEL) && labelled.length() == LABEL.length() + 64) {
            return labelled.regionMatches(true, LABEL.length(), of(bytes), 0, 64);
        }
        try {
            var said = new WarcDigest(labelled);
            return Arrays.equals(said.bytes(), said.getDigester().digest(bytes));
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return true;
        }
    }

    static byte[] raw(String text) {
        return sha256().digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
