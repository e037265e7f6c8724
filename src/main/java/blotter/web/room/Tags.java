package blotter.web.room;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Entity tags: an answer that is as it was is not sent again (RFC 9110, 8.8.3 and 13.1.2). They are weak, for an answer is
 * compressed on its way.
 */
public final class Tags {
    private static final String TAG = "ETag";
    private static final int BYTES = 12;

    private Tags() {}

    /** The tag of a body. */
    public static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Tags what was found and is at hand as a whole; who has it already is told so. What is streamed has no tag. */
    public static void write(Context ctx) {
        boolean read = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        if (!read || ctx.statusCode() != 200 || !(ctx.resultInputStream() instanceof ByteArrayInputStream body)) {
            return;
        }
        String tag = ctx.res().getHeader(TAG);
        if (tag == null) {
            byte[] bytes = body.readAllBytes();
            ctx.result(bytes);
            tag = of(bytes);
            ctx.header(TAG, tag);
        }
        String known = ctx.header("If-None-Match");
        if (known != null && matches(known, tag)) {
            ctx.status(304).result("");
        }
    }

    /** Weak comparison with a list of tags, or with any. */
    private static boolean matches(String known, String tag) {
        return known.strip().equals("*")
                || Arrays.stream(known.split(",", -1)).map(Tags::opaque).anyMatch(opaque(tag)::equals);
    }

    private static String opaque(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }
}
