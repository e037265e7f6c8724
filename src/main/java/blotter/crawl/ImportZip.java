package blotter.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip file as a folder, and zip files in it likewise, a few deep. Nothing is unpacked to disk. Bounded, because a small zip
 * can hold anything: entries and bytes are counted over all of it, and what lies past the bound is refused.
 */
final class ImportZip {
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_DEPTH = 3;
    private static final long MOST_BYTES = 2L << 30;

    private final ImportFiles files;
    private int entries;
    private long bytes;

    ImportZip(ImportFiles files) {
        this.files = files;
    }

    void read(InputStream in, String place, String name, int depth) throws IOException {
        var zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        int found = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            found++;
            String inside = name(entry.getName()).replace('\\', '/');
            String at = place + "!" + inside;
            if (++entries > MOST_ENTRIES) {
                files.refuse(place, "the zip file holds more than " + MOST_ENTRIES + " entries; the rest was not read");
                return;
            }
            if (entry.isDirectory() || hidden(inside)) {
                continue;
            }
            if (escapes(inside)) {
                files.refuse(at, "the name leads out of the zip file");
                continue;
            }
            if (bytes >= MOST_BYTES) {
                files.refuse(at, "the zip file holds more than " + (MOST_BYTES >> 30) + " GiB; the rest was not read");
                return;
            }
            var counted = new Counted(zip, MOST_BYTES - bytes);
            if (ImportType.named(inside).filter(type -> type == ImportType.ZIP).isPresent()) {
                if (depth >= MOST_DEPTH) {
                    files.refuse(at, "a zip file " + MOST_DEPTH + " deep in zip files is not read; unpack it first");
                } else {
                    read(counted, at, name + "/" + inside, depth + 1);
                }
            } else {
                files.stream(counted, at, name + "/" + inside, false);
            }
            // what was not read of an entry counts too: it has to be unpacked to come to the next
            counted.transferTo(OutputStream.nullOutputStream());
            bytes += counted.count();
        }
        if (found == 0) {
            files.refuse(place, "the zip file is empty or damaged");
        }
    }

    /**
     * The name of an entry. A zip that does not say that its names are UTF-8 leaves open what they are: what can be UTF-8 is,
     * the rest stays as it came, so that a strange name costs nothing but looks.
     */
    private static String name(String read) {
        if (read.chars().anyMatch(c -> c > 0xff)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || (name.startsWith(".") && !name.startsWith(".."))
                || (name.contains("/.") && !name.contains("/.."));
    }

    private static boolean escapes(String name) {
        return name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.matches("(.*/)?\\.\\.(/.*)?");
    }
}
