package blotter.archive;

import blotter.archive.Arrival.Exchange;
import blotter.archive.Arrival.Truncated;
import blotter.release.Bytes;
import blotter.release.Capture.Purpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Picks pages out of a stream of records, and joins each with its request where that stands beside it, before or after. */
final class ForeignRecords {
    private static final Pattern PAGES = Pattern.compile(
            "text/html|application/xhtml\\+xml|text/plain|message/rfc822|application/(pdf|msword|rtf|vnd\\.oasis.*"
                    + "|vnd\\.openxmlformats-officedocument.*)");

    private static final String ROW = "application/vnd.blotter.row+json";

    private final String source;
    private final Outcome outcome;
    private long records;
    private @Nullable Exchange waiting;

    /** What a record holds, or the beginning of it: a header may say five gigabytes, and a film may have them. */
    private record Block(Bytes bytes, boolean whole) {
        private static final int BEGINNING = 64 << 10;

        static Block of(InputStream in) throws IOException {
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) {
                if (out.size() + n > Scanned.LARGEST) {
                    return new Block(Bytes.of(Arrays.copyOf(out.toByteArray(), BEGINNING)), false);
                }
                out.write(buffer, 0, n);
            }
            return new Block(Bytes.of(out.toByteArray()), true);
        }
    }

    /** What became of a record. */
    interface Outcome {
        void page(Exchange exchange);

        void file(ForeignWarc.Resource resource);

        void passedOver(boolean revisit);

        void fault(long offset, String message);
    }

    ForeignRecords(String source, Outcome outcome) {
        this.source = source;
        this.outcome = outcome;
    }

    long records() {
        return records;
    }

    /**
     * Reads on from an offset.
     *
     * @param damaged offsets of members that must not be believed
     * @return where it had to stop; -1 when it came to the end
     */
    long read(Path file, long from, Set<Long> damaged) throws IOException {
        long at = from;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from);
            try (WarcReader reader = new WarcReader(channel)) {
                reader.setLenient(true);
                reader.calculateBlockDigest();
                Request request = null;
                for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                    at = reader.position() < from ? reader.position() + from : reader.position();
                    if (damaged.contains(at)) {
                        return at;
                    }
                    records++;
                    WarcRecord warc = next.get();
                    request = record(warc, at, request);
                    at++;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: jwarc on an address or date that is none
            if (damaged.stream().noneMatch(d -> d >= from)) {
                tell(file, at, e);
            }
            return at;
        } finally {
            release(null);
        }
        return -1;
    }

    /** Says where and why reading stopped, in the words of the walk through the file if it stops there too. */
    private void tell(Path file, long at, Exception stopped) throws IOException {
        try (Walk walk = Walk.through(file)) {
            for (Scanned next = walk.next(); !(next instanceof Scanned.End); next = walk.next()) {
                if (next instanceof Scanned.Damaged damaged && damaged.offset() >= at) {
                    outcome.fault(damaged.offset(), damaged.why());
                    return;
                }
                if (next instanceof Scanned.Torn torn && torn.offset() >= at) {
                    outcome.fault(torn.offset(), torn.why());
                    return;
                }
            }
        }
        String why = stopped.getMessage();
        outcome.fault(at, why == null ? "no record can be read here" : "cannot be read: " + why);
    }

    private record Request(String target, Bytes block) {}

    private @Nullable Request record(WarcRecord record, long at, @Nullable Request before) throws IOException {
        if (record instanceof WarcRequest request) {
            outcome.passedOver(false);
            var read = new Request(
                    target(request.target()), Block.of(request.body().stream()).bytes());
            release(read);
            return read;
        }
        release(null);
        switch (record) {
            case WarcRevisit _ -> outcome.passedOver(true);
            case WarcResponse response -> response(response, at, before);
            case WarcResource resource -> resource(resource, at);
            default -> outcome.passedOver(false);
        }
        return null;
    }

    /** Hands over the page that waits for its request, with that when it is the one. */
    private void release(@Nullable Request request) {
        Exchange page = waiting;
        waiting = null;
        if (page == null) {
            return;
        }
        boolean its =
                request != null && page.request().length() == 0 && page.url().equals(request.target());
        outcome.page(request != null && its ? with(page, request.block()) : page);
    }

    private static Exchange with(Exchange page, Bytes request) {
        return new Exchange(
                page.url(),
                page.at(),
                page.source(),
                page.purpose(),
                request,
                page.response(),
                page.ip(),
                page.truncated(),
                page.claims(),
                page.via(),
                page.took());
    }

    /** A file that was kept without an exchange: what another of our own archives was handed, or a page as a tool saw it. */
    private void resource(WarcResource resource, long at) throws IOException {
        Block read = Block.of(resource.body().stream());
        Bytes block = read.bytes();
        if (read.whole() && differs(resource, at)) {
            return;
        }
        String url = target(resource.target());
        String type = String.valueOf(resource.contentType());
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean ours = url.startsWith("urn:blotter:") || bare.equals(ROW);
        if (block.length() > 0
                && (ours || url.startsWith("http"))
                && (ours || PAGES.matcher(bare).matches())) {
            if (tooLarge(read, at)) {
                return;
            }
            outcome.file(new ForeignWarc.Resource(url, resource.date(), type, block));
        } else {
            outcome.passedOver(false);
        }
    }

    /** Whether a block is not the one that was written; then that is told. */
    private boolean differs(WarcTargetRecord record, long at) throws IOException {
        var said = record.blockDigest();
        var is = record.calculatedBlockDigest();
        boolean differs = said.isPresent()
                && is.isPresent()
                && said.get().algorithm().equals(is.get().algorithm())
                && !said.get().equals(is.get());
        if (differs) {
            outcome.fault(at, "the block is not the one that was written: its digest is " + is.get());
        }
        return differs;
    }

    private void response(WarcResponse response, long at, @Nullable Request before) throws IOException {
        Block read = Block.of(response.body().stream());
        Bytes block = read.bytes();
        if (read.whole() && differs(response, at)) {
            return;
        }
        String url = target(response.target());
        Answer answer = Answer.parse(block.array());
        String type = answer.header("Content-Type").orElse("text/html").split(";", 2)[0];
        boolean page = answer.status() / 100 == 2
                && url.startsWith("http")
                && PAGES.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()
                && !url.endsWith("/robots.txt");
        if (!page) {
            outcome.passedOver(false);
            return;
        }
        if (tooLarge(read, at)) {
            return;
        }
        Bytes request = before != null && before.target().equals(url) ? before.block() : Bytes.of(new byte[0]);
        waiting = new Exchange(
                url,
                response.date(),
                source,
                Purpose.RELEASE,
                request,
                block,
                null,
                truncated(response.truncated()),
                List.of(),
                null,
                Duration.ZERO);
    }

    private boolean tooLarge(Block block, long at) {
        if (!block.whole()) {
            outcome.fault(at, "a page of more than " + (Scanned.LARGEST >> 20) + " MiB is left out");
        }
        return !block.whole();
    }

    /** Some writers put the address in angle brackets. */
    private static String target(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    private static @Nullable Truncated truncated(WarcTruncationReason reason) {
        return switch (reason) {
            case LENGTH -> Truncated.LENGTH;
            case TIME -> Truncated.TIME;
            case DISCONNECT -> Truncated.DISCONNECT;
            case UNSPECIFIED -> Truncated.UNSPECIFIED;
            case NOT_TRUNCATED -> null;
        };
    }
}
