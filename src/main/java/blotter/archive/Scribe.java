package blotter.archive;

import blotter.release.Capture.Purpose;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes arrivals and notes as WARC records. A capture is a group: the request, then the response, revisit or resource,
 * which says the circumstances too and ends the group. Circumstances that do not fit there follow in a metadata record,
 * which then ends it. Dates are cut to microseconds.
 */
final class Scribe {
    private static final String HTTP = "application/http;msgtype=";
    private static final String SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private static final String NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    private final Bodies bodies;
    private final Map<String, String> about;

    /** @param about more fields for the record each segment begins with */
    Scribe(Bodies bodies, Map<String, String> about) {
        this.bodies = bodies;
        this.about = new TreeMap<>(about);
    }

    /** What is written of one arrival, in this order. */
    record Group(List<WarcItem> records, WarcItem capture) {}

    /** @param place where the first record will stand; see {@link Form#fill} */
    Group write(Arrival arrival, Stored stored, String place) throws IOException {
        return switch (arrival) {
            case Arrival.Exchange exchange -> write(exchange, stored, place);
            case Arrival.Saved saved -> write(saved, place);
        };
    }

    private Group write(Arrival.Exchange exchange, Stored stored, String place) throws IOException {
        Instant at = exchange.at().truncatedTo(ChronoUnit.MICROS);
        byte[] message = exchange.response().array();
        Answer answer = Answer.parse(message);
        byte[] payload = answer.payload().array();
        String sha256 = Digest.of(payload);
        long length = payload.length;
        Arrival.Truncated truncated = exchange.truncated();
        boolean whole = truncated == null;
        Stored.Payload same = whole && length > 0 ? stored.withDigest(sha256) : null;
        Stored.Payload unmodified = whole && answer.status() == 304 ? stored.latestOf(exchange.url()) : null;
        Stored.Payload known = unmodified != null ? unmodified : same;
        Form form = new Form(known == null ? "response" : "revisit", exchange.url(), at)
                .with("WARC-IP-Address", exchange.ip())
                .with("WARC-Truncated", truncated == null ? null : truncated.id());
        if (known != null) {
            form.with("WARC-Profile", unmodified != null ? NOT_MODIFIED : SAME_PAYLOAD)
                    .refersTo("WARC-Refers-To", known.id())
                    .with("WARC-Refers-To-Target-URI", known.url())
                    .with("WARC-Refers-To-Date", known.at().toString());
            sha256 = known.sha256();
            length = known.length();
            message = Arrays.copyOf(message, answer.headLength());
        }
        var circumstances = new Circumstances(
                exchange.source(),
                exchange.purpose(),
                length,
                exchange.via(),
                exchange.took().toMillis(),
                null,
                null,
                exchange.claims());
        Map<String, String> fields = circumstances.fields(bodies, known == null);
        WarcItem capture = form.with("WARC-Payload-Digest", Digest.LABEL + sha256)
                .with(fields)
                .fill(HTTP + "response", message, place);
        List<WarcItem> records = new ArrayList<>(3);
        if (exchange.request().length() > 0) {
            records.add(new Form("request", exchange.url(), at)
                    .fillBeside(HTTP + "request", exchange.request().array(), capture.id()));
        }
        records.add(capture);
        if (fields.isEmpty()) {
            records.add(behind(capture, circumstances));
        }
        return new Group(records, capture);
    }

    private Group write(Arrival.Saved saved, String place) throws IOException {
        Instant at = saved.at().truncatedTo(ChronoUnit.MICROS);
        byte[] body = saved.body().array();
        var circumstances = new Circumstances(
                saved.source(), Purpose.RELEASE, body.length, null, null, saved.by(), saved.how(), saved.claims());
        Map<String, String> fields = circumstances.fields(bodies, true);
        WarcItem capture = new Form("resource", saved.url(), at)
                .with("WARC-Payload-Digest", Digest.LABEL + Digest.of(body))
                .with(fields)
                .fill(saved.contentType(), body, place);
        return new Group(
                fields.isEmpty() ? List.of(capture, behind(capture, circumstances)) : List.of(capture), capture);
    }

    private WarcItem behind(WarcItem capture, Circumstances circumstances) throws IOException {
        return new Form("metadata", capture.url(), capture.at())
                .fillBeside(Bodies.CIRCUMSTANCES, bodies.bytes(circumstances), capture.id());
    }

    WarcItem write(Note note, String place) throws IOException {
        String url = note instanceof Note.Attempt attempt ? attempt.url() : "";
        return new Form("metadata", url, note.at().truncatedTo(ChronoUnit.MICROS))
                .fill(Bodies.NOTE, bodies.bytes(note), place);
    }

    /** The first record of a segment: who wrote it and how. */
    WarcItem info(String segment, Instant at, @Nullable String version) throws IOException {
        var fields = new StringBuilder("software: Blotter" + (version == null ? "" : "/" + version) + "\r\n"
                + "format: WARC File Format 1.1\r\n"
                + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
                + "robots: obey (RFC 9309)\r\n");
        about.forEach((name, value) -> fields.append(name)
                .append(": ")
                .append(value.replaceAll("\\s+", " "))
                .append("\r\n"));
        return new Form("warcinfo", "", at.truncatedTo(ChronoUnit.MICROS))
                .with("WARC-Filename", segment.substring(segment.lastIndexOf('/') + 1))
                .fill(
                        "application/warc-fields",
                        fields.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        segment);
    }
}
