package blotter.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;

/** Faults of the disk as exceptions that nobody has to declare: the search engine is asked through interfaces that know no disk. */
final class Unchecked {
    private Unchecked() {}

    static void run(IORunnable work) {
        try {
            work.run();
        } catch (IOException e) {
            throw of(e);
        }
    }

    static <T> T get(IOSupplier<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw of(e);
        }
    }

    static UncheckedIOException of(IOException e) {
        return new UncheckedIOException(e.getMessage(), e);
    }
}
