package blotter.web.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files below {@code webapp/}: those the program was built with, or for designing those of a folder as they are now.
 *
 * @param folder null for those of the program
 */
public record Webapp(@Nullable Path folder) {

    /** Whether the files may change while the site runs. */
    public boolean live() {
        return folder != null;
    }

    /**
     * A file.
     *
     * @throws IllegalStateException when there is none
     */
    byte[] bytes(String name) {
        try (var in = open(name)) {
            if (in == null) {
                throw new IllegalStateException("no file webapp/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        return folder == null
                ? Webapp.class.getResourceAsStream("/webapp/" + name)
                : new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name)));
    }
}
