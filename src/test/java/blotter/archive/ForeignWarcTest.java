package blotter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blotter.archive.Arrival.Exchange;
import blotter.release.Capture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWarcTest {
    private static final Path DATA = Path.of("../shared/data/crawl");
    private static final Path WGET = DATA.resolve("warc-damage/foreign-wget.warc.gz");

    @TempDir
    Path dir;

    @Test
    void an_archive_of_wget_is_imported_whole_and_fast() throws IOException {
        assumeTrue(Files.exists(WGET));
        var home = new Home(dir);
        long began = System.nanoTime();
        List<CompletableFuture<Capture>> kept = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        try (Archive archive = home.open()) {
            var report = ForeignWarc.read(WGET, "import", exchange -> {
                exchanges.add(exchange);
                kept.add(archive.keep(exchange));
            });
            kept.forEach(CompletableFuture::join);
            System.err.println(
                    "imported " + kept.size() + " pages in " + (System.nanoTime() - began) / 1_000_000 + " ms");
            assertThat(report.faults()).isEmpty();
            assertThat(report.records()).isEqualTo(4258);
            assertThat(report.pages()).isEqualTo(2125);
            assertThat(report.pages() + report.revisits() + report.others()).isEqualTo(4258);
            for (int i = 0; i < exchanges.size(); i += 100) {
                Capture capture = kept.get(i).join();
                assertThat(capture.at()).isEqualTo(exchanges.get(i).at());
                assertThat(capture.url()).startsWith("http://127.0.0.1:8099/");
                assertThat(archive.content(capture).body().array())
                        .isEqualTo(Answer.parse(exchanges.get(i).response().array())
                                .payload()
                                .array());
                assertThat(archive.catalogue().holds(capture.url(), capture.sha256()))
                        .isTrue();
            }
            assertThat(exchanges).allMatch(e -> e.request().length() > 0).allMatch(e -> e.ip() == null);
        }
        assertThat(new Verifier(home.archive(), home.index()).verify(1, 0).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "warc-damage/t-good.warc.gz, 4, 0",
        "warc-damage/t-torn-tail.warc.gz, 3, 1",
        "warc-damage/t-torn-header.warc.gz, 4, 1",
        "warc-damage/t-zero-tail.warc.gz, 4, 1",
        "warc-damage/t-damaged-middle.warc.gz, 3, 1",
        "warc-damage/t-bitflip.warc.gz, 0, 1",
        "warc-damage/t-onemember.warc.gz, 3, 0",
        "warcio-warcs/example.warc, 1, 0",
        "warcio-warcs/example.warc.gz, 1, 0",
        "warcio-warcs/example-trunc.warc, 0, 2",
        "jwarc-warcs/cc.warc.gz, 1, 0"
    })
    void what_is_whole_is_handed_over_and_what_is_not_is_told(String file, int pages, int faults) throws IOException {
        assumeTrue(Files.exists(DATA.resolve(file)));
        List<Exchange> found = new ArrayList<>();
        var report = ForeignWarc.read(DATA.resolve(file), "import", found::add);
        assertThat(report.faults()).as(report.toString()).hasSize(faults);
        assertThat(found).as(report.toString()).hasSize(pages);
    }

    @Test
    void every_warc_at_hand_is_read_to_its_end_or_told() throws IOException {
        assumeTrue(Files.isDirectory(DATA));
        for (String folder : List.of("warcio-warcs", "jwarc-warcs")) {
            try (var files = Files.list(DATA.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().contains(".warc")).toList()) {
                    var report = ForeignWarc.read(file, "import", exchange -> {});
                    assertThat(report.records() + report.faults().size())
                            .as(file.toString())
                            .isPositive();
                }
            }
        }
    }

    @Test
    void where_and_why_a_file_cannot_be_read_is_said() throws IOException {
        String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Two were held in Marra.</p>";
        String first = record("https://agency.example/1", body);
        String second = record("https://agency.example/2", body);
        for (int left : new int[] {40, second.length() - 20}) { // in the header, and in the block
            Path cut = Files.writeString(dir.resolve("cut.warc"), first + second.substring(0, left));
            assertThat(ForeignWarc.read(cut, "import", exchange -> {}).faults())
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.offset()).isEqualTo(first.length());
                        assertThat(fault.message()).contains("the record breaks off");
                    });
        }
        Path junk = Files.write(dir.resolve("junk.warc"), new byte[] {7, 3, 'x', -1, 0, 99, 12, 4, 5});
        assertThat(ForeignWarc.read(junk, "import", exchange -> {}).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("neither a WARC nor an ARC record"));
    }

    private static String record(String url, String block) {
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + java.util.UUID.randomUUID()
                + ">\r\nWARC-Date: 2026-03-01T12:00:00Z\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + block.length()
                + "\r\n\r\n" + block + "\r\n\r\n";
    }

    @Test
    void a_wacz_is_a_zip_of_warcs() throws IOException {
        Path warc = DATA.resolve("warc-damage/t-good.warc.gz");
        assumeTrue(Files.exists(warc));
        Path wacz = dir.resolve("x.wacz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(wacz))) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(Files.readAllBytes(warc));
        }
        List<Exchange> found = new ArrayList<>();
        var report = ForeignWarc.read(wacz, "import", found::add);
        assertThat(found).hasSize(4);
        assertThat(report.faults()).isEmpty();
    }
}
