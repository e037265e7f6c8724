package blotter.archive;

import static blotter.archive.Home.CLAIMS;
import static blotter.archive.Home.START;
import static blotter.archive.Home.answer;
import static blotter.archive.Home.page;
import static blotter.archive.Home.reading;
import static blotter.archive.Home.saved;
import static blotter.archive.Home.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.ReleaseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String URL = "https://agency.example/news/1";

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(dir);
    }

    @Test
    void an_exchange_comes_back_byte_for_byte_with_its_claims() throws IOException {
        try (Archive archive = home.open()) {
            Arrival.Exchange exchange = page(URL, 0, "<p>17 arrested</p>");
            Capture capture = archive.keep(exchange).join();
            assertThat(capture.status()).isEqualTo(200);
            assertThat(capture.contentType()).isEqualTo("text/html");
            assertThat(capture.at()).isEqualTo(START);
            assertThat(capture.source()).isEqualTo("agency");
            Content content = archive.content(capture);
            assertThat(content.block()).isEqualTo(exchange.response());
            assertThat(text(content.body())).isEqualTo("<p>17 arrested</p>");
            assertThat(content.header("content-type")).contains("text/html");
            assertThat(archive.catalogue().capture(capture.id())).contains(capture);
            assertThat(archive.catalogue().latest(URL)).contains(capture);
            assertThat(archive.catalogue().claims(capture.id())).isEqualTo(CLAIMS);
            assertThat(archive.catalogue().validators(URL)).contains(new Validators("\"0\"", null));
        }
    }

    @Test
    void a_saved_file_comes_back_and_is_known_by_its_hash() throws IOException {
        try (Archive archive = home.open()) {
            Capture capture =
                    archive.keep(saved("urn:blotter:import:7", 0, "<p>x</p>")).join();
            assertThat(capture.status()).isZero();
            assertThat(text(archive.content(capture).body())).isEqualTo("<p>x</p>");
            assertThat(archive.catalogue().holds("urn:blotter:import:7", capture.sha256()))
                    .isTrue();
            assertThat(archive.catalogue().holds("urn:blotter:import:8", capture.sha256()))
                    .isFalse();
        }
    }

    @Test
    void transfer_and_content_codings_are_undone() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("<p>قبض على متهم</p>".getBytes(StandardCharsets.UTF_8));
        }
        var message = new ByteArrayOutputStream();
        message.writeBytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = packed.toByteArray();
        message.writeBytes("a\r\n".getBytes(StandardCharsets.US_ASCII));
        message.write(bytes, 0, 10);
        message.writeBytes(
                ("\r\n" + Integer.toHexString(bytes.length - 10) + ";x=y\r\n").getBytes(StandardCharsets.US_ASCII));
        message.write(bytes, 10, bytes.length - 10);
        message.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (Archive archive = home.open()) {
            Capture capture =
                    archive.keep(answer(URL, 0, message.toByteArray(), null)).join();
            assertThat(capture.sha256()).isEqualTo(Digest.of(bytes));
            assertThat(capture.length()).isEqualTo(bytes.length);
            assertThat(text(archive.content(capture).body())).isEqualTo("<p>قبض على متهم</p>");
        }
    }

    @Test
    void the_same_payload_is_stored_once_and_referred_to() throws IOException {
        try (Archive archive = home.open()) {
            Capture first = archive.keep(page(URL, 0, "same")).join();
            Capture again = archive.keep(page(URL + "?print", 1, "same")).join();
            assertThat(again.sha256()).isEqualTo(first.sha256());
            assertThat(again.length()).isEqualTo(4);
            assertThat(archive.catalogue().row(again.id()).orElseThrow().form()).isEqualTo("revisit");
            assertThat(text(archive.content(again).body())).isEqualTo("same");
            assertThat(text(archive.content(again).block())).endsWith("\r\n\r\n");
            assertThat(archive.catalogue().tally().payloads()).isEqualTo(1);
        }
    }

    @Test
    void not_modified_refers_to_the_last_payload_and_keeps_its_validators() throws IOException {
        try (Archive archive = home.open()) {
            Capture first = archive.keep(page(URL, 0, "words")).join();
            Capture again = archive.keep(answer(URL, 1, "HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\n\r\n"))
                    .join();
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.sha256()).isEqualTo(first.sha256());
            assertThat(text(archive.content(again).body())).isEqualTo("words");
            assertThat(archive.content(again).header("content-type")).contains("text/html");
            assertThat(archive.catalogue().validators(URL)).contains(new Validators("\"new\"", null));
            archive.keep(answer(URL, 2, "HTTP/1.1 304 Not Modified\r\n\r\n")).join();
            assertThat(archive.catalogue().unread(9)).containsExactly(first);
        }
    }

    @Test
    void a_page_that_changed_and_changed_back_is_read_three_times_and_stored_twice() throws IOException {
        try (Archive archive = home.open()) {
            Capture a = archive.keep(page(URL, 0, "A")).join();
            Capture same = archive.keep(page(URL, 1, "A")).join();
            Capture b = archive.keep(page(URL, 2, "B")).join();
            Capture back = archive.keep(page(URL, 3, "A")).join();
            Capture gone = archive.keep(answer(URL, 4, "HTTP/1.1 404 Not Found\r\n\r\n"))
                    .join();
            Capture returned = archive.keep(page(URL, 5, "A")).join();
            assertThat(archive.catalogue().unread(9)).containsExactly(a, b, back);
            String key = URL + " en";
            archive.note(reading(a, key, 1)).join();
            archive.note(reading(b, key, 2)).join();
            archive.note(reading(back, key, 3)).join();
            assertThat(archive.catalogue().unread(9)).isEmpty();
            History history = archive.catalogue().history(ReleaseId.ofKey(key)).orElseThrow();
            assertThat(history.key()).isEqualTo(key);
            assertThat(history.entries())
                    .extracting(History.Entry::capture)
                    .containsExactly(a, same, b, back, returned);
            assertThat(history.entries())
                    .extracting(e -> e.reading().revision())
                    .containsExactly(1, 1, 2, 3, 3);
            assertThat(history.absences()).containsExactly(gone);
            var ids = new ArrayList<ReleaseId>();
            archive.catalogue().releases(ids::add);
            assertThat(ids).containsExactly(ReleaseId.ofKey(key));
        }
    }

    @Test
    void notes_are_found_again() throws IOException {
        var id = ReleaseId.of(URL, "en");
        var coverage = new Note.Coverage(START, LocalDate.of(2026, 11, 22), "agency", 1, 2, 3, 4, 5, 6, 7, null, 8);
        try (Archive archive = home.open()) {
            archive.note(new Note.Attempt(START, URL, "agency", "timeout", "no answer in 60 s"))
                    .join();
            archive.note(new Note.Rest(START, "agency.example", START.plusSeconds(30), "429"))
                    .join();
            archive.note(new Note.Rest(START, "agency.example", START.plusSeconds(60), "429"))
                    .join();
            archive.note(coverage).join();
            archive.note(new Note.Withheld(START, id, "court order", "Lena Example", List.of("ab"), false))
                    .join();
            assertThat(archive.notes().rest("agency.example").map(Note.Rest::until))
                    .contains(START.plusSeconds(60));
            assertThat(archive.notes().rest("other.example")).isEmpty();
            assertThat(archive.notes().coverage()).containsExactly(coverage);
            assertThat(archive.notes().withheld(id).orElseThrow().reason()).isEqualTo("court order");
        }
    }

    @Test
    void the_frontier_hands_out_what_is_due_and_remembers_what_was_said() throws IOException {
        var planned = new Planned(
                URL,
                "agency",
                Capture.Purpose.RELEASE,
                Planned.State.NEW,
                START,
                0,
                CLAIMS,
                "https://agency.example/feed");
        try (Archive archive = home.open()) {
            archive.catalogue().plan(List.of(planned));
            archive.catalogue().plan(List.of(planned));
            assertThat(archive.catalogue().due("agency", START, 9)).containsExactly(planned);
            assertThat(archive.catalogue().due("agency", START.minusSeconds(1), 9))
                    .isEmpty();
            archive.catalogue().settle(URL, Planned.State.IN_FLIGHT, START, 1);
            assertThat(archive.catalogue().due("agency", START, 9)).isEmpty();
        }
        try (Archive archive = home.open()) {
            assertThat(archive.catalogue().due("agency", START, 9))
                    .extracting(Planned::attempts)
                    .containsExactly(1);
        }
    }

    @Test
    void one_process_writes_and_the_message_says_who() throws IOException {
        try (Archive archive = home.open();
                Archive reader = Archive.reader(home.archive(), home.index())) {
            assertThatThrownBy(home::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("wait until it ends");
            Capture capture = archive.keep(page(URL, 0, "read meanwhile")).join();
            assertThat(text(reader.content(capture).body())).isEqualTo("read meanwhile");
            assertThat(reader.catalogue().latest(URL)).contains(capture);
            assertThat(reader.position()).isEqualTo(archive.position());
            assertThatThrownBy(() -> reader.keep(page(URL, 0, "x"))).hasMessageContaining("reading only");
        }
    }

    @Test
    void many_threads_keep_at_once_and_nothing_is_lost() throws Exception {
        try (Archive archive = home.openSealing();
                var pool = Executors.newFixedThreadPool(16)) {
            long began = System.nanoTime();
            List<CompletableFuture<Capture>> kept = java.util.Collections.synchronizedList(new ArrayList<>());
            String filler = "x".repeat(3000);
            for (int t = 0; t < 16; t++) {
                int thread = t;
                pool.execute(() -> {
                    for (int i = 0; i < 250; i++) {
                        kept.add(archive.keep(page(URL + "/" + thread + "/" + i, i, filler + thread + "-" + i)));
                    }
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
            for (var future : kept) {
                Capture capture = future.join();
                assertThat(archive.catalogue().capture(capture.id())).contains(capture);
            }
            assertThat(kept).hasSize(4000);
            assertThat(archive.catalogue().tally().captures()).isEqualTo(4000);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void an_address_that_cannot_stand_in_a_header_fails_alone() throws IOException {
        try (Archive archive = home.open()) {
            var bad = archive.keep(page("https://agency.example/\r\nX: y", 0, "x"));
            var good = archive.keep(page(URL, 0, "x"));
            assertThat(good.join().url()).isEqualTo(URL);
            assertThatThrownBy(bad::join).hasMessageContaining("control character");
        }
    }

    @Test
    void a_cut_answer_is_kept_as_it_came() throws IOException {
        try (Archive archive = home.open()) {
            byte[] half = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8);
            Capture capture = archive.keep(answer(URL, 0, half, Arrival.Truncated.DISCONNECT))
                    .join();
            assertThat(archive.content(capture).block()).isEqualTo(Bytes.of(half));
        }
    }
}
