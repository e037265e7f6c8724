package blotter.archive;

import static blotter.archive.Home.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcReader;

class VerifierTest {
    private static final Path DAMAGED = Path.of("../shared/data/crawl/warc-damage");
    private static final String URL = "https://agency.example/news/";

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void begin() throws IOException {
        home = new Home(dir);
        try (Archive archive = home.openSealing()) {
            for (int i = 0; i < 4; i++) {
                archive.keep(page(URL + i, i, "<p>page " + i + "</p>")).join();
                archive.keep(page(URL + i, i + 10, "<p>page " + i + "</p>")).join();
                archive.keep(Home.answer(URL + i, i + 20, "HTTP/1.1 304 Not Modified\r\n\r\n"))
                        .join();
            }
            archive.keep(Home.saved("urn:blotter:import:1", 30, "saved")).join();
            archive.note(new Note.Rest(Home.START, "agency.example", Home.START, "429"))
                    .join();
        }
    }

    private Verdict verify() throws IOException {
        return new Verifier(home.archive(), home.index()).verify(1, 0);
    }

    private Path segment() throws IOException {
        return Segment.all(home.archive()).getFirst().file();
    }

    @Test
    void an_archive_that_is_whole_is_ok_and_so_say_others() throws Exception {
        Verdict verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.level()).isEqualTo(Level.OK);
        assertThat(verdict.records()).isEqualTo(1 + 12 * 2 + 1 + 1);
        try (WarcReader reader = new WarcReader(segment())) {
            var warnings = new ArrayList<String>();
            reader.onWarning(warnings::add);
            reader.calculateBlockDigest();
            long records = 0;
            for (var record : reader) {
                record.body().consume();
                assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
                records++;
            }
            assertThat(records).isEqualTo(verdict.records());
            assertThat(warnings).isEmpty();
        }
        assertThat(shell("sha256sum -c manifest-sha256.txt")).isZero();
        assertThat(shell("gzip -t */*/*.gz")).isZero();
    }

    private int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(home.archive().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void one_flipped_bit_anywhere_in_a_closed_segment_is_damage() throws IOException {
        byte[] whole = Files.readAllBytes(segment());
        for (int at = 12; at < whole.length; at += whole.length / 9) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 4;
            Files.write(segment(), bytes);
            assertThat(verify().level()).as("byte " + at).isEqualTo(Level.DAMAGE);
        }
    }

    @Test
    void a_lost_segment_is_damage() throws IOException {
        Files.delete(segment());
        assertThat(verify().findings()).extracting(Finding::what).contains("manifest");
        assertThat(verify().level()).isEqualTo(Level.DAMAGE);
    }

    @Test
    void rows_and_records_must_agree_both_ways() throws Exception {
        try (var connection = Database.writer(home.index().resolve(Database.FILE));
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM captures WHERE seq = 2");
            statement.execute("UPDATE captures SET offset = offset + 1 WHERE seq = 3");
        }
        assertThat(verify().level()).isEqualTo(Level.REPAIRABLE);
        assertThat(verify().findings()).extracting(Finding::what).containsExactlyInAnyOrder("record", "row");
        try (var connection = Database.writer(home.index().resolve(Database.FILE));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE captures SET id = 'lost' WHERE seq = 4");
        }
        assertThat(verify().level()).isEqualTo(Level.DAMAGE);
    }

    @Test
    void without_a_catalogue_it_can_be_made_again() throws IOException {
        Files.delete(home.index().resolve(Database.FILE));
        assertThat(verify().level()).isEqualTo(Level.REPAIRABLE);
    }

    @Test
    void a_torn_tail_can_be_mended() throws IOException {
        try (Archive archive = home.open()) {
            archive.keep(page(URL + 9, 9, "open")).join();
            assertThat(verify().findings()).as("while another writes").isEmpty();
        }
        assertThat(verify().findings()).isEmpty();
        Path open = Segment.all(home.archive()).getLast().file();
        Files.write(open, new byte[] {0x1f, (byte) 0x8b, 8}, StandardOpenOption.APPEND);
        assertThat(verify().level()).isEqualTo(Level.REPAIRABLE);
        home.open().close();
        assertThat(verify().level()).isEqualTo(Level.OK);
    }

    @Test
    void a_sample_is_of_at_least_one_segment() throws IOException {
        Verdict verdict = new Verifier(home.archive(), home.index()).verify(0.001, 7);
        assertThat(verdict.segments()).isEqualTo(1);
        assertThat(verdict.of()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "jwarc-warcs/cc.warc.gz, OK, 1",
        "jwarc-warcs/gzip_extra_sl.warc.gz, OK, 1",
        "warc-damage/foreign-wget.warc.gz, OK, 4258",
        "warcio-warcs/example.warc, OK, 6",
        "warcio-warcs/example.warc.gz, OK, 6",
        "warcio-warcs/example-resource.warc.gz, OK, 3",
        "warcio-warcs/example-space-in-target-uri.warc.gz, OK, 2",
        "warcio-warcs/example-wget-bad-target-uri.warc.gz, OK, 6",
        "warcio-warcs/example-iana.org-chunked.warc, OK, 3",
        "warcio-warcs/post-test.warc.gz, OK, 6",
        "warcio-warcs/example.arc, OK, 2",
        "warcio-warcs/example.arc.gz, OK, 2",
        "warcio-warcs/example-digest.warc, DAMAGE, 4",
        "warcio-warcs/example-trunc.warc, DAMAGE, 3",
        "warcio-warcs/example-wrong-chunks.warc.gz, DAMAGE, 3",
        "warcio-warcs/example-bad-non-chunked.warc.gz, DAMAGE, 1",
        "warcio-warcs/example-bad.warc.gz.bad, DAMAGE, 1",
        "warcio-warcs/bad.arc, DAMAGE, 0"
    })
    void archives_of_others_are_judged_by_themselves(String file, Level level, int records) throws IOException {
        Path path = DAMAGED.resolveSibling(file);
        assumeTrue(Files.exists(path));
        Verdict verdict = Verifier.file(path);
        assertThat(verdict.level()).as(verdict.toString()).isEqualTo(level);
        assertThat(verdict.records()).isEqualTo(records);
    }

    @Test
    void a_plain_warc_that_breaks_off_or_ends_in_nul_is_repairable_and_a_hole_in_it_is_damage() throws IOException {
        byte[] record = new Form("resource", URL, Home.START)
                .fill("text/plain", "words".repeat(2000).getBytes(StandardCharsets.UTF_8), "1")
                .data();
        byte[] second = new Form("resource", URL, Home.START)
                .fill("text/plain", "other".getBytes(StandardCharsets.UTF_8), "2")
                .data();
        assertThat(plain(record, second).level()).isEqualTo(Level.OK);
        assertThat(plain(record, second).records()).isEqualTo(2);
        assertThat(plain(record, Arrays.copyOf(second, second.length - 3)).level())
                .isEqualTo(Level.REPAIRABLE);
        assertThat(plain(record, new byte[4096]).findings())
                .singleElement()
                .matches(finding -> finding.what().equals("torn-tail") && finding.offset() == record.length);
        byte[] holed = record.clone();
        System.arraycopy(new byte[40], 0, holed, 0, 40);
        Verdict verdict = plain(holed, second);
        assertThat(verdict.level()).isEqualTo(Level.DAMAGE);
        assertThat(verdict.records()).as("what is whole behind the hole").isEqualTo(1);
        byte[] flipped = record.clone();
        flipped[flipped.length - 40] ^= 1;
        assertThat(plain(flipped, second).findings()).extracting(Finding::what).containsExactly("block-digest");
    }

    private Verdict plain(byte[]... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return Verifier.file(Files.write(dir.resolve("plain.warc"), out.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "t-good.warc.gz, OK, 4, ''",
        "t-torn-tail.warc.gz, REPAIRABLE, 3, torn-tail@744",
        "t-torn-header.warc.gz, REPAIRABLE, 4, torn-tail@993",
        "t-zero-tail.warc.gz, REPAIRABLE, 4, torn-tail@993",
        "t-damaged-middle.warc.gz, DAMAGE, 3, damaged-member@247",
        "t-bitflip.warc.gz, DAMAGE, 0, damaged-member@0",
        "t-dupid.warc.gz, DAMAGE, 2, duplicate-id@246",
        "t-onemember.warc.gz, DAMAGE, 1, not-one-record@0",
        "t-headerviolation.warc.gz, DAMAGE, 1, header@0",
        "t-nodate.warc.gz, DAMAGE, 1, header@0"
    })
    void damage_is_told_for_what_it_is(String file, Level level, int records, String finding) throws IOException {
        assumeTrue(Files.exists(DAMAGED.resolve(file)));
        Verdict verdict = Verifier.file(DAMAGED.resolve(file));
        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.records()).isEqualTo(records);
        List<String> found = verdict.findings().stream()
                .map(f -> f.what() + "@" + f.offset())
                .toList();
        assertThat(found).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }
}
