package blotter.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through a file of records one by one; after damage it goes on with the next whole one. */
interface Walk extends AutoCloseable {
    Scanned next() throws IOException;

    @Override
    void close() throws IOException;

    /** Walks a file from its beginning, by its first bytes: gzip member by member, else record by record. */
    static Walk through(Path file) throws IOException {
        return packed(file) ? new Scan(file, 0) : new PlainScan(file);
    }

    static boolean packed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }
}
