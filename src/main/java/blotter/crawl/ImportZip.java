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

    private final Visitor visitor;
    private int entries;
    private long bytes;

    ImportZip(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Who is told what is in it, in its order. */
    interface Visitor {
        /**
         * A file of it; need not be read to its end.
         *
         * @param place the zip file, and after an exclamation mark the name in it
         * @param name the same in short, as a path
         */
        void file(InputStream in, String place, String name) throws IOException;

        void refuse(String place, String reason);
    }

    void read(InputStream in, String place, String name) throws IOException {
        read(in, place, name, 0);
    }

    private void read(InputStream in, String place, String name, int depth) throws IOException {
        var zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        int found = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            found++;
            String inside = name(entry.getName()).replace('\\', '/');
            String at = place + "!" + inside;
            if (++entries > MOST_ENTRIES) {
                visitor.refuse(
                        place, "the zip file holds more than " + MOST_ENTRIES + " entries; the rest was not read");
                return;
            }
            if (entry.isDirectory()) {
                continue;
            }
            if (escapes(inside)) {
                visitor.refuse(at, "the name leads out of the zip file");
                continue;
            }
            if (inside.startsWith("__MACOSX/") || ImportFiles.hidden(inside)) {
                continue;
            }
            if (bytes >= MOST_BYTES) {
                visitor.refuse(
                        at, "the zip file holds more than " + (MOST_BYTES >> 30) + " GiB; the rest was not read");
                return;
            }
            var counted = new Counted(zip, MOST_BYTES - bytes);
            if (ImportType.named(inside).filter(type -> type == ImportType.ZIP).isPresent()) {
                if (depth >= MOST_DEPTH) {
                    visitor.refuse(at, "a zip file " + MOST_DEPTH + " deep in zip files is not read; unpack it first");
                } else {
                    read(ImportType.opened(counted, inside), at, name + "/" + ImportType.plain(inside), depth + 1);
                }
            } else {
                visitor.file(counted, at, name + "/" + inside);
            }
            // what was not read of an entry counts too: it has to be unpacked to come to the next
            counted.transferTo(OutputStream.nullOutputStream());
            bytes += counted.count();
        }
        if (found == 0) {
            visitor.refuse(place, "the zip file is empty or damaged");
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

    private static boolean escapes(String name) {
        return name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.matches("(.*/)?\\.\\.(/.*)?");
    }
}
