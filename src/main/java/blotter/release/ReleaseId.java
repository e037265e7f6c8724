package blotter.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name of a release for ever: the first 16 characters of the base32 (RFC 4648, lower case) of the SHA-256 of its
 * key. The key is the canonical address and the language, so the id is a function of the archive alone.
 */
public record ReleaseId(@JsonValue String value) implements Comparable<ReleaseId> {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    /** @throws IllegalArgumentException when the text is not 16 base32 characters */
    @JsonCreator
    public ReleaseId {
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("not a release id: \"" + value + "\"; an id is 16 characters of a-z2-7");
        }
    }

    /** The id of the release that is found at a canonical address in one language (BCP 47). */
    public static ReleaseId of(String canonicalAddress, String language) {
        return ofKey(canonicalAddress + " " + language);
    }

    /** The id that belongs to a whole key, as a reading in the archive carries it. */
    public static ReleaseId ofKey(String key) {
        byte[] hash = sha256(key.getBytes(StandardCharsets.UTF_8));
        var out = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; out.length() < LENGTH; i++) {
            buffer = (buffer << 8) | (hash[i] & 0xff);
            bits += 8;
            while (bits >= 5 && out.length() < LENGTH) {
                bits -= 5;
                out.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return new ReleaseId(out.toString());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
