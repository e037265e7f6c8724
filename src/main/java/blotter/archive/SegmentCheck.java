package blotter.archive;

import blotter.archive.Verdict.Finding;
import blotter.archive.Verdict.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
    private boolean ours;

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
     * @param remedy what to do then
     * @return how far the file is whole, bytes
     */
    long check(Path file, String name, Level tail, String remedy) throws IOException {
        long whole = 0;
        ours = false;
        try (Walk scan = Walk.through(file)) {
            while (true) {
                switch (scan.next()) {
                    case Scanned.Whole member -> {
                        record(name, member);
                        whole = member.offset() + member.length();
                    }
                    case Scanned.Large large -> {
                        records++;
                        find(
                                Level.OK,
                                "large",
                                name,
                                large.offset(),
                                large.words() + ", whole; what it says was not checked");
                        whole = large.offset() + large.length();
                    }
                    case Scanned.Damaged damaged ->
                        find(Level.DAMAGE, "damaged-member", name, damaged.offset(), damaged.why());
                    case Scanned.Torn torn -> {
                        if (tail != Level.OK) {
                            find(
                                    tail,
                                    "torn-tail",
                                    name,
                                    torn.offset(),
                                    torn.why() + "; " + torn.offset() + " bytes are whole" + remedy);
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
        byte[] data = member.data().array();
        if (data.length > 0 && data[0] != 'W' && ArcItem.begins(data)) {
            arc(name, member.offset(), data);
            return;
        }
        WarcItem item;
        try {
            item = WarcItem.parse(data);
        } catch (BadRecord e) {
            find(Level.DAMAGE, "not-one-record", name, member.offset(), String.valueOf(e.getMessage()));
            return;
        }
        if (item.type().equals("warcinfo")) {
            ours = new String(item.block(), StandardCharsets.UTF_8).startsWith("software: Blotter");
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
        if (!Digest.agrees(item.text("WARC-Block-Digest"), item.block()) || !besideAgrees(item)) {
            find(Level.DAMAGE, "block-digest", name, member.offset(), "the block of " + id + " is not the one written");
        }
    }

    /** The id of a record beside a capture is the digest of its block, in an archive of ours. */
    private boolean besideAgrees(WarcItem item) {
        String of = WarcItem.uuid(item.text("WARC-Concurrent-To"));
        return !ours
                || of.isEmpty()
                || item.field("WARC-Block-Digest").isPresent()
                || item.id().equals(Form.beside(of, item.block()).toString());
    }

    /** An ARC record has no digests; what can be checked is that it is as long as it says. */
    private void arc(String name, long offset, byte[] data) throws BadRecord {
        int line = 0;
        while (data[line] != '\n') {
            line++;
        }
        long rest = data.length - line - 1 - ArcItem.parse(data).length();
        if (rest < 0 || rest > 2) {
            find(
                    Level.DAMAGE,
                    "not-one-record",
                    name,
                    offset,
                    rest < 0
                            ? "the ARC record ends before its length"
                            : rest + " bytes follow the ARC record; one member holds one record");
        }
    }

    /** Digest of the payload that the record holds, checked; empty when it has none of ours. */
    private String payload(String name, long offset, WarcItem item) throws IOException {
        if (item.contentType().equals(Bodies.TOMBSTONE)) {
            return new Bodies().tombstone(item.block()).sha256();
        }
        String said = item.text("WARC-Payload-Digest");
        if (said.isEmpty() || item.type().equals("revisit")) {
            return "";
        }
        byte[] block = item.block();
        boolean agrees;
        if (item.contentType().startsWith("application/http")) {
            // writers differ in what they call the payload: with its transfer coding, without, or without any coding
            Answer answer = Answer.parse(block);
            byte[] wire = Arrays.copyOfRange(block, answer.headLength(), block.length);
            agrees = Digest.agrees(said, answer.payload().array())
                    || Digest.agrees(said, wire)
                    || Digest.agrees(said, answer.decoded());
        } else {
            agrees = Digest.agrees(said, block);
        }
        if (!agrees) {
            find(
                    Level.DAMAGE,
                    "payload-digest",
                    name,
                    offset,
                    "the payload of " + item.id() + " is not the one that " + said + " was written for");
        }
        return item.payloadSha256();
    }

    private List<String> headerFaults(WarcItem item) {
        try {
            byte[] head = item.head().getBytes(StandardCharsets.UTF_8);
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
