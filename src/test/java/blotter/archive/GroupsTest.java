package blotter.archive;

import static blotter.archive.Home.START;
import static blotter.archive.Home.page;
import static blotter.archive.Home.saved;
import static blotter.archive.Home.text;
import static org.assertj.core.api.Assertions.assertThat;

import blotter.release.Bytes;
import blotter.release.Capture;
import blotter.release.Claimed;
import blotter.release.Evidence;
import blotter.release.ReleaseId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records a capture becomes, now and in archives of the first days. */
class GroupsTest {
    private static final String URL = "https://agency.example/news/1";

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(dir);
    }

    private List<WarcItem> records() throws IOException {
        List<WarcItem> records = new ArrayList<>();
        for (Segment segment : Segment.all(home.archive())) {
            try (Scan scan = new Scan(segment.file(), 0)) {
                while (scan.next() instanceof Scanned.Whole whole) {
                    records.add(WarcItem.parse(whole.data().array()));
                }
            }
        }
        return records;
    }

    private void isWhole() throws IOException {
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
        String before = Dump.of(home.index().resolve(Database.FILE));
        Archive.rebuild(home.archive(), home.index(), Home.CLOCK, line -> {});
        assertThat(Dump.of(home.index().resolve(Database.FILE))).isEqualTo(before);
    }

    @Test
    void a_capture_says_its_circumstances_itself_and_its_request_stands_before_it() throws IOException {
        try (Archive archive = home.open()) {
            Capture capture = archive.keep(page(URL, 0, "words")).join();
            Capture again = archive.keep(page(URL, 5, "words")).join();
            assertThat(archive.catalogue().claims(capture.id())).isEqualTo(Home.CLAIMS);
            assertThat(again.length()).as("of what it refers to").isEqualTo(5);
        }
        assertThat(records())
                .extracting(WarcItem::type)
                .containsExactly("warcinfo", "request", "response", "request", "revisit");
        WarcItem request = records().get(1);
        WarcItem response = records().get(2);
        assertThat(WarcItem.uuid(request.text("WARC-Concurrent-To"))).isEqualTo(response.id());
        assertThat(response.text("Blotter-Source")).isEqualTo("agency");
        assertThat(response.text("Blotter-Via")).isEqualTo("https://agency.example/feed");
        assertThat(response.text("Blotter-Took")).isEqualTo("12");
        assertThat(response.text("Blotter-Claims"))
                .isEqualTo("[[\"published\",\"feed\",\"Sun, 22 Nov 2026\",\"feed-1\"],"
                        + "[\"title\",\"source-config\",\"ضبط مواد مخدرة\",null]]");
        isWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"box\n.zip", " box.zip", "box.zip\u007f", ""})
    void what_cannot_stand_in_a_field_follows_in_a_record_of_its_own(String how) throws IOException {
        var claims = List.of(new Claimed(
                "title",
                new Evidence.Claim(Evidence.Origin.IMPORT_ROW, how.isEmpty() ? "long ".repeat(999) : how, null)));
        var arrival = new Arrival.Saved(
                URL,
                START,
                "import",
                "text/plain",
                Bytes.of("two held".getBytes(StandardCharsets.UTF_8)),
                "Lena Example",
                how,
                claims);
        try (Archive archive = home.open()) {
            Capture capture = archive.keep(arrival).join();
            assertThat(archive.catalogue().claims(capture.id())).isEqualTo(claims);
            assertThat(text(archive.content(capture).body())).isEqualTo("two held");
        }
        assertThat(records()).extracting(WarcItem::type).containsExactly("warcinfo", "resource", "metadata");
        assertThat(records().get(1).field("Blotter-Source")).isEmpty();
        isWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3000, 100_000, 300_000})
    void what_a_server_sent_packed_is_not_packed_again(int size) throws IOException {
        var packed = new ByteArrayOutputStream();
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(noise);
        }
        for (String chunk : List.of("", Integer.toHexString(packed.size()) + "\r\n")) {
            var message = new ByteArrayOutputStream();
            message.writeBytes(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                            + (chunk.isEmpty() ? "" : "Transfer-Encoding: chunked\r\n") + "\r\n" + chunk)
                    .getBytes(StandardCharsets.US_ASCII));
            message.writeBytes(packed.toByteArray());
            message.writeBytes((chunk.isEmpty() ? "" : "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            WarcItem item = new Form("response", URL, START)
                    .fill("application/http;msgtype=response", message.toByteArray(), chunk);
            var out = new ByteArrayOutputStream();
            try (var gzip = new Gzip()) {
                gzip.pack(item, out);
            }
            Path file = Files.write(dir.resolve("one.warc.gz"), out.toByteArray());
            assertThat(Verifier.file(file).findings()).isEmpty();
            int head = item.packedFrom();
            assertThat(item.data().length - head).isBetween(packed.size(), packed.size() + 30);
            var atOnce = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(atOnce)) {
                gzip.write(item.data());
            }
            assertThat(out.size()).isLessThan(atOnce.size() + 16);
            if (size == 3000) {
                assertThat(out.size()).as("packed at once: %s", atOnce.size()).isLessThan(atOnce.size());
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                assertThat(in.readAllBytes()).isEqualTo(item.data());
            }
        }
    }

    @Test
    void an_archive_whose_groups_end_with_metadata_is_read_and_gone_on_with() throws IOException {
        Path month = Files.createDirectories(home.archive().resolve("2026/11"));
        try (InputStream in =
                Objects.requireNonNull(GroupsTest.class.getResourceAsStream("groups-that-end-with-metadata.warc.gz"))) {
            Files.copy(in, month.resolve("blotter-20261122T101500Z-00001.warc.gz.open"));
        }
        try (Archive archive = home.openSealing()) {
            assertThat(archive.catalogue().tally().captures()).isEqualTo(3);
            assertThat(archive.catalogue().tally().readings()).isEqualTo(2);
            Capture again = archive.catalogue().latest(URL).orElseThrow();
            assertThat(again.length()).isEqualTo(61);
            assertThat(text(archive.content(again).body())).contains("12 kg of hashish");
            History history =
                    archive.catalogue().history(ReleaseId.ofKey(URL + " en")).orElseThrow();
            assertThat(history.entries()).hasSize(2);
            Capture first = history.entries().getFirst().capture();
            assertThat(archive.catalogue().claims(first.id())).isEqualTo(Home.CLAIMS);
            archive.keep(page(URL, 90, "<p>another</p>")).join();
            archive.note(new Note.Withheld(
                            START, ReleaseId.ofKey(URL + " en"), "court order", "Lena Example", List.of(), false))
                    .join();
            archive.erase(ReleaseId.ofKey(URL + " en"));
            assertThat(archive.catalogue().claims(first.id())).isEmpty();
        }
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    @Test
    void a_request_that_was_changed_is_found_by_its_id() throws IOException {
        try (Archive archive = home.openSealing()) {
            archive.keep(page(URL, 0, "words")).join();
        }
        Path file = Segment.all(home.archive()).getFirst().file();
        var out = new ByteArrayOutputStream();
        List<WarcItem> records = records();
        try (var gzip = new Gzip()) {
            for (WarcItem item : records) {
                String changed = new String(item.data(), StandardCharsets.UTF_8).replace("GET https", "PUT https");
                gzip.pack(WarcItem.parse(changed.getBytes(StandardCharsets.UTF_8)), out);
            }
        }
        Files.write(file, out.toByteArray());
        assertThat(Verifier.file(file).findings())
                .extracting(Verdict.Finding::what)
                .containsExactly("block-digest");
    }

    @Test
    void readings_that_come_in_a_flood_share_records_and_one_alone_does_not_wait_long() throws IOException {
        try (Archive archive = home.open()) {
            List<Capture> kept = IntStream.range(0, 200)
                    .mapToObj(i -> archive.keep(page(URL + i, i, "page " + i)).join())
                    .toList();
            List<CompletableFuture<Void>> notes = new ArrayList<>();
            for (Capture capture : kept) {
                notes.add(archive.note(Home.reading(capture, capture.url() + " en", 1)));
            }
            notes.forEach(CompletableFuture::join);
            long began = System.nanoTime();
            Capture last = archive.keep(saved(URL, 300, "last")).join();
            archive.note(Home.reading(last, last.url() + " en", 1)).join();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
        long notes = records().stream()
                .filter(item -> item.contentType().equals(Bodies.NOTE))
                .count();
        assertThat(notes).isBetween(2L, 1L + 200 / 32 + 2);
        isWhole();
    }
}
