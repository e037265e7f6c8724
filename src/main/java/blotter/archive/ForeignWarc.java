package blotter.archive;

import blotter.archive.Arrival.Exchange;
import blotter.release.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the archives of others: {@code .warc}, {@code .arc}, both also with {@code .gz}, and WACZ. Lenient: what cannot be read is reported with
 * its offset, and reading goes on behind it where that is possible.
 */
public final class ForeignWarc {
    private final String source;
    private final Sink sink;
    private final List<Fault> faults = new ArrayList<>();
    private long records;
    private long pages;
    private long revisits;
    private long others;

    private ForeignWarc(String source, Sink sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Who takes what is found, in the order of the file. */
    @FunctionalInterface
    public interface Sink {
        void page(Exchange exchange);

        default void file(Resource resource) {}
    }

    /** A file that stands in an archive without an HTTP exchange. */
    public record Resource(String url, Instant at, String contentType, Bytes body) {}

    /**
     * What was found.
     *
     * @param pages answers that were handed over
     * @param revisits that were passed over: their payload stands elsewhere
     * @param others that are no page: requests, errors, images, scripts, robots.txt, ...
     */
    public record Report(long records, long pages, long revisits, long others, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** Something that could not be read. The offset counts in the file, of a WACZ in the named part. */
    public record Fault(String file, long offset, String message) {}

    /**
     * Hands over each response with status 2xx and each resource that holds a page or a document, with its date and bytes as
     * they were.
     *
     * @throws IOException when the file itself cannot be opened
     */
    public static Report read(Path file, String source, Sink sink) throws IOException {
        var warc = new ForeignWarc(source, sink);
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".wacz")) {
            warc.wacz(file);
        } else {
            warc.warc(file, name);
        }
        return new Report(warc.records, warc.pages, warc.revisits, warc.others, warc.faults);
    }

    private void wacz(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("archive/") && (name.endsWith(".warc.gz") || name.endsWith(".warc"))) {
                    Path part = Files.createTempFile("blotter-", name.endsWith(".gz") ? ".warc.gz" : ".warc");
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                        warc(part, name);
                    } finally {
                        Files.deleteIfExists(part);
                    }
                }
            }
        }
    }

    private void warc(Path file, String name) throws IOException {
        NavigableMap<Long, Long> damage = damage(file, name);
        var pages = new ForeignRecords(source, new ForeignRecords.Outcome() {
            @Override
            public void page(Exchange exchange) {
                ForeignWarc.this.pages++;
                sink.page(exchange);
            }

            @Override
            public void file(Resource resource) {
                ForeignWarc.this.pages++;
                sink.file(resource);
            }

            @Override
            public void passedOver(boolean revisit) {
                if (revisit) {
                    revisits++;
                } else {
                    others++;
                }
            }

            @Override
            public void fault(long offset, String message) {
                faults.add(new Fault(name, offset, message));
            }
        });
        long from = 0;
        while (from >= 0) {
            long stopped = pages.read(file, from, damage.keySet());
            var hole = stopped < 0 ? null : damage.ceilingEntry(stopped);
            from = hole == null ? -1 : hole.getValue();
        }
        records += pages.records();
    }

    /** Members whose CRC32 or length is wrong, each with the offset of the next whole one, which is -1 for none. */
    private NavigableMap<Long, Long> damage(Path file, String name) throws IOException {
        var damage = new TreeMap<Long, Long>();
        if (!Walk.packed(file)) {
            return damage;
        }
        try (Scan scan = new Scan(file, 0)) {
            while (true) {
                switch (scan.next()) {
                    case Scanned.Whole _, Scanned.Large _ -> {}
                    case Scanned.Damaged(long offset, String why, long next) -> {
                        damage.put(offset, next);
                        faults.add(new Fault(name, offset, why));
                    }
                    case Scanned.Torn(long offset, String why) -> {
                        damage.put(offset, -1L);
                        faults.add(new Fault(name, offset, why));
                    }
                    case Scanned.End _ -> {
                        return damage;
                    }
                }
            }
        }
    }
}
