package blotter.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Arrival.Truncated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is kept is what went over the wire. */
final class WireTest {
    private static final String ODD_HEAD = "HTTP/1.1 200 Sure thing\r\nx-lOWer: a\r\nSet-Cookie: a=1\r\nContent-TYPE:"
            + " text/html\r\nSet-Cookie: b=\u00e9\u00ff\r\n";

    private static String text(blotter.release.Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void header_order_case_and_bytes_are_kept() throws Exception {
        String answer = ODD_HEAD + "Content-Length: 5\r\n\r\nhello";
        try (var server = RawServer.answering((path, out) -> RawServer.write(out, answer));
                var asking = new Asking("desk@example.org", Asking.QUICK, Names.system())) {
            var exchange = page(asking.get(server.url("/a?b=c"))).exchange();
            assertThat(text(exchange.response())).isEqualTo(answer);
            assertThat(text(exchange.request()))
                    .isEqualTo(server.requests.getLast())
                    .startsWith("GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nUser-Agent:"
                            + " blotterbot/0.1.0 (+desk@example.org)\r\n");
            assertThat(exchange.ip()).isEqualTo("127.0.0.1");
            assertThat(exchange.truncated()).isNull();
        }
    }

    @Test
    void chunked_gzip_is_kept_coded_and_read_decoded() throws Exception {
        byte[] gz = gzip("بيان: ضبط مخدرات");
        var wire = new ByteArrayOutputStream();
        wire.writeBytes((ODD_HEAD + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes("0A;x=y\r\n".getBytes(StandardCharsets.ISO_8859_1));
        wire.write(gz, 0, 10);
        wire.writeBytes(("\r\n" + Integer.toHexString(gz.length - 10) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        wire.write(gz, 10, gz.length - 10);
        wire.writeBytes("\r\n0\r\nX-Trailer: t\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        try (var server = RawServer.answering((path, out) -> out.write(wire.toByteArray()));
                var asking = new Asking()) {
            var exchange = page(asking.get(server.url("/"))).exchange();
            assertThat(exchange.response().array()).isEqualTo(wire.toByteArray());
            Body body = Body.of(exchange.response(), Limits.DEFAULT);
            assertThat(new String(body.bytes().array(), StandardCharsets.UTF_8)).isEqualTo("بيان: ضبط مخدرات");
            assertThat(body.whole()).isTrue();
        }
    }

    @Test
    void deflate_is_read_with_and_without_its_header() throws Exception {
        for (boolean bare : new boolean[] {true, false}) {
            var out = new ByteArrayOutputStream();
            try (var deflate = new DeflaterOutputStream(out, new java.util.zip.Deflater(6, bare))) {
                deflate.write("words".repeat(9).getBytes(StandardCharsets.UTF_8));
            }
            var response = new ByteArrayOutputStream();
            response.writeBytes(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            response.writeBytes(out.toByteArray());
            Body body = Body.of(blotter.release.Bytes.of(response.toByteArray()), Limits.DEFAULT);
            assertThat(new String(body.bytes().array(), StandardCharsets.UTF_8)).isEqualTo("words".repeat(9));
        }
    }

    @Test
    void a_drip_ends_at_the_deadline_and_is_kept_as_cut() throws Exception {
        try (var server = RawServer.answering((path, out) -> {
                    RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
                    for (int i = 0; i < 100; i++) {
                        RawServer.write(out, "x");
                        Thread.sleep(200);
                    }
                });
                var asking = new Asking()) {
            long begun = System.nanoTime();
            var exchange = page(asking.get(server.url("/"))).exchange();
            assertThat(exchange.truncated()).isEqualTo(Truncated.TIME);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_head_that_drips_is_an_attempt_without_an_answer() throws Exception {
        try (var server = RawServer.answering((path, out) -> {
                    for (int i = 0; i < 100; i++) {
                        RawServer.write(out, "HTTP/1.1 200 OK".substring(i % 15, i % 15 + 1));
                        Thread.sleep(300);
                    }
                });
                var asking = new Asking()) {
            Fetched fetched = asking.get(server.url("/"));
            assertThat(fetched).isInstanceOf(Fetched.Failed.class);
            assertThat(((Fetched.Failed) fetched).trouble()).isEqualTo(Fetched.Trouble.TIMEOUT);
            assertThat(asking.notes).hasSize(1);
        }
    }

    @Test
    void cut_answers_say_why() throws Exception {
        try (var server = RawServer.answering((path, out) -> {
                    switch (path) {
                        case "/short" -> RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc");
                        case "/chunk" ->
                            RawServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nonly");
                        case "/bad" ->
                            RawServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nonly");
                        case "/long" -> RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdefg");
                        case "/huge" -> RawServer.write(
                                out, "HTTP/1.1 200 OK\r\nX: " + "a".repeat(70_000) + "\r\n\r\n");
                        case "/hello" -> RawServer.write(out, "HELLO\r\n\r\n");
                        case "/lf" -> RawServer.write(out, "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc");
                        case "/hints" -> RawServer.write(
                                out,
                                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length:"
                                        + " 3\r\n\r\nabc");
                        default -> {
                            RawServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
                            for (int i = 0; i < 300; i++) {
                                out.write(new byte[8192]);
                            }
                        }
                    }
                });
                var asking = new Asking()) {
            assertThat(page(asking.get(server.url("/short"))).exchange().truncated()).isEqualTo(Truncated.DISCONNECT);
            assertThat(page(asking.get(server.url("/chunk"))).exchange().truncated()).isEqualTo(Truncated.DISCONNECT);
            assertThat(page(asking.get(server.url("/bad"))).exchange().truncated()).isEqualTo(Truncated.UNSPECIFIED);
            assertThat(text(page(asking.get(server.url("/long"))).exchange().response())).endsWith("\r\n\r\nabc");
            var endless = page(asking.get(server.url("/endless"))).exchange();
            assertThat(endless.truncated()).isEqualTo(Truncated.LENGTH);
            assertThat(endless.response().length()).isEqualTo(Asking.QUICK.wireBytes());
            assertThat(((Fetched.Failed) asking.get(server.url("/huge"))).trouble())
                    .isEqualTo(Fetched.Trouble.TOO_LARGE);
            assertThat(asking.get(server.url("/hello"))).isInstanceOf(Fetched.Failed.class);
            assertThat(page(asking.get(server.url("/lf"))).status()).isEqualTo(200);
            assertThat(text(page(asking.get(server.url("/hints"))).exchange().response()))
                    .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        }
    }

    @Test
    void connections_are_used_again_and_a_closed_one_is_opened_anew() throws Exception {
        var connections = new java.util.concurrent.atomic.AtomicInteger();
        try (var server = new RawServer(true, (path, out) -> {
                    RawServer.write(
                            out,
                            path.equals("/robots.txt")
                                    ? "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"
                                    : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    if (path.equals("/last")) {
                        connections.incrementAndGet();
                        throw new IOException("closed");
                    }
                });
                var asking = new Asking()) {
            for (String path : new String[] {"/a", "/last", "/b", "/c"}) {
                assertThat(page(asking.get(server.url(path))).status()).isEqualTo(200);
            }
            assertThat(connections).hasValue(1);
            assertThat(server.requests).hasSize(5);
        }
    }

    @Test
    void a_bomb_is_cut() throws Exception {
        byte[] bomb = gzip("0".repeat(8 << 20));
        try (var server = RawServer.answering((path, out) -> {
                    RawServer.write(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length
                                    + "\r\n\r\n");
                    out.write(bomb);
                });
                var asking = new Asking()) {
            Body body = Body.of(page(asking.get(server.url("/"))).exchange().response(), Asking.QUICK);
            assertThat(body.whole()).isFalse();
            assertThat(body.bytes().length()).isLessThanOrEqualTo(4 << 20);
        }
    }

    @Test
    void retry_after_is_read_as_seconds_and_as_a_date() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(RetryAfter.parse("120", now)).contains(now.plusSeconds(120));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 10:05:00 GMT", now)).contains(now.plusSeconds(300));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2020 10:05:00 GMT", now)).contains(now.plusSeconds(1));
        assertThat(RetryAfter.parse("99999999999", now)).contains(now.plus(Duration.ofDays(7)));
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
    }
}
