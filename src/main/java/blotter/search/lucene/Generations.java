package blotter.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the index: a folder in it for each generation, numbered, and a file that names the one in use. A new generation
 * is filled beside the old one and takes its place by one atomic move, so there is always a whole one to search.
 */
record Generations(Path folder) {
    private static final String CURRENT = "current";

    /** The generation in use; empty when there is none yet. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            Path generation = folder.resolve(name);
            return name.matches("[0-9]+") && Files.isDirectory(generation) ? Optional.of(generation) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** An empty folder with a number that none had before. */
    Path fresh() throws IOException {
        long last = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                last = name.matches("[0-9]{1,15}") ? Math.max(last, Long.parseLong(name)) : last;
            }
        }
        return Files.createDirectory(folder.resolve(Long.toString(last + 1)));
    }

    /** Puts a generation into use. */
    void use(Path generation) throws IOException {
        Path next = folder.resolve(CURRENT + ".next");
        Files.write(next, generation.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what no process may use any more: everything but these generations. Whoever still reads it may go on. */
    void keepOnly(List<Path> generations) throws IOException {
        List<Path> all;
        try (Stream<Path> list = Files.list(folder)) {
            all = list.toList();
        }
        for (Path each : all) {
            String name = each.getFileName().toString();
            if (!generations.contains(each)
                    && (name.matches("[0-9]+") || name.startsWith("_") || name.startsWith("segments"))) {
                delete(each);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
