package blotter.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the archives of others: WARC files and WACZ packages. */
final class ImportWarc {
    private ImportWarc() {}

    static void read(Path file, String place, Consumer<ImportItem> sink) throws IOException {
        throw new IOException("not read yet");
    }
}
