package blotter.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files that a test writes, and what an import reads from it. */
abstract class ImportFolder {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    Path folder;

    final List<ImportItem> items = new ArrayList<>();

    void read(Path path) throws IOException {
        new ImportFiles("import", ImportSidecar.NONE, NOW, items::add, _ -> {}).read(path);
    }

    void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    static byte[] zip(Object... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(String.valueOf(namesAndContents[i])));
                Object content = namesAndContents[i + 1];
                zip.write(
                        content instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(content).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
