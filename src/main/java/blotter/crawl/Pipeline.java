package blotter.crawl;

import blotter.archive.Archive;
import blotter.archive.Content;
import blotter.archive.History;
import blotter.archive.Note;
import blotter.archive.Reading;
import blotter.config.Source;
import blotter.enrich.Enricher;
import blotter.extract.Extraction;
import blotter.extract.Extractor;
import blotter.release.Capture;
import blotter.release.Release;
import blotter.release.ReleaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a kept capture to a release. What it decides (is this a release, which one, which revision) is written to the
 * archive before anybody is shown the release, so a rebuild decides nothing anew. Safe for use by many threads; captures
 * of one address must come one after another.
 */
public final class Pipeline implements Reader {
    /** By what releases are read from the archive; what keeps releases has to be filled again when it is another. */
    public static final String VERSION = "extractor " + Extractor.VERSION + ", enricher " + Enricher.VERSION;

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int STRIPES = 1024;
    private static final int BATCH = 500;
    private static final Set<String> WALLS = Set.of("challenge", "login");

    private final Archive archive;
    private final Assembly assembly;
    private final Consumer<Release> sink;
    private final InstantSource clock;
    private final AtomicInteger expected = new AtomicInteger();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final List<Object> stripes =
            IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toList();

    public Pipeline(
            Archive archive,
            Extractor extractor,
            Enricher enricher,
            List<Source> sources,
            Consumer<Release> sink,
            InstantSource clock) {
        this.archive = archive;
        this.assembly = new Assembly(
                archive,
                extractor,
                enricher,
                sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity())));
        this.sink = sink;
        this.clock = clock;
    }

    @Override
    public Read read(Capture capture, Content content) {
        if (capture.purpose() != Capture.Purpose.RELEASE) {
            return Read.of(Result.NOTHING);
        }
        return switch (capture.status()) {
            case 404, 410 -> gone(capture);
            case 0, 200, 203, 304 -> present(capture, content);
            default -> Read.of(Result.NOTHING);
        };
    }

    @Override
    public void pass(Capture capture, String outcome) {
        if (archive.catalogue().unread(capture.id())) {
            note(new Reading(capture.id(), null, 0, null, outcome, Extractor.VERSION));
        }
    }

    @Override
    public Expected expect() {
        expected.incrementAndGet();
        return expected::decrementAndGet;
    }

    /** Whether all that was kept so far has been read and handed over, or never will be. */
    public boolean idle() {
        return expected.get() == 0 && handedOver();
    }

    /** Whether every release that the archive says was read has been handed over as it was read. */
    public boolean handedOver() {
        return onTheWay.get() == 0;
    }

    private Read gone(Capture capture) {
        releaseAt(capture.url()).ifPresent(this::show);
        return Read.of(Result.NOTHING);
    }

    private Read present(Capture capture, Content content) {
        return archive.catalogue().unread(capture.id()) ? changed(capture, content) : again(capture, content);
    }

    /**
     * The same bytes once more: nothing to read, but a release that was gone is back. What was passed over because it was
     * cut, and comes the same again, is all there is.
     */
    private Read again(Capture capture, Content content) {
        if (archive.catalogue()
                .outcome(capture.url(), capture.sha256())
                .filter(Desk.CUT::equals)
                .isPresent()) {
            return changed(capture, content);
        }
        var known = releaseAt(capture.url());
        known.filter(this::wasGone).ifPresent(this::show);
        return Read.of(known.isPresent() ? Result.UNCHANGED : Result.NOTHING);
    }

    private boolean wasGone(ReleaseId id) {
        return archive.catalogue()
                .history(id)
                .filter(history -> !history.absences().isEmpty())
                .isPresent();
    }

    private Read changed(Capture capture, Content content) {
        return switch (assembly.extract(capture, content)) {
            case Extraction.Nothing nothing -> {
                LOG.debug("nothing to read at {}: {}", capture.url(), nothing.message());
                note(new Reading(capture.id(), null, 0, null, nothing.outcome(), Extractor.VERSION));
                yield Read.of(WALLS.contains(nothing.outcome()) ? Result.WALL : Result.NOTHING);
            }
            case Extraction.Text text -> {
                if (!text.doubts().isEmpty()) {
                    LOG.debug("doubts about {}: {}", capture.url(), text.doubts());
                }
                yield new Read(revise(capture, text), text.doubts());
            }
        };
    }

    private Result revise(Capture capture, Extraction.Text text) {
        var key = key(capture, text);
        var id = ReleaseId.ofKey(key);
        var hash = hash(text);
        synchronized (stripe(id)) {
            var readings = archive.catalogue().history(id).map(History::entries).orElse(List.of()).stream()
                    .map(History.Entry::reading)
                    .toList();
            var last = readings.isEmpty() ? Optional.<Reading>empty() : Optional.of(readings.getLast());
            int revisions = readings.stream().mapToInt(Reading::revision).max().orElse(0);
            boolean same = last.isPresent() && (hash.equals(last.get().textSha256()) || reads(last.get(), hash));
            int revision = same ? last.get().revision() : 1 + revisions;
            onTheWay.incrementAndGet();
            try {
                note(new Reading(capture.id(), key, revision, hash, text.outcome(), Extractor.VERSION));
                show(id, new Assembly.Fresh(capture, text));
            } finally {
                onTheWay.decrementAndGet();
            }
            return same ? Result.UNCHANGED : last.isPresent() ? Result.CHANGED : Result.NEW;
        }
    }

    /**
     * Whether today's extractor reads of an earlier capture, which another version read then, the text with a hash: what
     * changed is how we read, and that is no revision.
     */
    private boolean reads(Reading earlier, String hash) {
        return !earlier.extractor().equals(Extractor.VERSION)
                && archive.catalogue()
                        .capture(earlier.capture())
                        .flatMap(this::text)
                        .filter(text -> hash(text).equals(hash))
                        .isPresent();
    }

    private static String hash(Extraction.Text text) {
        return sha256(text.title() + "\n" + text.text());
    }

    /**
     * The key of the release: the canonical address and the language; for a row without an address its own URN. An address
     * keeps its key when only the certainty of the language changes.
     */
    private String key(Capture capture, Extraction.Text text) {
        if (text.canonicalUrl().startsWith("urn:blotter:")) {
            return text.canonicalUrl();
        }
        var key = text.canonicalUrl() + " " + text.lang();
        return archive.catalogue()
                .keyAt(capture.url())
                .filter(old -> old.startsWith(text.canonicalUrl() + " "))
                .filter(old -> old.endsWith(" und") || text.lang().equals("und"))
                .orElse(key);
    }

    private Optional<ReleaseId> releaseAt(String url) {
        return archive.catalogue().keyAt(url).map(ReleaseId::ofKey);
    }

    private void note(Reading reading) {
        archive.note(new Note.Readings(clock.instant(), List.of(reading))).join();
    }

    private void show(ReleaseId id) {
        show(id, null);
    }

    private void show(ReleaseId id, Assembly.@Nullable Fresh fresh) {
        assembly.assemble(id, fresh).ifPresent(sink);
    }

    /** Hands a release over once more, as the archive has it now; false when there is none to be handed over. */
    public boolean again(ReleaseId id) {
        synchronized (stripe(id)) {
            Optional<Release> now = assemble(id);
            now.ifPresent(sink);
            return now.isPresent();
        }
    }

    private Object stripe(ReleaseId id) {
        return stripes.get(Math.floorMod(id.hashCode(), STRIPES));
    }

    /** The release as the archive has it now; empty when it is unknown, withheld or no longer readable. */
    public Optional<Release> assemble(ReleaseId id) {
        return assembly.assemble(id, null);
    }

    /** The cleaned text of one capture, as today's extractor reads it; empty when there is none. */
    public Optional<Extraction.Text> text(Capture capture) {
        return assembly.extract(capture, archive.content(capture)) instanceof Extraction.Text text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Reads what was kept but not read, because a run was cut short; says how many captures that were. */
    public int catchUp() {
        int count = 0;
        for (var batch = archive.catalogue().unread(BATCH); !batch.isEmpty(); ) {
            batch.forEach(capture -> read(capture, archive.content(capture)));
            count += batch.size();
            var left = archive.catalogue().unread(BATCH);
            if (left.equals(batch)) {
                throw new IllegalStateException(
                        "captures from " + left.getFirst().id() + " on cannot be read");
            }
            batch = left;
        }
        return count;
    }

    /**
     * Hands over every release in the archive, on as many threads as there are cores.
     *
     * @param progress told how many have been handed over so far
     */
    public void replay(LongConsumer progress) {
        var ids = new ArrayList<ReleaseId>();
        archive.catalogue().releases(ids::add);
        var done = new AtomicLong();
        ids.parallelStream().forEach(id -> {
            show(id);
            progress.accept(done.incrementAndGet());
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
