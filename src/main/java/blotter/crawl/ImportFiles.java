package blotter.crawl;

import blotter.crawl.ImportItem.Other;
import blotter.crawl.ImportItem.Refused;
import blotter.crawl.ImportItem.Saved;
import blotter.release.Bytes;
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

/**
 * Reads what a person hands over, file after file. A file that cannot be read is refused by name and the rest goes on.
 * Folders that browsers save beside a page and hidden files are passed over.
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
    private final SidecarReader sidecars;
    private final ImportSidecar said;

    /**
     * @param said of every file that has no sidecar
     * @param clock says which dates are still to come
     * @param read told how many bytes of the input were read since it was told last
     */
    ImportFiles(String source, ImportSidecar said, InstantSource clock, Consumer<ImportItem> sink, LongConsumer read) {
        this.rows = new ImportRows(clock);
        this.sidecars = new SidecarReader(clock);
        this.said = said;
        this.warc = new ImportWarc(source);
        this.sink = sink;
        this.read = read;
    }

    /** Reads a file, or all files below a folder in order of their names. */
    void read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Optional<Path> owner = SidecarReader.owner(path);
            if (owner.isPresent()) {
                refuse(
                        path.toString(),
                        "it is the sidecar of " + owner.get() + "; import that, and it is read with it");
            } else {
                file(path, path.toString(), String.valueOf(path.getFileName()), true);
            }
            return;
        }
        for (Path file : below(path, (place, reason) -> refuse(place.toString(), reason))) {
            if (SidecarReader.owner(file).isPresent()) {
                rest(file, 0);
            } else {
                file(file, file.toString(), name(path, file), false);
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
                .filter(file -> !passedOver(path, name(path, file)))
                .toList();
    }

    private static boolean passedOver(Path folder, String name) {
        return hidden(name) || SavedPage.part(name, page -> Files.isRegularFile(folder.resolve(page)));
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    void refuse(String place, String reason) {
        sink.accept(new Refused(place, reason));
    }

    private void file(Path file, String place, String name, boolean named) {
        long told = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var counted = new Told(in);
            Optional<ImportType> type = ImportType.named(name);
            boolean foreign = type.filter(t -> t == ImportType.WARC || t == ImportType.WACZ)
                    .isPresent(); // whose members are packed one by one
            InputStream opened = foreign ? counted : ImportType.opened(counted, name);
            if (type.isEmpty() && named) {
                opened.mark(HEAD);
                type = ImportType.beginning(opened.readNBytes(HEAD));
                opened.reset();
            }
            if (type.isPresent()) {
                take(file, opened, place, name, type.get());
            } else if (named) {
                refuse(place, "not known by its name or its beginning; import takes " + TAKES);
            } else {
                sink.accept(new Other(place));
            }
            told = counted.told;
        } catch (IOException e) {
            refuse(place, "cannot be read: " + e.getMessage());
        } finally {
            rest(file, told);
        }
    }

    private void take(Path file, InputStream in, String place, String name, ImportType type) throws IOException {
        if (type.many() && !said.equals(ImportSidecar.NONE)) {
            refuse(place, "an address or a time was given for one page, and this may hold many; leave them out");
            return;
        }
        switch (type) {
            case WARC, WACZ -> warc.read(file, place, sink);
            case JSONL -> rows.read(in, place, sink);
            case ZIP -> zip(file, in, place, name);
            case HTML, MHTML, PDF, DOCX, DOC, RTF, EML, TXT ->
                whole(in, place, name, type, sidecars.of(file).or(said));
        }
    }

    private void zip(Path file, InputStream in, String place, String name) throws IOException {
        var contents = new ZipContents();
        if (Files.isRegularFile(file)) { // what comes through a pipe comes once
            try (InputStream first = ImportType.opened(Files.newInputStream(file), name)) {
                new ImportZip(contents).read(first, place, ImportType.plain(name));
            } catch (IOException _) {
                // what is damaged is refused below, and what lies before it is taken
            }
        }
        new ImportZip(new Entries(contents)).read(in, place, ImportType.plain(name));
    }

    /** Takes the files of a zip file. */
    private final class Entries implements ImportZip.Visitor {
        private final ZipContents contents;

        Entries(ZipContents contents) {
            this.contents = contents;
        }

        @Override
        public void file(InputStream in, String place, String name) throws IOException {
            if (SidecarReader.owner(place, contents::has).isPresent() || SavedPage.part(place, contents::has)) {
                return;
            }
            Optional<ImportType> type = ImportType.named(name);
            if (type.isEmpty()) {
                sink.accept(new Other(place));
                return;
            }
            switch (type.get()) {
                case JSONL -> rows.read(ImportType.opened(in, name), place, sink);
                case WARC, WACZ, ZIP -> refuse(place, "an archive inside another file is not read; unpack it first");
                case HTML, MHTML, PDF, DOCX, DOC, RTF, EML, TXT -> {
                    ImportSidecar sidecar;
                    try {
                        sidecar = sidecar(place);
                    } catch (IOException e) {
                        refuse(place, "cannot be read: " + e.getMessage());
                        return;
                    }
                    whole(ImportType.opened(in, name), place, name, type.get(), sidecar);
                }
            }
        }

        private ImportSidecar sidecar(String place) throws IOException {
            Optional<byte[]> bytes = contents.sidecar(place);
            String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('!')) + 1);
            return bytes.isEmpty() ? ImportSidecar.NONE : sidecars.read(bytes.get(), SidecarReader.named(name));
        }

        @Override
        public void refuse(String place, String reason) {
            ImportFiles.this.refuse(place, reason);
        }
    }

    private void rest(Path file, long told) {
        try {
            read.accept(Files.size(file) - told);
        } catch (IOException _) {
            // the file is gone; the progress stays short by its size
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
                    all.saver(),
                    all.findings()));
        }
    }

    /** Whether a file, or a folder it lies in, is one that systems do not show. */
    static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.");
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
