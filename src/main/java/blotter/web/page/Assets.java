package blotter.web.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The files below /static, each under a name that holds its hash, so a browser may keep them for ever. */
public final class Assets {
    private static final List<String> FILES = List.of("blotter.css", "blotter.js", "blotter.svg");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    /** Drawings, which the server takes for pictures that are small already. */
    private final Map<String, byte[]> zipped = new HashMap<>();

    public Assets(Webapp webapp, List<Shapes> maps) {
        FILES.forEach(name -> add(name, webapp.bytes("static/" + name)));
        maps.forEach(map -> add(map.name() + ".svg", map.file()));
    }

    private void add(String name, byte[] body) {
        int dot = name.lastIndexOf('.');
        var hashed = name.substring(0, dot) + "." + hash(body) + name.substring(dot);
        addresses.put(name, "/static/" + hashed);
        bytes.put(hashed, body);
        if (name.endsWith(".svg")) {
            zipped.put(hashed, gzip(body));
        }
    }

    private static byte[] gzip(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The address of a file, such as {@code blotter.css}. */
    String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no static file \"" + name + "\"; there are " + addresses.keySet());
        }
        return address;
    }

    /** Answers with a file; false when there is none of that name. */
    public boolean serve(Context ctx, String hashed) {
        var body = bytes.get(hashed);
        if (body == null) {
            return false;
        }
        var accepted = ctx.header("Accept-Encoding");
        var small = zipped.get(hashed);
        if (small != null && accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip");
            body = small;
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(TYPES.get(hashed.substring(hashed.lastIndexOf('.') + 1)) + "; charset=utf-8")
                .result(body);
        return true;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
