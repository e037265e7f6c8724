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
        Answer answer = Answer.parse(exchange.response().array());
        byte[] payload = answer.payload().array();
        String sha256 = Digest.of(payload);
        Before before = before(exchange, answer, sha256, stored);
        Stored.Payload known = before == null ? null : before.payload();
        var circumstances = new Circumstances(
                exchange.source(),
                exchange.purpose(),
                known == null ? payload.length : known.length(),
                exchange.via(),
                exchange.took().toMillis(),
                null,
                null,
                exchange.claims());
        Map<String, String> fields = circumstances.fields(bodies, known == null);
        WarcItem capture = form(exchange, at, before)
                .with("WARC-Payload-Digest", Digest.LABEL + (known == null ? sha256 : known.sha256()))
                .with(fields)
                .fill(HTTP + "response", message(exchange, answer, known), place);
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

    /**
     * What holds the payload of an answer already.
     *
     * @param profile how the answer says so: by the same bytes, or by 304
     */
    private record Before(Stored.Payload payload, String profile) {}

    private static @Nullable Before before(Arrival.Exchange exchange, Answer answer, String sha256, Stored stored)
            throws IOException {
        if (exchange.truncated() != null) {
            return null;
        }
        Stored.Payload unmodified = answer.status() == 304 ? stored.latestOf(exchange.url()) : null;
        if (unmodified != null) {
            return new Before(unmodified, NOT_MODIFIED);
        }
        Stored.Payload same = answer.payload().length() > 0 ? stored.withDigest(sha256) : null;
        return same == null ? null : new Before(same, SAME_PAYLOAD);
    }

    private static Form form(Arrival.Exchange exchange, Instant at, @Nullable Before before) {
        Arrival.Truncated truncated = exchange.truncated();
        Form form = new Form(before == null ? "response" : "revisit", exchange.url(), at)
                .with("WARC-IP-Address", exchange.ip())
                .with("WARC-Truncated", truncated == null ? null : truncated.id());
        return before == null
                ? form
                : form.with("WARC-Profile", before.profile())
                        .refersTo("WARC-Refers-To", before.payload().id())
                        .with("WARC-Refers-To-Target-URI", before.payload().url())
                        .with("WARC-Refers-To-Date", before.payload().at().toString());
    }

    /** The message as it came, or its head alone where the payload is held already. */
    private static byte[] message(Arrival.Exchange exchange, Answer answer, Stored.@Nullable Payload known) {
        byte[] message = exchange.response().array();
        return known == null ? message : Arrays.copyOf(message, answer.headLength());
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
