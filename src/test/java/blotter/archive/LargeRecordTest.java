package blotter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of others that hold films, or say so. */
class LargeRecordTest {
    @TempDir
    Path dir;

    private final List<String> pages = new ArrayList<>();

    private static byte[] record(int n, String type, long length, byte[] body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000"
                + n + ">\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://agency.example/" + n
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + (length < 0 ? http.length() + body.length : length) + "\r\n\r\n" + http;
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length + 4];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        System.arraycopy(new byte[] {'\r', '\n', '\r', '\n'}, 0, all, all.length - 4, 4);
        return all;
    }

    private Path file(String name, byte[]... records) throws IOException {
        Path file = dir.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (byte[] record : records) {
                if (name.endsWith(".gz")) {
                    var member = new GZIPOutputStream(out);
                    member.write(record);
                    member.finish();
                } else {
                    out.write(record);
                }
            }
        }
        return file;
    }

    private ForeignWarc.Report read(Path file) throws IOException {
        return ForeignWarc.read(file, "import", page -> pages.add(page.url()));
    }

    private static byte[] words() {
        return "<p>Two held</p>".getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"a.warc, video/mp4, 0", "a.warc.gz, video/mp4, 0", "a.warc, text/html, 1", "a.warc.gz, text/html, 1"})
    void a_record_that_does_not_fit_into_memory_is_passed_over_and_the_rest_is_read(
            String name, String type, int faults) throws IOException {
        Path file = file(
                name,
                record(1, "text/html", -1, words()),
                record(2, type, -1, new byte[Scanned.LARGEST]),
                record(3, "text/html", -1, words()));
        ForeignWarc.Report report = read(file);
        assertThat(pages).containsExactly("https://agency.example/1", "https://agency.example/3");
        assertThat(report.faults()).hasSize(faults);
        Verdict verdict = Verifier.file(file);
        assertThat(verdict.level()).isEqualTo(Level.OK);
        assertThat(verdict.records()).isEqualTo(3);
        assertThat(verdict.findings()).extracting(Finding::what).containsExactly("large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz"})
    void a_header_that_says_five_gigabytes_is_not_believed(String name) throws IOException {
        Path file = file(name, record(1, "text/html", -1, words()), record(2, "text/html", 5_000_000_000L, words()));
        ForeignWarc.Report report = read(file);
        assertThat(pages).containsExactly("https://agency.example/1");
        assertThat(report.faults()).hasSize(1);
        assertThat(Verifier.file(file).level()).isEqualTo(Level.DAMAGE);
    }
}
