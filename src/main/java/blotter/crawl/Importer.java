package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Arrival;
import blotter.archive.Note;
import blotter.crawl.ImportItem.Exchange;
import blotter.crawl.ImportItem.Other;
import blotter.crawl.ImportItem.Saved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Brings what people saved by hand into the same archive as what was crawled. Keeping runs ahead of reading, and reading
 * runs on many threads, but the captures of one address are read in the order of the input. Running it again over the
 * same files changes nothing.
 */
public final class Importer {

    private final Archive archive;
    private final Reader pipeline;
    private final InstantSource clock;

    public Importer(Archive archive, Reader pipeline, InstantSource clock) {
        this.archive = archive;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Imports files and folders.
     *
     * @param source id of the source the releases belong to
     * @param by who hands the files over
     * @throws IOException when the archive cannot be written; what is wrong with the input is in the report
     */
    public ImportReport run(List<Path> paths, String source, String by, ImportProgress progress) throws IOException {
        return run(paths, source, by, ImportSidecar.NONE, progress);
    }

    /**
     * The same.
     *
     * @param said of each file that has no sidecar
     */
    public ImportReport run(List<Path> paths, String source, String by, ImportSidecar said, ImportProgress progress)
            throws IOException {
        long size = 0;
        for (Path path : paths) {
            for (Path file : ImportFiles.below(path)) {
                size += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        try (var lanes = new ImportLanes(pipeline, archive)) {
            var run = new Run(source, by, lanes, progress, size);
            var files = new ImportFiles(source, said, clock, run::take, run::read);
            Set<Path> named = paths.stream().map(Importer::whole).collect(Collectors.toSet());
            for (Path path : paths) {
                if (!Files.exists(path)) {
                    files.refuse(path.toString(), "no such file");
                } else if (SidecarReader.owner(path)
                        .map(Importer::whole)
                        .filter(named::contains)
                        .isEmpty()) {
                    files.read(path); // a shell makes of saved/* each file and each sidecar
                }
            }
            lanes.finish();
            return lanes.report();
        }
    }

    /** The path, so that two ways to write it are one. */
    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** One import: where its items go, and how far it is. */
    private final class Run {
        private final String source;
        private final String by;
        private final ImportLanes lanes;
        private final ImportProgress progress;
        private final long size;
        private final Set<String> flying = ConcurrentHashMap.newKeySet();
        private long items;
        private long bytes;

        Run(String source, String by, ImportLanes lanes, ImportProgress progress, long size) {
            this.source = source;
            this.by = by;
            this.lanes = lanes;
            this.progress = progress;
            this.size = size;
        }

        void read(long count) {
            bytes += count;
            progress.at(items, Math.min(bytes, size), size);
        }

        void take(ImportItem item) {
            items++;
            switch (item) {
                case ImportItem.Refused refused -> lanes.refuse(refused.place(), refused.reason());
                case Other _ -> lanes.other();
                case Exchange exchange -> {
                    Arrival.Exchange arrival = exchange.arrival();
                    byte[] message = arrival.response().array();
                    String hash = sha256(Arrays.copyOfRange(message, endOfHead(message), message.length));
                    keep(exchange.place(), hash, message.length, arrival, List.of());
                }
                case Saved saved -> {
                    Instant at = saved.saver().at();
                    keep(
                            saved.place(),
                            sha256(saved.body().array()),
                            saved.body().length(),
                            new Arrival.Saved(
                                    saved.address().isEmpty() ? urn(source, saved.name()) : saved.address(),
                                    at == null || at.isAfter(clock.instant()) ? clock.instant() : at,
                                    source,
                                    saved.contentType(),
                                    saved.body(),
                                    saved.saver().by().isEmpty()
                                            ? by
                                            : saved.saver().by(),
                                    saved.place(),
                                    saved.claims()),
                            saved.findings());
                }
            }
        }

        private void keep(String place, String hash, int size, Arrival arrival, List<String> findings) {
            String url = arrival.url();
            String key = hash + " " + url;
            if (archive.catalogue().holds(url, hash) || !flying.add(key)) {
                lanes.unchanged();
            } else {
                Optional<Note.Withheld> down = archive.notes().barred(url, hash);
                if (down.isPresent()) {
                    flying.remove(key);
                    lanes.refuse(
                            place,
                            "release " + down.get().release() + " is withheld ("
                                    + down.get().reason() + "), so nothing more of it is kept");
                    return;
                }
                lanes.permit(size);
                lanes.take(place, size, arrival, () -> flying.remove(key));
            }
            findings.forEach(finding -> lanes.find(place, finding));
        }
    }

    /**
     * The address of what has none. Letters, digits and the marks a URN may hold (RFC 8141) stay as they are; all else is
     * percent-encoded UTF-8.
     */
    static String urn(String source, String name) {
        var out = new StringBuilder("urn:blotter:").append(source).append(':');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /** Where the payload begins; a chunked one is not known by its hash before it is kept, and is then a revisit. */
    private static int endOfHead(byte[] message) {
        for (int i = 3; i < message.length; i++) {
            if (message[i] == '\n' && message[i - 1] == '\r' && message[i - 2] == '\n' && message[i - 3] == '\r') {
                return i + 1;
            }
        }
        return message.length;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
