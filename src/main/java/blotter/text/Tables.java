package blotter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that are packed beside the class that reads them: a row a line, its cells set apart by tabs, lines that begin with # are for people. */
public final class Tables {
    private Tables() {}

    /**
     * The lines that are neither empty nor for people.
     *
     * @throws IllegalStateException when the program was packed without the table
     */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same lines cut at their tabs; a cell may be empty. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
    }
}
