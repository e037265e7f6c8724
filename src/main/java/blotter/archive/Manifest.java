package blotter.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private final Path archiveDir;
    private final Path file;

    Manifest(Path archiveDir) {
        this.archiveDir = archiveDir;
        this.file = archiveDir.resolve(FILE);
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

    /** Adds a segment. */
    void add(String name, String sha256) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(sha256 + "  " + name);
        replace(lines);
    }

    /** Gives a rewritten segment its new digest, and says so. */
    void change(String name, String sha256, String remark) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + remark.replaceAll("\\s+", " "));
        for (String line : lines()) {
            lines.add(line.endsWith("  " + name) && !line.startsWith("#") ? sha256 + "  " + name : line);
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

    private void replace(List<String> lines) throws IOException {
        Path fresh = archiveDir.resolve(FILE + ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceDirectory(archiveDir);
    }
}
