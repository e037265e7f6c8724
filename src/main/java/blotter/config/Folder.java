package blotter.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of one crawl-config/. What a home does not have itself is taken from what the program came with, file by
 * file.
 *
 * @param shipped null when there is nothing to fall back on
 */
record Folder(Path dir, @Nullable Path shipped) {

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** @throws ConfigException when the file is not there or is not YAML */
    Node read(String name) {
        Path folder = dir.toAbsolutePath().normalize().getFileName();
        return Yaml.read(file(name), folder == null ? name : folder + "/" + name);
    }

    /** Where a file is: in this folder, or else in the shipped one. */
    Path file(String name) {
        Path own = dir.resolve(name);
        return Files.exists(own) || shipped == null ? own : shipped.resolve(name);
    }
}
