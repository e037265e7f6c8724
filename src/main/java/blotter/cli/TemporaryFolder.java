package blotter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone, with all in it, when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {
    TemporaryFolder(String name) throws IOException {
        this(Files.createTempDirectory(name));
    }

    @Override
    public void close() {
        try {
            clear(path);
        } catch (IOException _) {
            // what cannot be removed from the folder for temporary files is the system's to clean
        }
    }

    /** Removes a folder and all in it; one that is not there is fine. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
