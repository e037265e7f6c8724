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
