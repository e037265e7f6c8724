package blotter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs between the site and its readers rely on: tags, methods, parameters that are known or refused. */
class HttpTest extends OverMadeUpData {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=boat", "/api/v1/search?q=boat", "/feed.atom", "/sources", "/openapi.yaml"})
    void what_did_not_change_is_not_sent_again(String path) throws Exception {
        var tag = web.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f]{24}\"");
        for (var known : new String[] {tag, tag.substring(2), "\"x\", " + tag, "*"}) {
            var answer = web.get(path, "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(web.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_is_compressed_as_far_as_is_worth_the_time() throws Exception {
        byte[] plain = web.bytes("/").body();
        int sent = web.bytes("/", "Accept-Encoding", "gzip").body().length;
        assertThat(sent).isEqualTo(zipped(plain, 4)).isNotEqualTo(zipped(plain, 6));
    }

    /** Bytes of a body between the head and the tail of a gzip member (RFC 1952, 2.3). */
    private static int zipped(byte[] body, int level) {
        var deflater = new Deflater(level, true);
        deflater.setInput(body);
        deflater.finish();
        int length = deflater.deflate(new byte[body.length]);
        deflater.end();
        return 10 + length + 8;
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/release/x,404", "/api/v1/release/x,404", "/?colour=red,400"})
    void a_refusal_has_no_tag_and_stays_one(String path, int status) throws Exception {
        var answer = web.get(path, "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/sources?foo=1,foo",
        "/help?x=1,x",
        "/api?x=,x",
        "/about?q=meth,q",
        "/openapi.yaml?bogus=1,bogus",
        "/api/v1/status?bogus=1,bogus",
        "/export.csv?page=2,page",
        "/export.jsonl?size=1,size",
        "/feed.atom?size=5,size",
        "/api/v1/hits?page=2,page"
    })
    void a_parameter_that_means_nothing_there_is_refused_by_name(String path, String name) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(name).contains("is taken here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ئ", "中"})
    void a_text_of_two_thousand_characters_of_any_script_is_searched_with_filters(String letter) throws Exception {
        String query = "q=" + URLEncoder.encode(letter, UTF_8).repeat(2_000);
        String filters = IntStream.range(0, 100)
                .mapToObj(i -> "&location=9" + (1_000 + i))
                .collect(Collectors.joining());
        assertThat(web.get("/?" + query).statusCode()).isEqualTo(200);
        assertThat(web.get("/api/v1/search?" + query + filters).statusCode()).isEqualTo(200);
        var moved = web.get("/?" + query + filters);
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location").orElse("")).contains(query);
    }

    @ParameterizedTest
    @CsvSource({
        "/static/../../etc/passwd,400",
        "/release/%00,400",
        "/release/%zz,400",
        "/release/a b,400",
        "/?q=70000,414",
        "/?q=300000,414",
        "/api/v1/release/%00,400",
        "/api/../../etc/passwd,400",
        "/api/v1/search?q=70000,414"
    })
    void an_address_that_cannot_be_read_is_answered_as_all_others_are(String address, int status) throws Exception {
        var length = Pattern.compile("[0-9]{5,}").matcher(address);
        String answer = raw(length.replaceAll(found -> "x".repeat(Integer.parseInt(found.group()))));
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Security-Policy: ")
                .doesNotContain("Jetty");
        assertThat(answer)
                .contains(
                        address.startsWith("/api/")
                                ? "Content-Type: application/problem+json"
                                : "<html lang=\"en\" dir=\"ltr\"");
        assertThat(answer).contains(status == 414 ? "longer than 65536 characters" : "not one that can be read");
    }

    @Test
    void what_is_wrong_with_an_address_is_said_in_the_language_of_the_page() throws Exception {
        assertThat(web.get("/unreadable?ui=ar").body()).contains("ليس عنوانًا يمكن قراءته");
        assertThat(web.get("/too-long?ui=ckb").body()).contains("پیت درێژترە");
    }

    /** What a client is answered that sends whatever it likes as its address. */
    private static String raw(String address) throws IOException {
        URI site = URI.create(web.base());
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: blotter\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void many_values_that_name_nothing_are_answered_or_refused() throws Exception {
        var few = IntStream.range(0, 90).mapToObj(i -> "location=zzxv" + i).collect(Collectors.joining("&"));
        assertThat(web.get("/api/v1/search?" + few).statusCode()).isEqualTo(200);
        assertThat(web.get("/api/v1/search?" + few + "&" + few.replace('z', 'y'))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/export.csv,text/csv", "/export.jsonl,application/x-ndjson", "/feed.atom,application/atom+xml"})
    void head_tells_of_what_get_sends(String path, String type) throws Exception {
        var head = web.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export.csv?q=%22boat", "/export.jsonl?q=%22boat"})
    void head_of_an_export_says_what_get_says_of_the_query(String path) throws Exception {
        String said = web.get(path).headers().firstValue("Blotter-Query").orElse("");
        assertThat(said).contains("\\\"boat\\\"");
        var head = web.send("HEAD", path).headers();
        assertThat(head.firstValue("Blotter-Query")).contains(said);
        assertThat(head.firstValue("Content-Length"))
                .as("a length that nobody knows")
                .isEmpty();
    }

    @Test
    void a_draft_that_cannot_be_read_is_refused_with_the_reason() throws Exception {
        refused("application/json", "{\"text\": 5}", 400, "\\\"text\\\" is 5; write a string");
        refused("application/json", "{\"txt\": \"a\"}", 400, "no key \\\"txt\\\"; there are title, text, lang");
        refused("application/json", "[1]", 400, "no JSON object");
        refused("application/json", "{", 400, "no JSON");
        refused("application/xml", "<a/>", 415, "send text/plain or application/json");
        refused("text/plain", " ", 400, "no text to compare");
        refused("text/plain", "a".repeat(2_000_001), 413, "longer than 2000000 bytes");
        assertThat(web.post("/api/v1/similar", "text/plain", new byte[] {(byte) 0xff, (byte) 0xfe})
                        .body())
                .contains("not UTF-8");
        assertThat(web.post("/api/v1/similar", "text/plain; charset=utf-8", "a meth laboratory".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.get("/api/v1/similar").body()).contains("by POST");
    }

    private static void refused(String type, String body, int status, String sentence) throws Exception {
        var answer = web.post("/api/v1/similar", type, body.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }
}
