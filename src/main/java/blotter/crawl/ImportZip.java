package blotter.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip file as a folder, and a zip file in it once more. Nothing is unpacked to disk. Bounded, because a small zip
 * can hold anything: entries and bytes are counted over all of it, and what lies past the bound is refused.
 */
final class ImportZip {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 4L << 30;

    private final ImportFiles files;
    private int entries;
    private long bytes;

    ImportZip(ImportFiles files) {
        this.files = files;
    }

    void read(InputStream in, String place, String name, boolean nested) throws IOException {
        var zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        int found = 0;
        for (ZipEntry entry = next(zip, place); entry != null; entry = next(zip, place)) {
            found++;
            String inside = entry.getName().replace('\\', '/');
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
                if (nested) {
                    files.refuse(at, "a zip file in a zip file in a zip file is not read; unpack it first");
                } else {
                    read(counted, at, name + "/" + inside, true);
                }
            } else {
                files.stream(counted, at, name + "/" + inside, false);
            }
            bytes += counted.count();
        }
        if (found == 0) {
            files.refuse(place, "the zip file is empty or damaged");
        }
    }

    private ZipEntry next(ZipInputStream zip, String place) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in " + place + " is not UTF-8", e);
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
