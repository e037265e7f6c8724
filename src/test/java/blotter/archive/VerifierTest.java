package blotter.archive;

import static blotter.archive.Home.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
        assertThat(verdict.records()).isEqualTo(1 + 12 * 3 + 2 + 1);
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
