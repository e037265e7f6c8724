package blotter.archive;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.MessageHeaders;

/** Reads a segment from end to end and checks every member, header and digest in it. Remembers what must fit elsewhere. */
final class SegmentCheck {
    private final HeaderValidator validator = HeaderValidator.warc_1_1();
    private final List<Finding> findings;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Refers> revisits = new HashMap<>();
    private long records;

    /** Where a record stands, and the digest of the payload it holds, which is empty when it holds none. */
    record Seen(String segment, long offset, boolean hasRow, String payload) {}

    /** What a revisit refers to. */
    record Refers(String segment, long offset, String to, String payload) {}

    SegmentCheck(List<Finding> findings) {
        this.findings = findings;
    }

    Map<String, Seen> seen() {
        return seen;
    }

    Map<String, Refers> revisits() {
        return revisits;
    }

    long records() {
        return records;
    }

    /**
     * Checks a file.
     *
     * @param name to call it by
     * @param tail how bad it is when the file breaks off
     * @return how far the file is whole, bytes
     */
    long check(Path file, String name, Level tail) throws IOException {
        long whole = 0;
        try (Scan scan = new Scan(file, 0)) {
            while (true) {
                switch (scan.next()) {
                    case Scanned.Whole member -> {
                        record(name, member);
                        whole = member.offset() + member.length();
                    }
                    case Scanned.Damaged damaged ->
                        find(Level.DAMAGE, "damaged-member", name, damaged.offset(), damaged.why());
                    case Scanned.Torn torn -> {
                        if (tail != Level.OK) {
                            String why = torn.why() + "; the next opening for writing cuts it off at " + torn.offset();
                            find(tail, "torn-tail", name, torn.offset(), why);
                        }
                    }
                    case Scanned.End _ -> {
                        return whole;
                    }
                }
            }
        }
    }

    private void record(String name, Scanned.Whole member) throws IOException {
        records++;
        WarcItem item;
        try {
            item = WarcItem.parse(member.data().array());
        } catch (BadRecord e) {
            find(Level.DAMAGE, "not-one-record", name, member.offset(), String.valueOf(e.getMessage()));
            return;
        }
        for (String wrong : headerFaults(item)) {
            find(Level.DAMAGE, "header", name, member.offset(), wrong);
        }
        String id = item.id();
        String payload = payload(name, member.offset(), item);
        boolean hasRow = switch (item.type()) {
            case "response", "revisit", "resource" -> true;
            case "metadata" ->
                item.contentType().equals(Bodies.NOTE) || item.contentType().equals(Bodies.TOMBSTONE);
            default -> false;
        };
        Seen twin = seen.putIfAbsent(id, new Seen(name, member.offset(), hasRow, payload));
        if (twin != null) {
            find(
                    Level.DAMAGE,
                    "duplicate-id",
                    name,
                    member.offset(),
                    "the record at " + twin.offset() + " of " + twin.segment() + " has the id " + id + " too");
        }
        if (item.type().equals("revisit")) {
            String to = WarcItem.uuid(item.text("WARC-Refers-To"));
            revisits.put(id, new Refers(name, member.offset(), to, item.payloadSha256()));
        }
        String digest = item.text("WARC-Block-Digest");
        if (digest.startsWith(Digest.LABEL) && !digest.endsWith(":" + item.blockDigest())) {
            find(Level.DAMAGE, "block-digest", name, member.offset(), "the block of " + id + " is not the one written");
        }
    }

    /** Digest of the payload that the record holds, checked. */
    private String payload(String name, long offset, WarcItem item) throws IOException {
        if (item.contentType().equals(Bodies.TOMBSTONE)) {
            return new Bodies().tombstone(item.block()).sha256();
        }
        String said = item.payloadSha256();
        if (said.isEmpty() || item.type().equals("revisit")) {
            return "";
        }
        String is = item.type().equals("response")
                ? Digest.of(Answer.parse(item.block()).payload().array())
                : item.blockDigest();
        if (!is.equals(said)) {
            find(
                    Level.DAMAGE,
                    "payload-digest",
                    name,
                    offset,
                    "the payload of " + item.id() + " has the SHA-256 " + is + " and not " + said);
        }
        return said;
    }

    private List<String> headerFaults(WarcItem item) {
        try {
            byte[] head = item.head().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int line = item.head().indexOf('\n') + 1;
            var in = new ByteArrayInputStream(head, line, head.length - line);
            return validator.validate(MessageHeaders.parse(Channels.newChannel(in)));
        } catch (IOException e) {
            return List.of("the header cannot be read: " + e.getMessage());
        }
    }

    private void find(Level level, String what, String segment, long offset, String message) {
        findings.add(new Finding(level, what, segment, offset, message));
    }
}
