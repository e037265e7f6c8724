package blotter.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of the program, served as it is. */
final class Fixed implements Handler {
    private final byte[] body;
    private final String type;

    Fixed(String resource, String type) {
        this.type = type;
        try (var in = Fixed.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no file " + resource);
            }
            body = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context ctx) {
        ctx.contentType(type).result(body);
    }
}
