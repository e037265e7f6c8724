package blotter.demo;

import blotter.release.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * What the demo web answers at one address.
 *
 * @param etag strong validator, quoted (RFC 9110 8.8.3)
 * @param modified as an HTTP date; empty when the server does not say
 */
record Reply(int status, String type, Bytes body, String etag, String modified) {

    static Reply page(String type, String body, OffsetDateTime modified) {
        return file(type, body.getBytes(StandardCharsets.UTF_8), modified);
    }

    static Reply file(String type, byte[] body, OffsetDateTime modified) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.withOffsetSameInstant(ZoneOffset.UTC));
        return new Reply(200, type, Bytes.of(body), etag(body), date);
    }

    static Reply error(int status, String words) {
        byte[] body = ("<!doctype html><title>" + status + "</title><h1>" + words + "</h1>\n")
                .getBytes(StandardCharsets.UTF_8);
        return new Reply(status, "text/html; charset=utf-8", Bytes.of(body), "", "");
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
