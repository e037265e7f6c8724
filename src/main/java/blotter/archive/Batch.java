package blotter.archive;

import blotter.release.Capture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that become durable together: serialised to one run of bytes, each record its own gzip member. Readings that came
 * singly are joined in one record.
 */
final class Batch implements Stored {
    private final Scribe scribe;
    private final Gzip gzip;
    private final Stored stored;
    private final Segment segment;
    private final long start;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final List<Placed> records = new ArrayList<>();
    private final Map<String, Payload> byDigest = new HashMap<>();
    private final Map<String, Payload> byUrl = new HashMap<>();
    private final Map<String, CompletableFuture<Capture>> captures = new LinkedHashMap<>();
    private final List<CompletableFuture<Void>> notes = new ArrayList<>();
    private final List<Ledger.Work> rows = new ArrayList<>();

    /** A record and where it will stand. */
    record Placed(long offset, WarcItem item) {}

    Batch(Scribe scribe, Gzip gzip, Stored stored, Segment segment, long start) {
        this.scribe = scribe;
        this.gzip = gzip;
        this.stored = stored;
        this.segment = segment;
        this.start = start;
    }

    void begin(Instant at, @Nullable String version) throws IOException {
        place(scribe.info(segment.name(), at, version));
    }

    /** Serialises jobs; one that cannot be written fails alone. */
    void add(List<Job> jobs) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Instant readAt = Instant.EPOCH;
        for (Job job : jobs) {
            try {
                switch (job) {
                    case Job.Keep keep -> keep(keep);
                    case Job.Say(Note.Readings some, CompletableFuture<Void> done) -> {
                        readings.addAll(some.readings());
                        readAt = some.at();
                        notes.add(done);
                    }
                    case Job.Say(Note note, CompletableFuture<Void> done) -> {
                        place(scribe.write(note, here()));
                        notes.add(done);
                    }
                    case Job.Enter(Ledger.Work some, CompletableFuture<Void> done) -> {
                        rows.add(some);
                        notes.add(done);
                    }
                    case Job.Act _ -> throw new IllegalStateException("no deed belongs in a batch");
                }
            } catch (IllegalArgumentException e) {
                job.done().completeExceptionally(e);
            }
        }
        if (!readings.isEmpty()) {
            place(scribe.write(new Note.Readings(readAt, readings), here()));
        }
    }

    private void keep(Job.Keep keep) throws IOException {
        Scribe.Group group = scribe.write(keep.arrival(), this, here());
        WarcItem item = group.capture();
        for (WarcItem record : group.records()) {
            place(record);
        }
        captures.put(item.id(), keep.done());
        if (item.type().equals("response")) {
            Answer answer = item.answer();
            var payload = new Payload(item.id(), item.url(), item.at(), item.payloadSha256(), answer.payloadLength());
            byDigest.putIfAbsent(payload.sha256(), payload);
            if (answer.status() == 200) {
                byUrl.put(item.url(), payload);
            }
        }
    }

    private void place(WarcItem item) {
        records.add(new Placed(start + bytes.size(), item));
        gzip.pack(item, bytes);
    }

    private String here() {
        return segment.n() + "@" + (start + bytes.size());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    List<Placed> records() {
        return records;
    }

    /** Changes of the catalogue that no record stands for, in the order they came. */
    List<Ledger.Work> rows() {
        return rows;
    }

    /** Tells those who wait; each learns it on a thread of its own. */
    void complete(List<Capture> kept, java.util.concurrent.Executor executor) {
        for (Capture capture : kept) {
            CompletableFuture<Capture> done = captures.get(capture.id());
            if (done != null) {
                done.completeAsync(() -> capture, executor);
            }
        }
        notes.forEach(done -> executor.execute(() -> done.complete(null)));
    }

    @Override
    public @Nullable Payload withDigest(String sha256) throws IOException {
        Payload here = byDigest.get(sha256);
        return here != null ? here : stored.withDigest(sha256);
    }

    @Override
    public @Nullable Payload latestOf(String url) throws IOException {
        Payload here = byUrl.get(url);
        return here != null ? here : stored.latestOf(url);
    }
}
