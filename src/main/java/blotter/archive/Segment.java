package blotter.archive;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment file of the archive. Its number orders the archive, whatever the clock said; {@code .open} at the end of the
 * file's name says that it is still written to.
 *
 * @param name path below archive/, with slashes, without {@code .open}: what captures carry for ever
 */
record Segment(int n, String name, Path file) {
    private static final String OPEN = ".open";
    private static final Pattern NAME = Pattern.compile("blotter-[0-9TZ]+-([0-9]{5,9})\\.warc\\.gz(\\.open)?");
    private static final DateTimeFormatter MONTH = format("uuuu/MM");
    private static final DateTimeFormatter STAMP = format("uuuuMMdd'T'HHmmss'Z'");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** A segment to be begun. */
    static Segment begin(Path archiveDir, int n, Instant at) {
        String name =
                MONTH.format(at) + "/blotter-" + STAMP.format(at) + String.format(Locale.ROOT, "-%05d.warc.gz", n);
        return new Segment(n, name, archiveDir.resolve(name + OPEN));
    }

    boolean open() {
        return file.toString().endsWith(OPEN);
    }

    /** The same segment under the name it has when it is closed. */
    Segment sealed(Path archiveDir) {
        return new Segment(n, name, archiveDir.resolve(name));
    }

    /** Where a segment is now: it loses {@code .open} while others read. */
    static Path find(Path archiveDir, String name) {
        Path sealed = archiveDir.resolve(name);
        return Files.exists(sealed) ? sealed : archiveDir.resolve(name + OPEN);
    }

    /**
     * All segments, in the order of the archive. Any of its folders may be a link to another disk. Of a segment that is there
     * under both its names, as in a copy that was made in two goes, the closed one counts.
     */
    static List<Segment> all(Path archiveDir) throws IOException {
        List<Segment> all = found(archiveDir);
        all.removeIf(Segment::superseded);
        all.sort(Comparator.comparingInt(Segment::n));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).n() == all.get(i - 1).n()) {
                throw new IOException(
                        "two segments have the number " + all.get(i).n() + ": "
                                + all.get(i - 1).file() + " and " + all.get(i).file() + "; move one of them away");
            }
        }
        return all;
    }

    private static List<Segment> found(Path archiveDir) throws IOException {
        List<Segment> found = new ArrayList<>();
        if (Files.isDirectory(archiveDir)) {
            try (var files = Files.walk(archiveDir, 3, FileVisitOption.FOLLOW_LINKS)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> of(archiveDir, file).ifPresent(found::add));
            }
        }
        return found;
    }

    /** Open segments that lie beside themselves closed. */
    static List<Segment> superseded(Path archiveDir) throws IOException {
        return found(archiveDir).stream().filter(Segment::superseded).toList();
    }

    private boolean superseded() {
        String path = file.toString();
        return open() && Files.exists(Path.of(path.substring(0, path.length() - OPEN.length())));
    }

    private static Optional<Segment> of(Path archiveDir, Path file) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = archiveDir.relativize(file).toString().replace('\\', '/');
        String bare = name.endsWith(OPEN) ? name.substring(0, name.length() - OPEN.length()) : name;
        return Optional.of(new Segment(Integer.parseInt(matcher.group(1)), bare, file));
    }
}
