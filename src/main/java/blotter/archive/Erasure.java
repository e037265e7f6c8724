package blotter.archive;

import blotter.archive.Bodies.Tombstone;
import blotter.release.Capture;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Rewrites segments without the payloads that a release was read from. Each record keeps its id, address and date; a tombstone stands
 * where the payload was. A marker file tells the next opening of an erasure that was broken off.
 */
final class Erasure {
    private static final String MARKER = "erasing";

    private final Path archiveDir;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Disk disk;
    private final Bodies bodies;
    private final Note.Withheld why;

    Erasure(Path archiveDir, Ledger ledger, Shelf shelf, Disk disk, Bodies bodies, Note.Withheld why) {
        this.archiveDir = archiveDir;
        this.ledger = ledger;
        this.shelf = shelf;
        this.disk = disk;
        this.bodies = bodies;
        this.why = why;
    }

    /** @param hashes SHA-256 of the payloads that are to go */
    void run(List<String> hashes, Instant now) throws IOException {
        Map<String, Capture> captures = new LinkedHashMap<>();
        for (String sha256 : hashes) {
            ledger.holding(sha256).forEach(capture -> captures.put(capture.id(), capture));
        }
        shelf.seal();
        Set<String> names = new TreeSet<>();
        captures.values().forEach(capture -> names.add(capture.segment()));
        for (Segment segment : Segment.all(archiveDir)) {
            if (names.contains(segment.name())) {
                rewrite(segment, captures, now);
            }
        }
    }

    private void rewrite(Segment segment, Map<String, Capture> captures, Instant now) throws IOException {
        Path fresh = segment.file().resolveSibling(segment.file().getFileName() + ".erasing");
        Map<String, Long> offsets = copy(segment, fresh, captures);
        String remark = now + " erased release " + why.release() + " from " + segment.name() + ", which was "
                + Digest.of(segment.file());
        Path marker = archiveDir.resolve(MARKER);
        disk.replace(marker, (segment.name() + "\n" + remark + "\n").getBytes(StandardCharsets.UTF_8));
        disk.rename(fresh, segment.file());
        disk.force(java.util.Objects.requireNonNull(segment.file().getParent()));
        new Manifest(archiveDir, disk).change(segment.name(), Digest.of(segment.file()), remark);
        ledger.transaction(() -> enter(segment, offsets, captures));
        Files.delete(marker);
    }

    /** Writes a segment without the payloads of some captures into another file; returns where each record stands there. */
    private Map<String, Long> copy(Segment segment, Path fresh, Map<String, Capture> captures) throws IOException {
        Map<String, Long> offsets = new LinkedHashMap<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh));
                Scan scan = new Scan(segment.file(), 0);
                Gzip gzip = new Gzip()) {
            long at = 0;
            Scanned next = scan.next();
            for (; next instanceof Scanned.Whole whole; next = scan.next()) {
                WarcItem item = without(WarcItem.parse(whole.data().array()), captures);
                var packed = new ByteArrayOutputStream();
                gzip.pack(item, packed);
                packed.writeTo(out);
                offsets.put(item.id(), at);
                at += packed.size();
            }
            if (!(next instanceof Scanned.End)) {
                throw new IOException(segment.file() + " is damaged at byte " + next.offset()
                        + "; nothing was erased. Run \"blotter verify\"");
            }
        }
        force(fresh);
        return offsets;
    }

    private void enter(Segment segment, Map<String, Long> offsets, Map<String, Capture> captures)
            throws IOException, SQLException {
        for (Map.Entry<String, Long> entry : offsets.entrySet()) {
            ledger.run("UPDATE captures SET offset = ? WHERE id = ?", entry.getValue(), entry.getKey());
            ledger.run("UPDATE notes SET offset = ? WHERE id = ?", entry.getValue(), entry.getKey());
            if (captures.containsKey(entry.getKey())) {
                ledger.run(
                        "UPDATE captures SET form = 'erased', refers = NULL, etag = NULL, modified = NULL,"
                                + " unread = 0 WHERE id = ?",
                        entry.getKey());
                ledger.run("DELETE FROM claims WHERE capture = ?", entry.getKey());
            }
        }
        for (Capture capture : captures.values()) {
            ledger.run("UPDATE addresses SET claims = ? WHERE url = ?", bodies.claims(List.of()), capture.url());
        }
        ledger.segment(segment.n(), segment.name(), Files.size(segment.file()));
    }

    private WarcItem without(WarcItem item, Map<String, Capture> captures) throws IOException {
        Capture erased = captures.get(item.id());
        if (erased != null && !item.contentType().equals(Bodies.TOMBSTONE)) {
            var tombstone = new Tombstone(
                    item.type(),
                    erased.status(),
                    erased.contentType(),
                    erased.sha256(),
                    why.release().value(),
                    why.reason(),
                    why.by());
            var known = Circumstances.of(item, bodies);
            return new Form("metadata", item.url(), item.at())
                    .with(known == null ? Map.of() : known.withoutClaims().fields(bodies, false))
                    .fill(Bodies.TOMBSTONE, bodies.bytes(tombstone), UUID.fromString(item.id()));
        }
        String of = WarcItem.uuid(item.text("WARC-Concurrent-To"));
        if (captures.containsKey(of) && item.contentType().equals(Bodies.CIRCUMSTANCES)) {
            Circumstances bare = bodies.circumstances(item.block()).withoutClaims();
            return new Form("metadata", item.url(), item.at())
                    .refersTo("WARC-Concurrent-To", of)
                    .fill(Bodies.CIRCUMSTANCES, bodies.bytes(bare), UUID.fromString(item.id()));
        }
        return item;
    }

    /** Ends an erasure that was broken off between two of its steps: the manifest is set right, the catalogue goes. */
    static void finish(Path archiveDir, Path database, Disk disk) throws IOException {
        for (Path left : leftovers(archiveDir)) {
            Files.delete(left);
        }
        Path marker = archiveDir.resolve(MARKER);
        if (Files.exists(marker)) {
            List<String> lines = Files.readAllLines(marker, StandardCharsets.UTF_8);
            if (lines.size() > 1) {
                String name = lines.getFirst();
                var manifest = new Manifest(archiveDir, disk);
                String digest = Digest.of(archiveDir.resolve(name));
                if (!digest.equals(manifest.digests().get(name))) {
                    manifest.change(name, digest, lines.get(1));
                }
                for (String suffix : new String[] {"-wal", "-shm", ""}) {
                    Files.deleteIfExists(database.resolveSibling(Database.FILE + suffix));
                }
            }
            Files.delete(marker);
        }
    }

    private static List<Path> leftovers(Path archiveDir) throws IOException {
        try (var files = Files.walk(archiveDir, 3, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz.erasing"))
                    .toList();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
