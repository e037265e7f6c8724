package blotter.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code manifest-sha256.txt}: one line for each closed segment, as {@code sha256sum -c} reads it in archive/. Lines that
 * begin with # tell of erasures. Replaced whole and atomically.
 */
final class Manifest {
    static final String FILE = "manifest-sha256.txt";

    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64} [ *]\\S+\\.warc\\.gz");

    private final Path file;
    private final Disk disk;

    Manifest(Path archiveDir, Disk disk) {
        this.file = archiveDir.resolve(FILE);
        this.disk = disk;
    }

    /** Digest by segment name. */
    Map<String, String> digests() throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                digests.put(line.substring(66), line.substring(0, 64));
            }
        }
        return digests;
    }

    /**
     * Enters a segment that was closed. A line of that name can be there already, in a copy of an archive whose segment was
     * copied before it was closed and whose manifest after.
     */
    void add(String name, String sha256) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> names(line, name));
        lines.add(sha256 + "  " + name);
        replace(lines);
    }

    /** Gives a rewritten segment its new digest, and says so. */
    void change(String name, String sha256, String remark) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + remark.replaceAll("\\s+", " "));
        for (String line : lines()) {
            lines.add(names(line, name) ? sha256 + "  " + name : line);
        }
        replace(lines);
    }

    /** Remarks and whole lines. What is cut or spoiled is as if it were not there: its segment is then listed anew. */
    private List<String> lines() throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line ->
                                line.startsWith("#") || WHOLE.matcher(line).matches())
                        .toList()
                : List.of();
    }

    private static boolean names(String line, String name) {
        return !line.startsWith("#") && line.substring(66).equals(name);
    }

    private void replace(List<String> lines) throws IOException {
        disk.replace(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
