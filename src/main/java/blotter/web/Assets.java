package blotter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files below /static, each under a name that holds its hash, so a browser may keep them for ever. */
final class Assets {
    private static final Map<String, String> FILES =
            Map.of("blotter.css", "text/css", "blotter.js", "text/javascript", "blotter.svg", "image/svg+xml");

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();

    Assets() {
        for (var name : FILES.keySet()) {
            var body = read(name);
            int dot = name.lastIndexOf('.');
            var hashed = name.substring(0, dot) + "." + hash(body) + name.substring(dot);
            addresses.put(name, "/static/" + hashed);
            bytes.put(hashed, body);
        }
    }

    /** The address of a file, such as {@code blotter.css}. */
    String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no static file \"" + name + "\"; there are " + List.copyOf(FILES.keySet()));
        }
        return address;
    }

    /** Answers with a file; false when there is none of that name. */
    boolean serve(Context ctx, String hashed) {
        var body = bytes.get(hashed);
        if (body == null) {
            return false;
        }
        var type = FILES.entrySet().stream()
                .filter(file -> hashed.endsWith(file.getKey().substring(file.getKey().lastIndexOf('.'))))
                .findFirst()
                .orElseThrow()
                .getValue();
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(type + "; charset=utf-8")
                .result(body);
        return true;
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/webapp/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file webapp/static/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
