package blotter.crawl;

import blotter.crawl.ImportItem.Finding;
import blotter.crawl.ImportItem.Other;
import blotter.crawl.ImportItem.Refused;
import blotter.crawl.ImportItem.Saved;
import blotter.release.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads what a person hands over, file after file. A file that cannot be read is refused by name and the rest goes on.
 * Browsers save a page with a folder {@code NAME_files} beside it: such folders and hidden files are passed over.
 */
final class ImportFiles {
    private static final int LARGEST = 64 << 20;
    private static final int HEAD = 4096;
    private static final String TAKES =
            "html, mhtml, pdf, docx, doc, rtf, eml, txt, zip, warc, arc, wacz and jsonl, also with .gz";

    private final Consumer<ImportItem> sink;
    private final LongConsumer read;
    private final ImportRows rows;
    private final ImportWarc warc;
    private final ImportSidecar said;

    /**
     * @param said of every file that has no sidecar
     * @param clock says which dates are still to come
     * @param read told how many bytes of the input were read since it was told last
     */
    ImportFiles(String source, ImportSidecar said, InstantSource clock, Consumer<ImportItem> sink, LongConsumer read) {
        this.rows = new ImportRows(clock);
        this.said = said;
        this.warc = new ImportWarc(source);
        this.sink = sink;
        this.read = read;
    }

    /** Reads a file, or all files below a folder in order of their names. */
    void read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            file(path, path.toString(), String.valueOf(path.getFileName()), true);
            return;
        }
        for (Path file : below(path, (place, reason) -> refuse(place.toString(), reason))) {
            String name = path.relativize(file).toString().replace('\\', '/');
            if (!ImportSidecar.beside(file)) {
                file(file, file.toString(), name, false);
            }
        }
    }

    /** All files that {@link #read} would look at. */
    static List<Path> below(Path path) throws IOException {
        return below(path, (_, _) -> {});
    }

    private static List<Path> below(Path path, BiConsumer<Path, String> trouble) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        return FileTree.below(path, trouble).stream()
                .filter(file -> !passedOver(path.relativize(file)))
                .toList();
    }

    void refuse(String place, String reason) {
        sink.accept(new Refused(place, reason));
    }

    private void find(String place, String message) {
        sink.accept(new Finding(place, message));
    }

    private void file(Path file, String place, String name, boolean named) {
        long told = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var counted = new Told(in);
            Optional<ImportType> type = ImportType.named(name);
            if (type.filter(t -> t == ImportType.WARC || t == ImportType.WACZ).isPresent()) {
                warc.read(file, place, sink);
            } else {
                boolean many = type.filter(t -> t == ImportType.JSONL || t == ImportType.ZIP)
                        .isPresent();
                ImportSidecar sidecar = many
                        ? said
                        : ImportSidecar.of(file, key -> find(place, key)).or(said);
                stream(counted, place, name, named, sidecar);
            }
            told = counted.told;
        } catch (IOException e) {
            refuse(place, "cannot be read: " + e.getMessage());
        } finally {
            rest(file, told);
        }
    }

    private void rest(Path file, long told) {
        try {
            read.accept(Files.size(file) - told);
        } catch (IOException _) {
            // the file is gone; the progress stays short by its size
        }
    }

    /** One file as a stream, such as an entry of a zip file. */
    void stream(InputStream in, String place, String name, boolean named) throws IOException {
        stream(in, place, name, named, ImportSidecar.NONE);
    }

    private void stream(InputStream raw, String place, String name, boolean named, ImportSidecar sidecar)
            throws IOException {
        InputStream plain = ImportType.compressed(name) ? new GZIPInputStream(raw, 1 << 16) : raw;
        var in = new BufferedInputStream(plain, 1 << 16);
        Optional<ImportType> type = ImportType.named(name);
        if (type.isEmpty() && named) {
            in.mark(HEAD);
            type = ImportType.beginning(in.readNBytes(HEAD));
            in.reset();
        }
        if (type.isEmpty()) {
            sink.accept(
                    named
                            ? new Refused(place, "not known by its name or its beginning; import takes " + TAKES)
                            : new Other(place));
            return;
        }
        switch (type.get()) {
            case JSONL -> rows.read(in, place, sink);
            case ZIP -> new ImportZip(this).read(in, place, ImportType.plain(name), 0);
            case WARC, WACZ -> refuse(place, "an archive inside another file is not read; unpack it first");
            case HTML, MHTML, PDF, DOCX, DOC, RTF, EML, TXT -> whole(in, place, name, type.get(), sidecar);
        }
    }

    private void whole(InputStream in, String place, String name, ImportType type, ImportSidecar sidecar)
            throws IOException {
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(place, "the file is larger than " + (LARGEST >> 20) + " MiB");
        } else if (body.length == 0) {
            refuse(place, "the file is empty");
        } else {
            ImportSidecar all = sidecar.or(SavedPage.said(type, body));
            sink.accept(new Saved(
                    place,
                    ImportType.plain(name),
                    all.url(),
                    type.contentType(),
                    Bytes.of(body),
                    all.claims(),
                    all.saver()));
        }
    }

    private static boolean passedOver(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        Path folder = relative.getParent();
        return folder != null
                && Stream.iterate(folder, p -> p != null, Path::getParent)
                        .anyMatch(p -> String.valueOf(p.getFileName()).endsWith("_files"));
    }

    /** Tells how much was read, in steps that are worth telling. */
    private final class Told extends java.io.FilterInputStream {
        private long told;

        Told(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            if (n > 0) {
                told += n;
                read.accept(n);
            }
            return n;
        }
    }
}
