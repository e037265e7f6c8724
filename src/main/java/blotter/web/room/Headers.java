package blotter.web.room;

import io.javalin.http.Context;

/** What every answer says about itself to the browser and to robots. */
public record Headers(boolean indexed) {
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public void write(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept-Encoding"); // any answer may be sent compressed
        if (!indexed) {
            ctx.header("X-Robots-Tag", "noindex");
        }
    }
}
